import Lifecycle
import Notices
import Postgres
import Records

/// Finds hits for a person at the desk; each look-up is logged with its answer.
struct HitDesk {
  let installation: Installation
  let database: Database
  /// The role that is worn, which decides what is shown.
  let role: Role
  let global: GlobalOptions

  init(_ global: GlobalOptions) async throws {
    self.global = global
    installation = try Installation(global)
    (database, role) = try await installation.wear(global.role, or: [.analyst, .compliance])
  }

  /// What is shown of one hit.
  struct Opened: Sendable {
    let line: HitLine
    let comparison: HitComparison
    let story: [AdjudicationLine]
    let addenda: [Addendum]
    let rarity: StoredRarity?
    let policy: String
    let reopened: [String]
    let closed: String?
    let outcomes: [HitOutcomeLine]
  }

  /// What a lifecycle document adds to a notice.
  struct Addendum: Sendable {
    let kind: String
    let content: String?
    let day: String
  }

  /// Finds the one hit whose identifier begins so.
  ///
  /// - Throws: `Failure` of status 1 when there is none for this role, or several.
  static func find(
    _ wanted: String,
    on ground: Ground,
    in session: borrowing Session
  ) throws(DatabaseError) -> Found {
    var filter = HitFilter()
    filter.hit = wanted
    filter.limit = 6
    let lines = try HitLookups.list(filter, on: ground, in: session)
    if lines.count == 1 { return .one(lines[0]) }
    return lines.isEmpty ? .none : .several(lines.map(\.hit.short))
  }

  /// What the first digits of a hit lead to.
  enum Found: Sendable {
    case one(HitLine)
    case none
    case several([String])

    func only(_ wanted: String) throws(Failure) -> HitLine {
      switch self {
      case .one(let line): return line
      case .none:
        throw Failure(.no, "hit \(wanted)", "not found", "see `noticed hit list --status all`")
      case .several(let hits):
        let shown = hits.prefix(5).joined(separator: ", ")
        throw Failure(
          .no,
          "hit \(wanted)",
          "several begin so: \(shown)\(hits.count > 5 ? " …" : "")",
          "give more digits"
        )
      }
    }
  }

  /// Refuses what can be no beginning of an identifier, before anything is looked up.
  static func checked(_ wanted: String) throws(Failure) -> String {
    let digits = wanted.lowercased()
    let isHexadecimal = digits.utf8.allSatisfy {
      0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 || $0 == 0x2D
    }
    guard !digits.isEmpty, digits.utf8.count <= 36, isHexadecimal else {
      throw Failure(
        .usage,
        "hit \(wanted)",
        "it is no identifier of a hit",
        "give the first digits that `noticed hit list` shows"
      )
    }
    return digits
  }

  func open(_ wanted: String) async throws -> Opened {
    let digits = try Self.checked(wanted)
    let ground = global.ground
    let (found, opened) = try await database.transaction {
      session throws(DatabaseError) -> (Found, Opened?) in
      let found = try Self.find(digits, on: ground, in: session)
      guard case .one(let line) = found,
        let comparison = try HitLookups.open(line.hit, on: ground, in: session)
      else { return (found, nil) }
      let standing = try HitLookups.standing(of: line.hit, in: session)
      let addenda = try NoticeLookups.addenda(of: line.notice, in: session)
      return (
        found,
        Opened(
          line: line,
          comparison: comparison,
          story: try HitLookups.story(of: line.hit, in: session),
          addenda: addenda.map { Addendum(kind: $0.kind, content: $0.content, day: $0.at) },
          rarity: try Self.rarity(standing?.rarity, in: session),
          policy: standing?.policy ?? "person",
          reopened: standing?.reopened ?? [],
          closed: standing?.closed,
          outcomes: try HitOutcomes.list(of: line.hit, in: session)
        )
      )
    }
    _ = try found.only(wanted)
    guard let opened else {
      throw Failure(.no, "hit \(wanted)", "not found", "see `noticed hit list --status all`")
    }
    return opened
  }

  private static func rarity(
    _ number: Int64?,
    in session: borrowing Session
  ) throws(DatabaseError) -> StoredRarity? {
    guard let number else { return nil }
    return try RaritySnapshots.numbered(number, in: session)
  }
}
