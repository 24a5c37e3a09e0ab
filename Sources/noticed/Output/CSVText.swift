import JSON

/// Comma-separated values (RFC 4180), every cell in quotation marks.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection).
enum CSVText {
  static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  static func cell(_ text: String) -> String {
    var cell = "\""
    if let first = text.unicodeScalars.first, formulaStarts.contains(first) { cell += "'" }
    for scalar in text.unicodeScalars {
      if scalar == "\"" { cell += "\"" }
      cell.unicodeScalars.append(scalar)
    }
    return cell + "\""
  }

  /// A value of a JSON member in one cell: lists of plain values joined by `; `, anything deeper as JSON.
  static func text(of node: JSONNode?) -> String {
    switch node?.value {
    case nil, .null: return ""
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let text), .string(let text): return text
    case .array(let nodes):
      let isPlain = nodes.allSatisfy { $0.array == nil && $0.object == nil }
      return isPlain
        ? nodes.map { text(of: $0) }.joined(separator: "; ") : JSONNode(nodes).text()
    case .object: return node?.text() ?? ""
    }
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
