import CPostgreSQL

extension Connection {
  /// Runs one statement with its values, prepared from its second use on.
  func run(_ sql: SQL) throws(DatabaseError) -> Result {
    if let transaction, !transaction.isOpen {
      guard let result = try run([sql]).first else { throw lost(sql: sql.text) }
      return result
    }
    let text = sql.text
    let arguments = try Arguments(sql, text: text)
    let key = StatementCache.Key(text: text, types: arguments.types)
    try forgetStatementsIfFull()
    do {
      switch statements.advise(key) {
      case .runOnce:
        return try checked(arguments.execute(text, on: pointer), sql: text)
      case .prepare(let name):
        _ = try checked(
          PQprepare(pointer, name, text, Int32(arguments.count), arguments.types),
          sql: text
        )
        statements.remember(key, as: name)
        return try checked(arguments.execute(prepared: name, on: pointer), sql: text)
      case .runPrepared(let name):
        return try checked(arguments.execute(prepared: name, on: pointer), sql: text)
      }
    } catch {
      forgetPlan(key, after: error)
      throw error
    }
  }

  func forgetStatementsIfFull() throws(DatabaseError) {
    guard statements.isFull else { return }
    _ = try simple("DEALLOCATE ALL")
    statements.forgetAll()
  }

  /// Forgets a prepared statement that another session's change to a table has spoilt.
  func forgetPlan(_ key: StatementCache.Key, after error: DatabaseError) {
    switch error.code {
    case .featureNotSupported, "26000": _ = statements.forget(key)
    default: break
    }
  }
}

/// The values of a statement laid out for libpq: one arena, and an offset for each value.
struct Arguments {
  let types: [UInt32]
  private var arena: [UInt8] = []
  private var offsets: [Int] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  /// - Throws: `DatabaseError` when there are more values than the protocol can count, or a text holds a NUL byte,
  ///   at which libpq would cut it off in silence.
  init(_ sql: SQL, text: String) throws(DatabaseError) {
    types = sql.parameters.map(\.type)
    guard types.count <= 65_535 else { throw .misuse("more than 65535 values in one statement") }
    for parameter in sql.parameters {
      switch parameter.content {
      case .null:
        append(offset: -1, length: 0, format: 0)
      case .text(let value):
        append(offset: arena.count, length: 0, format: 0)
        let start = arena.count
        arena.append(contentsOf: value.utf8)
        guard !arena[start...].contains(0) else { throw .nullByte(sql: text) }
        arena.append(0)
      case .binary(let value):
        append(offset: arena.count, length: Int32(clamping: value.count), format: 1)
        arena.append(contentsOf: value)
      }
    }
    // An empty value at the end still needs an address, because no address means null.
    arena.append(0)
  }

  var count: Int { types.count }

  private mutating func append(offset: Int, length: Int, format: Int32) {
    append(offset: offset, length: Int32(length), format: format)
  }

  private mutating func append(offset: Int, length: Int32, format: Int32) {
    offsets.append(offset)
    lengths.append(length)
    formats.append(format)
  }

  func withValues<R>(_ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> R) -> R {
    arena.withUnsafeBytes { arena in
      let values = offsets.map { offset -> UnsafePointer<CChar>? in
        guard offset >= 0 else { return nil }
        return arena.baseAddress.map { ($0 + offset).assumingMemoryBound(to: CChar.self) }
      }
      return body(values, lengths, formats)
    }
  }

  func execute(_ text: String, on connection: OpaquePointer) -> OpaquePointer? {
    withValues { values, lengths, formats in
      PQexecParams(connection, text, Int32(count), types, values, lengths, formats, 0)
    }
  }

  func execute(prepared name: String, on connection: OpaquePointer) -> OpaquePointer? {
    withValues { values, lengths, formats in
      PQexecPrepared(connection, name, Int32(count), values, lengths, formats, 0)
    }
  }
}

extension DatabaseError {
  static func nullByte(sql: String?) -> DatabaseError {
    DatabaseError(.server, code: .nullByte, message: "a text holds a NUL byte", sql: sql)
  }
}
