import JSON
import Notices
import Postgres
import Records

/// Lists and shows local records, each look-up logged with its answer.
struct LocalDesk {
  private let kind: LocalKind
  private let global: GlobalOptions

  init(_ kind: LocalKind, _ global: GlobalOptions) {
    self.kind = kind
    self.global = global
  }

  func list(_ options: LocalListOptions, as listing: Listing<LocalLine>) async throws {
    let lines = try await lines(source: options.source, id: nil, limit: options.limit)
    try Output(global).list(lines, as: listing)
  }

  func show(_ options: LocalShowOptions) async throws {
    let lines = try await lines(source: options.source, id: options.id, limit: 20)
    guard let line = lines.first else {
      throw Failure(
        .no,
        "\(kind.rawValue) \(options.id)",
        options.source.map { "there is none in the register \($0)" } ?? "there is none",
        "see `noticed \(kind.rawValue) list`"
      )
    }
    guard lines.count == 1 else {
      throw Failure(
        .no,
        "\(kind.rawValue) \(options.id)",
        "several registers have one: \(lines.map(\.source).joined(separator: ", "))",
        "give --source"
      )
    }
    let output = Output(global)
    try output.show(line.node) { line.page(terminal: output.terminal) }
  }

  private func lines(source: String?, id: String?, limit: Int) async throws -> [LocalLine] {
    let database = try await Installation(global).connect(global.role, or: [.analyst, .compliance])
    let (kind, ground) = (kind, global.ground)
    return try await database.transaction { session throws(DatabaseError) in
      try LocalLookups.list(
        kind,
        source: source,
        id: id,
        limit: limit,
        on: ground,
        in: session
      )
    }
  }
}
