import JSON

/// A character that stands for U+0000 while a case is read: expressions may hold it, our JSON never does.
struct SpareScalar {
  /// Nil when the line has no U+0000.
  private let scalar: Unicode.Scalar?

  init(for line: [UInt8]) {
    let text = String(decoding: line, as: UTF8.self)
    guard text.contains("\\u0000") else {
      scalar = nil
      return
    }
    let used = Set(text.unicodeScalars)
    scalar = (0xF0000...0xFFFFD).lazy.compactMap { Unicode.Scalar($0) }.first { !used.contains($0) }
  }

  /// The line with every escaped U+0000 replaced.
  func put(into line: [UInt8]) -> [UInt8] {
    guard let scalar else { return line }
    var output: [UInt8] = []
    var place = 0
    while place < line.count {
      guard line[place] == UInt8(ascii: "\\") else {
        output.append(line[place])
        place += 1
        continue
      }
      if line[place...].starts(with: "\\u0000".utf8) {
        output += Array(String(Character(scalar)).utf8)
        place += 6
      } else {
        output += line[place..<min(place + 2, line.count)]
        place += 2
      }
    }
    return output
  }

  /// The text as it was meant.
  func takenOut(of text: String) -> String {
    guard let scalar else { return text }
    var meant = String.UnicodeScalarView()
    for found in text.unicodeScalars { meant.append(found == scalar ? "\0" : found) }
    return String(meant)
  }

  /// A node with every text in it as it was meant.
  func takenOut(of node: JSONNode) -> JSONNode {
    guard scalar != nil else { return node }
    switch node.value {
    case .string(let text): return JSONNode(takenOut(of: text))
    case .array(let nodes): return JSONNode(nodes.map(takenOut))
    case .object(let members):
      return .object(members.map { (takenOut(of: $0.key), takenOut(of: $0.node)) })
    case .null, .bool, .number: return node
    }
  }
}
