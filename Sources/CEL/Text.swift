/// Strings as the language sees them: sequences of code points, compared without normalising.
enum Text {
  /// Runs a body over the UTF-8 bytes, without copying where the string is contiguous.
  @inline(__always)
  static func withBytes<Answer>(
    of text: String,
    _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    if let answer = text.utf8.withContiguousStorageIfAvailable(body) { return answer }
    var copy = text
    return copy.withUTF8(body)
  }

  static func same(_ left: String, _ right: String) -> Bool {
    let count = left.utf8.count
    guard count == right.utf8.count else { return false }
    return withBytes(of: left) { a in
      withBytes(of: right) { b in
        var at = 0
        while at < count {
          if a[at] != b[at] { return false }
          at += 1
        }
        return true
      }
    }
  }

  /// Order by code points, which is the order of UTF-8 bytes: negative, zero or positive.
  static func order(_ left: String, _ right: String) -> Int {
    withBytes(of: left) { a in withBytes(of: right) { b in order(a, b) } }
  }

  static func order(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int
  {
    let shared = min(left.count, right.count)
    var at = 0
    while at < shared {
      if left[at] != right[at] { return left[at] < right[at] ? -1 : 1 }
      at += 1
    }
    return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
  }

  static func hash(_ text: String, into hasher: inout Hasher) {
    withBytes(of: text) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// The number of code points.
  static func size(_ text: String) -> Int {
    withBytes(of: text) { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  static func starts(_ text: String, with prefix: String) -> Bool {
    withBytes(of: text) { whole in
      withBytes(of: prefix) { part in
        guard part.count <= whole.count else { return false }
        return order(UnsafeBufferPointer(rebasing: whole[..<part.count]), part) == 0
      }
    }
  }

  static func ends(_ text: String, with suffix: String) -> Bool {
    withBytes(of: text) { whole in
      withBytes(of: suffix) { part in
        guard part.count <= whole.count else { return false }
        return order(UnsafeBufferPointer(rebasing: whole[(whole.count - part.count)...]), part) == 0
      }
    }
  }

  /// Whether `part` occurs in `text`, in time linear in both (Knuth, Morris and Pratt).
  static func contains(_ text: String, _ part: String) -> Bool {
    withBytes(of: text) { whole in withBytes(of: part) { search($0, in: whole) } }
  }

  private static func search(
    _ part: UnsafeBufferPointer<UInt8>,
    in whole: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if part.isEmpty { return true }
    if part.count > whole.count { return false }
    var fallback = [Int](repeating: 0, count: part.count)
    var matched = 0
    for at in part.indices.dropFirst() {
      while matched > 0 && part[at] != part[matched] { matched = fallback[matched - 1] }
      if part[at] == part[matched] { matched += 1 }
      fallback[at] = matched
    }
    matched = 0
    for byte in whole {
      while matched > 0 && byte != part[matched] { matched = fallback[matched - 1] }
      if byte == part[matched] { matched += 1 }
      if matched == part.count { return true }
    }
    return false
  }
}
