import CPostgreSQL

extension ConnectionSettings {
  /// What answers at the address, before any login.
  package enum ServerState: Sendable, Hashable {
    case accepting
    /// There, but starting up or shutting down.
    case rejecting
    case absent
  }

  /// Knocks at the server; waits at most for `connect_timeout`.
  package func ping() -> ServerState {
    switch withKeywords(effectiveKeywords, { names, values in PQpingParams(names, values, 1) }) {
    case PQPING_OK: .accepting
    case PQPING_REJECT: .rejecting
    default: .absent
    }
  }
}

/// Lends keywords and their values as the two null-terminated arrays that libpq reads.
func withKeywords<R>(
  _ keywords: [String: String],
  _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> R
) -> R {
  let pairs = keywords.sorted { $0.key < $1.key }
  return withCStrings(pairs.map(\.key)) { names in
    withCStrings(pairs.map(\.value)) { values in body(names, values) }
  }
}

/// Lends a null-terminated array of C strings.
private func withCStrings<R>(
  _ strings: [String],
  _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R
) -> R {
  var arena: [CChar] = []
  let offsets = strings.map { string in
    defer { arena.append(contentsOf: string.utf8CString) }
    return arena.count
  }
  return arena.withUnsafeBufferPointer { arena in
    var pointers = offsets.map { offset in arena.baseAddress.map { $0 + offset } }
    pointers.append(nil)
    return pointers.withUnsafeBufferPointer { pointers in
      guard let base = pointers.baseAddress else { preconditionFailure("an array with an element") }
      return body(base)
    }
  }
}
