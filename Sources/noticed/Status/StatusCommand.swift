import ArgumentParser

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Is it healthy, what is stuck, which brake is on."
  )
  func run() async throws {}
}
