import ArgumentParser
import JSON
import Lifecycle
import Notices
import Postgres
import Records

/// What every decision takes.
struct DecisionOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The hit, by the first digits of its identifier.", valueName: "hit"))
  var hit: String

  @Option(
    help: ArgumentHelp(
      "The revision that you decide on; else the one that you were last shown.",
      valueName: "number"
    )
  )
  var revision: Int?

  @Option(help: ArgumentHelp("Why, in your words; it stays with the hit.", valueName: "text"))
  var note: String?
}

/// What a person says of a hit by one word.
protocol DecisionWord {
  static var act: HitDecision { get }
  static var abstract: String { get }
  static var discussion: String { get }
}

extension DecisionWord {
  static var discussion: String { "" }
}

/// `noticed hit take`, `confirm`, `dismiss`, `reopen`.
struct DecisionCommand<Word: DecisionWord>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Word.act.rawValue,
      abstract: Word.abstract,
      discussion: Word.discussion
    )
  }

  @OptionGroup var options: DecisionOptions
  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws { try await Decision(Word.act, options, global).run() }
}

enum TakeWord: DecisionWord {
  static let act = HitDecision.take
  static let abstract = "Say that you look after a hit, so that nobody else does."
}

enum ConfirmWord: DecisionWord {
  static let act = HitDecision.confirm
  static let abstract = "Say that the two are one person, or one method; a person's judgement."
  static let discussion =
    "Compare photographs and fingerprints where they are held: a name is never enough."
}

enum DismissWord: DecisionWord {
  static let act = HitDecision.dismiss
  static let abstract =
    "Say that they are not the same; the pair stays silent until its evidence changes."
}

enum ReopenWord: DecisionWord {
  static let act = HitDecision.reopen
  static let abstract = "Take a decision back and put the hit on the desk again."
}

/// `noticed hit note`.
struct HitNote: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Add a note to a hit's story."
  )

  @Argument(help: ArgumentHelp("The hit, by the first digits of its identifier.", valueName: "hit"))
  var hit: String

  @Argument(help: ArgumentHelp("The note.", valueName: "text"))
  var text: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("the note is empty")
    }
  }

  func run() async throws {
    try await Decision(.note, hit: hit, revision: nil, note: text, global).run()
  }
}

/// One decision, from what was shown to what is written.
struct Decision {
  private let act: HitDecision
  private let hit: String
  /// Nil for the one that was last shown.
  private let revision: Int?
  private let note: String?
  private let global: GlobalOptions

  init(_ act: HitDecision, _ options: DecisionOptions, _ global: GlobalOptions) {
    self.init(act, hit: options.hit, revision: options.revision, note: options.note, global)
  }

  init(
    _ act: HitDecision,
    hit: String,
    revision: Int?,
    note: String?,
    _ global: GlobalOptions
  ) {
    self.act = act
    self.hit = hit
    self.revision = revision
    self.note = note
    self.global = global
  }

  func run() async throws {
    let digits = try HitDesk.checked(hit)
    let desk = try await HitDesk(global)
    var shown = try ShownHits(desk.installation)
    let remembered = shown
    let (act, ground, given, note) = (act, global.ground, revision, note)
    let actor = Installation.actor()
    let (found, outcome, story) = try await desk.database.transaction {
      session throws(DatabaseError) -> (HitDesk.Found, DecisionOutcome?, [AdjudicationLine]) in
      let found = try HitDesk.find(digits, on: ground, in: session)
      guard case .one(let line) = found else { return (found, nil, []) }
      let seen = given ?? remembered[line.hit.description]?.revision
      guard act == .note || seen != nil else { return (found, nil, []) }
      let outcome = try Adjudications.decide(
        act,
        hit: line.hit,
        seen: seen,
        note: note,
        by: actor,
        in: session
      )
      guard case .changed = outcome else { return (found, outcome, []) }
      return (found, outcome, try HitLookups.story(of: line.hit, in: session))
    }
    let line = try found.only(hit)
    guard let outcome else {
      throw refusal(
        line,
        "you have not looked at it yet",
        "type `noticed hit show \(line.hit.short)`"
      )
    }
    let revision = try newRevision(outcome, line, remembered[line.hit.description], story)
    if act != .note { try shown.remember(line, decided: act, by: actor, revision: revision) }
    try Output(global).say(
      sentence(line),
      next,
      node: [
        "hit": JSONNode(line.hit.description), "act": JSONNode(act.rawValue),
        "revision": JSONNode(revision), "by": JSONNode(actor),
        "note": note.map { JSONNode($0) } ?? .null, "next": JSONNode(next),
      ]
    )
  }

  /// The hit's new revision.
  ///
  /// - Throws: `Failure` of status 1 when the decision was refused, with what changed.
  private func newRevision(
    _ outcome: DecisionOutcome,
    _ line: HitLine,
    _ seen: ShownHits.Seen?,
    _ story: [AdjudicationLine]
  ) throws(Failure) -> Int {
    let again = "look at it again: `noticed hit show \(line.hit.short)`"
    switch outcome {
    case .done(let revision): return revision
    case .notFound: throw refusal(line, "not found", "see `noticed hit list --status all`")
    case .taken(let other):
      throw refusal(line, "\(other) has taken it", "ask \(other), or add a note")
    case .impossible(let status):
      let remedy =
        act == .reopen || !status.isDecided
        ? again : "`noticed hit reopen \(line.hit.short)` takes the decision back"
      let isDone =
        act == .confirm && status == .confirmed || act == .dismiss && status == .dismissed
      let why =
        isDone
        ? "it is \(status.rawValue) already"
        : "it is \(status.rawValue), and cannot be \(Self.done[act] ?? "changed")"
      throw refusal(line, why, remedy)
    case .changed(let revision, _):
      var changes = seen?.changes(to: ShownHits.Seen(line)) ?? []
      if let last = story.last {
        changes.append("last act: \(last.act) by \(last.by) at \(last.at)")
      }
      let what = changes.isEmpty ? "" : " (\(changes.joined(separator: "; ")))"
      let before = self.revision ?? seen?.revision ?? 0
      throw refusal(
        line,
        "it changed since revision \(before) was shown, and is at revision \(revision) now\(what)",
        again
      )
    }
  }

  private func refusal(_ line: HitLine, _ why: String, _ remedy: String) -> Failure {
    Failure(.no, "hit \(line.hit.short)", why, remedy)
  }

  private static let done: [HitDecision: String] = [
    .take: "taken", .confirm: "confirmed", .dismiss: "dismissed", .reopen: "opened again",
  ]

  private func sentence(_ line: HitLine) -> String {
    let hit = "Hit \(line.hit.short)"
    switch act {
    case .take: return "\(hit) is yours."
    case .confirm: return "\(hit) is confirmed: in your judgement the two are the same."
    case .dismiss:
      return "\(hit) is dismissed. It stays silent until the evidence changes materially."
    case .reopen: return "\(hit) is on the desk again."
    case .note: return "The note is part of the story of hit \(line.hit.short)."
    }
  }

  private var next: String {
    switch act {
    case .take: "Next: noticed hit show \(hit), then confirm or dismiss it."
    case .confirm: "Next: \(HitTexts.lawfulStep)"
    case .dismiss, .reopen, .note: "Next: noticed hit list"
    }
  }
}
