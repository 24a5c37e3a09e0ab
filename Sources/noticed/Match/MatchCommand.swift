import ArgumentParser

/// `noticed match`: the scorer by itself.
struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "The scorer by itself: how well two persons fit, and why.",
    subcommands: [MatchScore.self, MatchCalibrate.self]
  )
}
