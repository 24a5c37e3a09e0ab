import ArgumentParser

/// `noticed hold`: what waits for a person.
struct HoldCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "What the rules hold until a person decides.",
    discussion: """
      A held notice is kept and not matched. Released, it goes the way of an accepted one, or of a restricted one. Rejected, \
      it ends: its content goes after the grace, and a later publication is judged anew.
      """,
    subcommands: [
      HoldList.self, HoldShow.self, HoldKey.self, HoldRelease.self, HoldRevoke.self,
      HoldReject.self,
    ]
  )
}
