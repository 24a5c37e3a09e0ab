import JSON

/// A record's members as people read them: names in words, what belongs together indented.
enum RecordPage {
  static func text(_ node: JSONNode, width: Int, indent: Int = 0) -> String {
    guard let members = node.object else { return line("", node, 0, width, indent) }
    let label = members.filter { isPlain($0.node) }.map { displayWidth(name($0.key)) }.max() ?? 0
    var text = ""
    for member in members where !member.node.isNull {
      text += self.text(member, label, width, indent)
    }
    return text
  }

  private static func text(_ member: JSONMember, _ label: Int, _ width: Int, _ indent: Int)
    -> String
  {
    let blank = String(repeating: " ", count: indent)
    if isPlain(member.node) { return line(name(member.key), member.node, label, width, indent) }
    let nodes = member.node.array ?? [member.node]
    var text = ""
    for (place, node) in nodes.enumerated() {
      let number = nodes.count > 1 ? " \(place + 1)" : ""
      text +=
        "\(blank)\(name(member.key))\(number)\n" + self.text(node, width: width, indent: indent + 2)
    }
    return text
  }

  private static func line(
    _ name: String,
    _ node: JSONNode,
    _ label: Int,
    _ width: Int,
    _ indent: Int
  )
    -> String
  {
    let left = indent + (label > 0 ? label + 2 : 0)
    let lines = wrapped(escaped(value(of: node)), to: max(width - left, 20))
    let blank = String(repeating: " ", count: left)
    var text = String(repeating: " ", count: indent) + name
    text += String(repeating: " ", count: max(0, left - indent - displayWidth(name)))
    return text + lines.joined(separator: "\n" + blank) + "\n"
  }

  private static func isPlain(_ node: JSONNode) -> Bool {
    switch node.value {
    case .object: false
    case .array(let nodes): nodes.allSatisfy { $0.object == nil && $0.array == nil }
    case .null, .bool, .number, .string: true
    }
  }

  private static func value(of node: JSONNode) -> String {
    switch node.value {
    case .bool(let flag): flag ? "yes" : "no"
    case .array(let nodes): nodes.map { value(of: $0) }.joined(separator: ", ")
    case .null, .number, .string, .object: CSVText.text(of: node)
    }
  }

  private static func name(_ key: String) -> String {
    escaped(key.split(separator: "_").joined(separator: " "))
  }
}
