import ArgumentParser
import Compliance
import JSON
import Matching
import Notices
import Records
import RuleSets

/// `noticed hit show`.
struct HitShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one hit: warnings, what the notice is worth here, both records side by side.",
    discussion: """
      The comparison is made anew by the scorer that raised the hit, from the same forms, weights and counts of names. The \
      look-up is logged. What was shown is remembered, so that a decision can be refused when the hit changes after it.
      """
  )

  @Argument(help: ArgumentHelp("The hit, by the first digits of its identifier.", valueName: "hit"))
  var hit: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let desk = try await HitDesk(global)
    let configuration = try desk.installation.configuration([.tables, .matching])
    let opened = try await desk.open(hit)
    let page = HitPage(
      opened,
      tables: configuration.tables,
      matching: configuration.matching,
      language: configuration.bureau.language,
      home: configuration.bureau.policy.home,
      today: global.day,
      showsReasons: desk.role == .compliance
    )
    let output = Output(global)
    try output.show(page.node) { page.text(for: output.terminal) }
    // Only what was written has been shown.
    var shown = try ShownHits(desk.installation)
    try shown.remember(opened.line)
  }
}
