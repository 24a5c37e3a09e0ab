extension JSONNode {
  /// The node as JSON in UTF-8: the same node always gives the same bytes.
  ///
  /// `pretty` puts one value on a line, indented by two spaces; `sorted` puts members in the order
  /// of the bytes of their keys, instead of their own.
  package func serialized(pretty: Bool = false, sorted: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(256)
    write(to: &output, pretty: pretty, sorted: sorted)
    return output
  }

  /// The node as JSON text: see ``serialized(pretty:sorted:)``.
  package func text(pretty: Bool = false, sorted: Bool = false) -> String {
    String(decoding: serialized(pretty: pretty, sorted: sorted), as: UTF8.self)
  }

  /// Appends the node as JSON: see ``serialized(pretty:sorted:)``.
  package func write(to output: inout [UInt8], pretty: Bool = false, sorted: Bool = false) {
    JSONWriter(pretty: pretty, sorted: sorted).write(self, depth: 0, to: &output)
  }
}

/// Writes what the parser reads; control characters, DEL and U+2028/2029 are escaped.
struct JSONWriter {
  var pretty: Bool
  var sorted: Bool

  func write(_ node: JSONNode, depth: Int, to output: inout [UInt8]) {
    switch node.value {
    case .null: append("null", to: &output)
    case .bool(let flag): append(flag ? "true" : "false", to: &output)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .string(let text): write(text, to: &output)
    case .array(let nodes):
      output.append(UInt8(ascii: "["))
      for (index, node) in nodes.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        breakLine(depth + 1, to: &output)
        write(node, depth: depth + 1, to: &output)
      }
      if !nodes.isEmpty { breakLine(depth, to: &output) }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in (sorted ? inOrder(members) : members).enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        breakLine(depth + 1, to: &output)
        write(member.key, to: &output)
        output.append(UInt8(ascii: ":"))
        if pretty { output.append(UInt8(ascii: " ")) }
        write(member.node, depth: depth + 1, to: &output)
      }
      if !members.isEmpty { breakLine(depth, to: &output) }
      output.append(UInt8(ascii: "}"))
    }
  }

  private func inOrder(_ members: [JSONMember]) -> [JSONMember] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  private func breakLine(_ depth: Int, to output: inout [UInt8]) {
    guard pretty else { return }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private func append(_ word: StaticString, to output: inout [UInt8]) {
    output.append(
      contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    )
  }

  private func write(_ text: String, to output: inout [UInt8]) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var plain = 0
      for (index, byte) in bytes.enumerated() {
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        let isSeparator =
          byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
          && bytes[index + 2] & 0xFE == 0xA8
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || isSeparator else {
          continue
        }
        output.append(contentsOf: bytes[plain..<index])
        plain = index + 1
        if isSeparator {
          append(bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", to: &output)
          plain = index + 3
        } else {
          escape(byte, to: &output)
        }
      }
      output.append(contentsOf: bytes[plain...])
    }
    output.append(UInt8(ascii: "\""))
  }

  private func escape(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22: append("\\\"", to: &output)
    case 0x5C: append("\\\\", to: &output)
    case 0x0A: append("\\n", to: &output)
    case 0x0D: append("\\r", to: &output)
    case 0x09: append("\\t", to: &output)
    default:
      append("\\u00", to: &output)
      let digits: StaticString = "0123456789abcdef"
      output.append(digits.utf8Start[Int(byte >> 4)])
      output.append(digits.utf8Start[Int(byte & 15)])
    }
  }
}
