internal import CRE2

/// A compiled regular expression, matched in time linear in the text.
///
/// Unchecked: RE2 guards its own lazy state, and every call after `init` takes it as constant.
final class Pattern: @unchecked Sendable {
  private let handle: OpaquePointer

  // Bounds the compiled program and its automaton caches, in bytes.
  private static let memory = 1 << 20

  /// Compiles a regular expression; one that is a value that was read stays out of the error.
  ///
  /// - Throws: `CELError` when the text is none, with RE2's reason when it is source.
  init(_ text: String, isSource: Bool) throws(CELError) {
    let compiled = Text.withBytes(of: text) { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cre2_compile($0.baseAddress, $0.count, Pattern.memory)
      }
    }
    guard let compiled else { throw CELError(.invalid("no memory for a regular expression")) }
    guard cre2_is_valid(compiled) == 1 else {
      let reason = isSource ? ": " + Self.reason(of: compiled) : ""
      cre2_free(compiled)
      throw CELError(.invalid("the regular expression is not valid\(reason)"))
    }
    handle = compiled
  }

  private static func reason(of compiled: OpaquePointer) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      cre2_reason(compiled, buffer.baseAddress, buffer.count)
      return buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit { cre2_free(handle) }

  /// Whether the pattern is found anywhere in the text.
  func isFound(in text: String) throws(CELError) -> Bool {
    let answer = Text.withBytes(of: text) { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cre2_search(handle, $0.baseAddress, $0.count) }
    }
    if answer < 0 { throw CELError(.invalid("the regular expression ran out of memory")) }
    return answer == 1
  }
}
