import CEL
import Yams

extension YAMLFile {
  /// Logs the findings of a compilation at the places of the file where the expression's words stand.
  func report(_ error: CELCompileError, in node: Node, _ what: String, _ log: inout ProblemLog) {
    for finding in error.findings {
      let offset = sourceOffset(of: finding.offset, in: node)
      log.add(source, source.place(of: offset), "\(what): \(finding.message)")
    }
  }

  /// Where in the file a byte of a scalar's value was written, whatever its style.
  func sourceOffset(of wanted: Int, in node: Node) -> Int {
    guard let scalar = node.scalar else { return source.offset(of: place(of: node)) }
    let bytes = source.bytes
    let value = Array(scalar.string.utf8)
    var at = source.offset(of: place(of: node))
    switch scalar.style {
    case .literal, .folded:
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    case .singleQuoted, .doubleQuoted: at += 1
    case .plain, .any: break
    }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D }
    var index = 0
    // Blocks are indented, and folded lines are joined by one space: blanks match blanks.
    if value.first.map(isBlank) != true {
      while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    }
    while index < min(wanted, value.count), at < bytes.count {
      if isBlank(value[index]) {
        while index < value.count, isBlank(value[index]) { index += 1 }
        while at < bytes.count, isBlank(bytes[at]) { at += 1 }
        continue
      }
      switch scalar.style {
      case .doubleQuoted where bytes[at] == UInt8(ascii: "\\"): at += 1
      case .singleQuoted where bytes[at] == UInt8(ascii: "'"): at += 1
      default: break
      }
      index += 1
      at += 1
    }
    return min(at, bytes.count)
  }
}
