import Compliance
import JSON
import Lifecycle
import Notices
import Records
import RuleSets

extension HoldDesk {
  /// Says what became of a word on a notice, or why it does not count.
  func tell(_ outcome: ReleaseOutcome, _ bench: Bench, act: String) throws {
    let short = bench.line.notice.short
    switch outcome {
    case .done(let state, let until):
      let end =
        until.map { ", until \(bench.calendar.shown($0)) (\(bench.calendar.timeZone))" } ?? ""
      var sentences = ["Notice \(short) (\(bench.line.reference)) is \(state) now\(end)."]
      if act == "duty" {
        sentences.append(
          "Then it is held again, unless somebody else types: noticed hold release \(short) --countersign --reason TEXT"
        )
      }
      try show(
        sentences,
        bench,
        act: act,
        state: state,
        waitsFor: act == "duty" ? "countersign" : nil,
        until
      )
    case .proposed:
      try show(
        [
          "Proposed; notice \(short) (\(bench.line.reference)) stays \(bench.line.state) until a second person agrees.",
          "Next, by somebody else: noticed hold release \(short) --countersign --reason TEXT",
        ],
        bench,
        act: act,
        state: bench.line.state,
        waitsFor: "countersign",
        nil
      )
    case .notFound:
      throw Failure(.no, "notice \(short)", "there is none", "see `noticed hold list`")
    case .notHeld:
      throw Failure(
        .no,
        "notice \(short)",
        "nothing of it waits for a person: it is \(bench.line.state)",
        "see `noticed hold list`"
      )
    case .nothingWaits:
      throw Failure(
        .no,
        "notice \(short)",
        "no release of it waits for a second person",
        "propose one: noticed hold release \(short) --reason TEXT"
      )
    case .waits(let line):
      throw Failure(
        .no,
        "notice \(short)",
        "\(line.proposedBy) \(line.standsSince == nil ? "proposed to release it" : "released it on duty"), and a second person is asked for",
        "look at `noticed hold show \(short)`, then add --countersign, or type `noticed hold revoke \(short) --reason TEXT`"
      )
    case .refused(let refusal): throw failure(refusal, bench)
    }
  }

  private func show(
    _ sentences: [String],
    _ bench: Bench,
    act: String,
    state: String,
    waitsFor: String?,
    _ until: Instant?
  ) throws {
    let node: JSONNode = [
      "notice": JSONNode(bench.line.notice.description), "decision": JSONNode(act),
      "state": JSONNode(state), "waits_for": waitsFor.map { JSONNode($0) } ?? .null,
      "until": until.map { JSONNode($0.description) } ?? .null,
    ]
    try Output(global).show(node) { sentences.map { escaped($0) + "\n" }.joined() }
  }

  private func failure(_ refusal: ReleaseRefusal, _ bench: Bench) -> Failure {
    let short = bench.line.notice.short
    let questions = RuleQuestions(bench.configuration)
    let (status, why, remedy): (ExitStatus, String, String) =
      switch refusal {
      case .dutyAccepts:
        (.usage, "on duty it is only ever released restricted", "give --duty alone")
      case .unanswered(let rules):
        (
          .usage,
          rules.map { "\($0) asks: \(questions[$0] ?? "")" }.joined(separator: " "),
          "give your answer: " + rules.map { "--answer \($0)=TEXT" }.joined(separator: " ")
        )
      case .notAsked(let rules):
        (
          .usage, "nothing is asked here by \(rules.joined(separator: ", "))",
          "see `noticed hold show \(short)`"
        )
      case .untilMissing(let rules):
        (
          .usage, "it sets aside \(rules.joined(separator: ", ")), which needs a last day",
          "give --until YYYY-MM-DD"
        )
      case .untilPast: (.usage, "the last day of the release is past", "give a later --until")
      case .untilTooFar(let latest):
        (
          .usage,
          "a release that sets a rule aside stands for \(bench.configuration.bureau.policy.overrideMonths) months at most",
          "give --until \(bench.calendar.localDay(of: latest).adding(days: -1)) or earlier"
        )
      case .samePerson:
        (
          .no, "the first word was yours, and four eyes are wanted",
          "have somebody else log in and countersign it, or take it back: noticed hold revoke \(short) --reason TEXT"
        )
      case .lapsed(let moment):
        (
          .no, "the release on duty lapsed at \(bench.calendar.shown(moment))",
          "release it anew: noticed hold release \(short) --reason TEXT"
        )
      case .changed:
        (
          .no, "what the rules looked at changed since it was proposed; the proposal is closed",
          "look at `noticed hold show \(short)`, and propose it anew"
        )
      }
    return Failure(status, "notice \(short)", why, remedy)
  }
}
