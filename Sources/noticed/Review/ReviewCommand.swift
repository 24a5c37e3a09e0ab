import ArgumentParser

/// `noticed review`: what the officer who answers for every record held reads each morning.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract:
      "Judge all that is held again, tell what is due, and on request do what the rules order.",
    discussion: """
      For cron, once a day: the first line fits a mail's subject, then come what is new since the last run, what is \
      overdue, and what is known. Exit 0 when nobody needs to look, 1 when something is new or overdue, 75 when another \
      review runs. Nothing is changed without --apply; `noticed review run --help` tells all options.
      """,
    subcommands: [
      ReviewRunCommand.self, ReviewListCommand.self, ReviewAckCommand.self,
      ReviewApproveCommand.self,
    ],
    defaultSubcommand: ReviewRunCommand.self
  )
}
