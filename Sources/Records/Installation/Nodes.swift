package import Notices
package import Postgres

/// A daemon and its folders, one of possibly several at one database.
package enum Node {}

/// The nodes of a database.
package enum Nodes {
  /// Finds the node of a home on a host, or registers it, and says that it lives.
  package static func register(
    host: String,
    home: String,
    new identifier: Identifier<Node>,
    in session: borrowing Session
  ) throws(DatabaseError) -> Identifier<Node> {
    let row = try session.query(
      """
      insert into noticed.node (id, host, home) values (\(identifier.description)::uuid, \(host), \(home))
      on conflict (host, home) do update set last_seen = now() returning id::text as id
      """
    ).only()
    return try row.identifier("id")
  }

  /// Notes that the node lives, which brakes are on, and by which rules it judges.
  package static func note(
    _ node: Identifier<Node>,
    brakes: [String],
    ruleBook: [UInt8],
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      update noticed.node set last_seen = now(), brakes = \(brakes), rule_book = \(ruleBook)
      where id = \(node.description)::uuid
      """
    )
  }

  /// Takes the session lock that says “this node's daemon runs”; false when another process holds it.
  package static func lock(
    _ node: Identifier<Node>,
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    try session.query(
      "select pg_try_advisory_lock(hashtextextended(\(node.description), 1)) as taken"
    ).only().bool("taken")
  }
}

extension Row {
  /// Reads a `uuid` that was selected as text.
  func identifier<Named>(_ column: Column) throws(DatabaseError) -> Identifier<Named> {
    guard let identifier = Identifier<Named>(try string(column)) else {
      throw DatabaseError(.decoding, code: "22P02", message: "a uuid does not read as one")
    }
    return identifier
  }

  /// Reads a `uuid` that was selected as text; nil for null.
  func identifierIfPresent<Named>(_ column: Column) throws(DatabaseError) -> Identifier<Named>? {
    try isNull(column) ? nil : identifier(column)
  }

  /// Reads a word of a closed list.
  func code<Code: CodeValue>(_ column: Column) throws(DatabaseError) -> Code {
    guard let code = Code(rawValue: try string(column)) else {
      throw DatabaseError(
        .decoding,
        code: "22P02",
        message: "the database holds a word that this program does not know; is it newer?"
      )
    }
    return code
  }
}
