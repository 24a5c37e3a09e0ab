import CPostgreSQL

extension DatabaseError {
  /// Reads the diagnostic fields of a failed result; nil when the server said nothing, so the connection is gone.
  init?(result: OpaquePointer, sql: String?) {
    func field(_ letter: Unicode.Scalar) -> String? {
      PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
    }
    guard let code = field("C") else { return nil }
    let state = SQLState(rawValue: code)
    let message = field("M") ?? "no message"
    self.init(
      .server,
      code: state,
      message: state.isInClass("22") ? message.withoutQuotedText : message,
      constraint: field("n"),
      table: field("t"),
      column: field("c"),
      sql: sql
    )
  }

  /// Classifies a refused connection, for which libpq keeps only the text.
  init(connecting text: String) {
    let signs: [(String, SQLState)] = [
      ("starting up", .cannotConnectNow), ("shutting down", .cannotConnectNow),
      ("in recovery mode", .cannotConnectNow), ("too many clients", .tooManyConnections),
      ("remaining connection slots", .tooManyConnections),
      ("authentication failed", .invalidAuthorization), ("no pg_hba.conf", .invalidAuthorization),
      ("role \"", .invalidAuthorization), ("database \"", .undefinedDatabase),
    ]
    let code = signs.first { text.contains($0.0) }?.1 ?? .cannotConnect
    self.init(.connection, code: code, message: text.firstLine)
  }
}

extension String {
  /// The text with everything from the first to the last quotation mark of a kind left out.
  ///
  /// A value may itself hold quotation marks, so no inner one can be trusted to end it.
  var withoutQuotedText: String {
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(of: UInt8(ascii: "\"")),
      let last = bytes.lastIndex(of: UInt8(ascii: "\"")), last > first
    else { return self }
    return String(decoding: bytes[...first], as: UTF8.self) + "…"
      + String(decoding: bytes[last...], as: UTF8.self)
  }
}
