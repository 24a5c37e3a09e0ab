import Lifecycle
import Notices

/// A small installation in memory: what is held, and the counters that an installation keeps.
struct Desk {
  var held = Held()
  var random = Counter(state: 1 << 32)
  var sequence: Int64 = 0
  var today = day("2026-08-01")
  /// What the rules say of an amended notice.
  var judged: @Sendable (Notice) -> Disposition = { _ in .accepted }

  /// Why the rules hold or restrict a notice.
  var grounds: @Sendable (Notice) -> [HoldGround] = { _ in [] }

  /// A document with what the rules said of it.
  struct Sent {
    let notice: Notice
    var disposition = Disposition.accepted
    var received: String?
  }

  @discardableResult
  mutating func receive(_ notices: Notice...) -> Fold<String> {
    receive(notices.map { Sent(notice: $0) })
  }

  @discardableResult
  mutating func receive(_ notice: Notice, _ disposition: Disposition) -> Fold<String> {
    receive([Sent(notice: notice, disposition: disposition)])
  }

  @discardableResult
  mutating func receive(_ notice: Notice, on day: String) -> Fold<String> {
    receive([Sent(notice: notice, received: day)])
  }

  @discardableResult
  mutating func receive(_ sent: [Sent]) -> Fold<String> {
    let arrivals = sent.map { sent in
      sequence += 1
      var ordinals = Counter(state: UInt64(sequence))
      return Arrival(
        documentID: Identifier(using: &ordinals),
        notice: sent.notice,
        contentFingerprint: fingerprint(sent.notice),
        receivedAt: sent.received.map { Instant(startOf: day($0)) }
          ?? Instant(startOf: today).adding(seconds: sequence),
        sequence: sequence,
        judgement: "on arrival",
        disposition: sent.disposition,
        grounds: grounds(sent.notice)
      )
    }
    let (judge, ground) = (judged, grounds)
    let fold = fold(held, arrivals, today: today, identifiers: &random) { notice, _ in
      Verdict("again", judge(notice), grounds: ground(notice))
    }
    held = fold.held
    return fold
  }

  /// Applies a decision to the version that a fold made.
  @discardableResult
  mutating func decide(_ fold: Fold<String>, _ disposition: Disposition) -> Fold<String> {
    let decisions = fold.versions.map {
      Decision(notice: $0.notice, version: $0.version.id, disposition: disposition)
    }
    let decided = Lifecycle.decide(held, decisions, today: today, as: String.self)
    held = decided.held
    return decided
  }

  @discardableResult
  mutating func decide(_ decisions: Decision...) -> Fold<String> { decide(decisions) }

  @discardableResult
  mutating func decide(_ decisions: [Decision]) -> Fold<String> {
    let decided = Lifecycle.decide(held, decisions, today: today, as: String.self)
    held = decided.held
    return decided
  }

  /// The notices, oldest first.
  var notices: [HeldNotice] {
    held.notices.values.sorted {
      ($0.versions.first?.sequence ?? 0, $0.id) < ($1.versions.first?.sequence ?? 0, $1.id)
    }
  }

  var matchable: [HeldNotice] { notices.filter { $0.matchable(on: today) } }
}

/// Numbers that look random and are the same on each run.
struct Counter: RandomNumberGenerator {
  var state: UInt64 = 0

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func day(_ text: String) -> CivilDay {
  PartialDate(text)?.earliest ?? CivilDay(number: 0)
}

func fingerprint(_ notice: Notice) -> [UInt8] {
  withUnsafeBytes(of: notice.hashValue) { Array($0) }
}

/// A red notice of France on a warrant, changed as a test wants it.
func red(_ change: (inout Notice) -> Void = { _ in }) -> Notice {
  var notice = Notice()
  notice.documentKind = .notice
  notice.colour = .red
  notice.issuer = CountryCode("FR")
  notice.controlNumber = "A-1/4-2026"
  notice.entityID = "2026/1"
  notice.publishedAt = PartialDate("2026-04-01")
  notice.warrant = warrant("55/26")
  var person = Person()
  person.familyName = "EXAMPLE"
  person.forenames = "Ann"
  notice.persons = [person]
  change(&notice)
  return notice
}

/// A wanted diffusion of France on the same warrant.
func diffusion(_ change: (inout Notice) -> Void = { _ in }) -> Notice {
  red { notice in
    notice.documentKind = .diffusion
    notice.colour = nil
    notice.purpose = .arrest
    notice.controlNumber = nil
    notice.entityID = nil
    notice.issuerReference = "UT/FUG/7"
    notice.publishedAt = PartialDate("2026-03-20")
    change(&notice)
  }
}

/// An extract of the public web about the same file.
func extract(_ change: (inout Notice) -> Void = { _ in }) -> Notice {
  red { notice in
    notice.channel = .publicWeb
    notice.controlNumber = nil
    notice.issuer = nil
    notice.publishedAt = nil
    notice.warrant = nil
    change(&notice)
  }
}

/// A lifecycle document of France about the red notice.
func change(
  _ kind: DocumentKind,
  _ date: String? = "2026-05-01",
  _ change: (inout Notice) -> Void = { _ in }
) -> Notice {
  var notice = Notice()
  notice.documentKind = kind
  notice.issuer = CountryCode("FR")
  notice.publishedAt = date.flatMap { PartialDate($0) }
  var reference = Reference()
  reference.controlNumber = "A-1/4-2026"
  notice.refersTo = reference
  change(&notice)
  return notice
}

func warrant(_ number: String) -> Warrant {
  var warrant = Warrant()
  warrant.number = number
  warrant.country = CountryCode("FR")
  return warrant
}

func reference(_ change: (inout Reference) -> Void) -> Reference {
  var reference = Reference()
  change(&reference)
  return reference
}

extension Fold {
  /// The outcome of the only or last arrival.
  var outcome: Outcome? { outcomes.last?.outcome }
}

/// Every order of some values.
func permutations<Value>(of values: [Value]) -> [[Value]] {
  guard values.count > 1 else { return [values] }
  return values.indices.flatMap { index -> [[Value]] in
    var rest = values
    let first = rest.remove(at: index)
    return permutations(of: rest).map { [first] + $0 }
  }
}
