import ArgumentParser
import JSON
import Notices
import Pipeline
import Postgres
import Reading
import Records
import RuleSets

/// Where people key what no program can read, read it again, or set it aside.
struct KeyingDesk {
  private let global: GlobalOptions

  static let help = ArgumentHelp(
    "The document that waits, by the first digits of its identifier, or its drop by the first or last.",
    valueName: "document"
  )

  init(_ global: GlobalOptions) {
    self.global = global
  }

  /// The one document that is meant.
  ///
  /// - Throws: `Failure` of status 1 when none waits under that name.
  func only(_ wanted: String) async throws -> KeyingLine {
    guard let line = try await ifWaiting(wanted) else {
      throw Failure(
        .no,
        "document \(wanted)",
        "nothing that waits for keying answers to that",
        "see `noticed hold list`"
      )
    }
    return line
  }

  /// The one document that is meant; nil when none waits under that name.
  ///
  /// - Throws: `Failure` of status 1 when several do.
  func ifWaiting(_ wanted: String) async throws -> KeyingLine? {
    let database = try await Installation(global).connect(
      global.role,
      or: [.compliance, .operator, .analyst, .daemon]
    )
    let lines = try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try Keyings.waiting(wanted: wanted, limit: 2, in: session)
    }
    guard lines.count < 2 else {
      throw Failure(
        .no,
        "document \(wanted)",
        "several wait under that name",
        "give the first digits of one document: `noticed hold list --format ndjson`"
      )
    }
    return lines.first
  }

  /// Reads and judges what was keyed, shows what the rules say, and keeps it for the second person.
  func key(_ bytes: [UInt8], file: String, for line: KeyingLine, by name: String) async throws {
    let installation = try Installation(global)
    let configuration = try installation.configuration()
    let document = try Self.document(bytes, file: file, Engine(configuration))
    let trial = try Trial(
      configuration,
      pipeline: configuration.pipelines[line.pipeline] == nil ? nil : line.pipeline,
      now: global.asOf.map(Instant.init(startOf:)) ?? Instant.now(),
      showsEverything: global.role == .compliance
    )
    let tried = trial.judged(document, file: file, isOnly: true)
    let database = try await installation.connect(
      global.role,
      or: [.operator, .compliance, .analyst, .daemon]
    )
    let actor = Installation.actor()
    let isKept = try await database.transaction { session throws(DatabaseError) in
      try Keyings.keep(
        document.notice,
        fingerprint: document.contentFingerprint.bytes,
        for: line.document,
        keyedBy: name,
        by: actor,
        in: session
      )
    }
    guard isKept else { throw goneMeanwhile(line) }
    let output = Output(global)
    if output.isForPeople { try output.write(tried.text(for: output.terminal)) }
    try output.say(
      "Kept as keyed by \(name): it waits for a second reading by somebody else.",
      "Next: noticed hold key \(line.shortDrop) --confirm",
      node: [
        "document": JSONNode(line.document.description), "drop": JSONNode(line.drop.description),
        "keyed_by": JSONNode(name), "waits_for": "second-reading", "would_be": tried.node,
      ]
    )
  }

  /// Takes in what was keyed, on the word of whoever is logged in.
  func readAgain(_ line: KeyingLine, reason: String?) async throws {
    let installation = try Installation(global)
    let walk = KeyedWalk(engine: Engine(try installation.configuration()))
    let database = try await installation.connect(global.role, or: [.compliance, .daemon])
    let actor = Installation.actor()
    let now = Instant.now()
    let result = try await database.transactionRetrying {
      session throws(DatabaseError) -> Result<DocumentOutcome, SecondReading> in
      switch try Keyings.readAgain(line.document, by: actor, in: session) {
      case .failure(let why): return .failure(why)
      case .success(let keyed):
        return .success(
          try walk.takeIn(keyed, for: line, by: actor, reason: reason, now: now, in: session)
        )
      }
    }
    switch result {
    case .failure(.samePerson):
      throw Failure(
        .no,
        "document \(String(line.document.description.prefix(8)))",
        "you keyed it yourself, and four eyes are wanted",
        "have somebody else log in and confirm it"
      )
    case .failure(.nothingKeyed):
      throw Failure(
        .no,
        "document \(String(line.document.description.prefix(8)))",
        "nothing was keyed of it yet",
        "key it first: noticed hold key \(line.shortDrop) FILE"
      )
    case .success(let outcome):
      try Output(global).say(
        "Taken in as read again by \(actor): \(outcome.rawValue).",
        "Next: noticed drop show \(line.shortDrop)",
        node: [
          "document": JSONNode(line.document.description), "drop": JSONNode(line.drop.description),
          "keyed_by": line.keyed.map { JSONNode($0.name) } ?? .null, "read_by": JSONNode(actor),
          "outcome": JSONNode(outcome.rawValue),
        ]
      )
    }
  }

  func setAside(_ line: KeyingLine, reason: String) async throws {
    let installation = try Installation(global)
    let walk = KeyedWalk(engine: Engine(try installation.configuration()))
    let database = try await installation.connect(global.role, or: [.compliance, .daemon])
    let actor = Installation.actor()
    let isDone = try await database.transaction { session throws(DatabaseError) in
      try walk.setAside(line, reason: reason, by: actor, in: session)
    }
    guard isDone else { throw goneMeanwhile(line) }
    try Output(global).say(
      "Document \(line.document.description.prefix(8)) of drop \(line.shortDrop) is set aside.",
      node: [
        "document": JSONNode(line.document.description), "drop": JSONNode(line.drop.description),
        "decision": "reject",
      ]
    )
  }

  /// The one document of a file that was keyed, in the canonical format and no other.
  private static func document(
    _ bytes: [UInt8],
    file: String,
    _ engine: Engine
  ) throws(Failure) -> ReadDocument {
    var policy = engine.reading(of: nil)
    policy.formats = [.canonical, .noticeXML]
    policy.tables = []
    let reading = read(bytes, name: file, policy: policy)
    if let rejection = reading.rejection ?? reading.rejected.first?.rejection {
      throw Failure(
        .badInput,
        file,
        rejection.reasons.map(\.description).joined(separator: "; "),
        rejection.remedies.joined(separator: " ")
      )
    }
    guard reading.items.count == 1, let document = reading.documents.first else {
      throw Failure(
        .badInput,
        file,
        "it holds \(reading.items.count) notices",
        "key one notice; drop others of the same paper as files of their own"
      )
    }
    return document
  }

  private func goneMeanwhile(_ line: KeyingLine) -> Failure {
    Failure(
      .no,
      "document \(String(line.document.description.prefix(8)))",
      "it does not wait for keying any more",
      "see `noticed drop show \(line.shortDrop)`"
    )
  }
}
