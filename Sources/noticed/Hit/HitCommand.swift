import ArgumentParser

/// `noticed hit`: the analyst's desk.
struct HitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hit",
    abstract: "The analyst's desk: leads from notices to your own records.",
    discussion: """
      A hit says that a person or a method of a notice may be one of your records. It is a lead, not a decision: look at it, \
      compare, then confirm or dismiss it. A decision is refused when the hit changed since you looked.
      """,
    subcommands: [
      HitList.self, HitShow.self, DecisionCommand<TakeWord>.self, DecisionCommand<ConfirmWord>.self,
      DecisionCommand<DismissWord>.self, DecisionCommand<ReopenWord>.self,
      HitOutcomeCommand.self, HitDone.self, HitNote.self,
    ]
  )
}
