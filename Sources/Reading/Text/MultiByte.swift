import CLibXML2

/// Turns bytes of an East Asian encoding into UTF-8 through the C library's `iconv`.
///
/// The declarations of `iconv` come with libxml2's own headers.
struct MultiByte {
  /// The C library's name of the encoding.
  let name: String

  /// The text, or the offset of the first byte that is wrong.
  func decoded(_ bytes: ArraySlice<UInt8>) -> Result<[UInt8], BadByte> {
    converted(bytes, from: name, to: "UTF-8")
  }

  /// How many bytes a text takes in this encoding; nil when it cannot be written in it.
  func width(of text: ArraySlice<UInt8>) -> Int? {
    try? encoded(text).get().count
  }

  /// UTF-8 written in this encoding, or the offset of the first character that it does not have.
  func encoded(_ text: ArraySlice<UInt8>) -> Result<[UInt8], BadByte> {
    converted(text, from: "UTF-8", to: name)
  }

  private func converted(_ bytes: ArraySlice<UInt8>, from: String, to: String)
    -> Result<[UInt8], BadByte>
  {
    let start = bytes.startIndex
    _ = Self.kept
    guard let converter = iconv_open(to, from), converter != Self.failed else {
      return .failure(BadByte(offset: start))
    }
    defer { iconv_close(converter) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var chunk = [CChar](repeating: 0, count: min(16 << 10, bytes.count * 3 + 64))
    var used = 0
    while used < bytes.count {
      let (read, written, isStuck) = step(converter, bytes, used, &chunk)
      used += read
      text.append(contentsOf: chunk[..<written].lazy.map { UInt8(bitPattern: $0) })
      if isStuck, read == 0, written == 0 {
        // A broken-off character has at most four bytes.
        return .failure(BadByte(offset: start + used, isCutOff: bytes.count - used < 4))
      }
    }
    return .success(text)
  }

  private func step(
    _ converter: iconv_t,
    _ bytes: ArraySlice<UInt8>,
    _ used: Int,
    _ chunk: inout [CChar]
  ) -> (read: Int, written: Int, isStuck: Bool) {
    bytes.withUnsafeBytes { input in
      chunk.withUnsafeMutableBufferPointer { space in
        // iconv does not write to its input; its declaration only lacks the `const`.
        var from = UnsafeMutablePointer(
          mutating: input.baseAddress?.advanced(by: used).assumingMemoryBound(to: CChar.self)
        )
        var left = input.count - used
        var to = space.baseAddress
        var room = space.count
        let status = iconv(converter, &from, &left, &to, &room)
        return (input.count - used - left, space.count - room, status == Int.max || status < 0)
      }
    }
  }

  /// A converter of each encoding, open for the life of the process: the C library unloads a module that nobody uses,
  /// and loading it again for each text takes longer than the text.
  private static let kept: Int = TextEncoding.multiByte.values.count { name in
    guard let converter = iconv_open("UTF-8", name) else { return false }
    return converter != failed
  }

  /// What `iconv_open` returns for an encoding that it does not have.
  private static var failed: iconv_t? { iconv_t(bitPattern: -1) }
}
