/// Reads one strict JSON document (RFC 8259) in UTF-8, with or without a byte order mark.
///
/// Refused beyond the grammar: duplicate keys (canonically equivalent ones too), lone surrogates, whatever passes the
/// limits; and what PostgreSQL cannot hold, where the limits ask for it. Numbers have any length.
/// What does not break the grammar is collected; the first break of the grammar ends the reading.
package func parseJSON(
  _ bytes: [UInt8],
  limits: JSONLimits = .standard
) -> Result<JSONNode, JSONRejection> {
  parseJSON(bytes, in: 0..<bytes.count, limits: limits)
}

/// Reads the one document that stands in a range of a larger text; offsets and places are the text's.
///
/// `places` are those of `bytes`, if they are at hand already; they are made when needed otherwise.
package func parseJSON(
  _ bytes: [UInt8],
  in range: Range<Int>,
  limits: JSONLimits = .standard,
  places: JSONPlaces? = nil
) -> Result<JSONNode, JSONRejection> {
  bytes.withUnsafeBufferPointer { buffer in
    var parser = JSONParser(buffer, range: range.clamped(to: 0..<buffer.count), limits: limits)
    let node = parser.run()
    guard let node, parser.problems.isEmpty else {
      return .failure(parser.rejection(of: bytes, places: places))
    }
    return .success(node)
  }
}

extension JSONParser {
  /// What was noted, with lines and columns.
  func rejection(of bytes: [UInt8], places: JSONPlaces?) -> JSONRejection {
    let places = places ?? JSONPlaces(bytes)
    return JSONRejection(
      reasons: problems.map {
        JSONReason(
          code: $0.code,
          message: $0.message,
          offset: $0.offset,
          place: places.place(of: $0.offset),
          pointer: $0.pointer
        )
      },
      unlisted: unlisted
    )
  }
}
