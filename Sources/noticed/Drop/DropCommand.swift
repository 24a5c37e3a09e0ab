import ArgumentParser

/// `noticed drop`: the files that were dropped.
struct DropCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "What became of each file that was dropped.",
    subcommands: [DropList.self, DropShow.self, DropRetry.self]
  )
}
