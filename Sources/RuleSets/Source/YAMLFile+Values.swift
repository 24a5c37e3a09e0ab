import Notices
import Yams

/// The members of a mapping, with the places of their keys.
struct YAMLMembers {
  let node: Node
  private let members: [String: (key: Node, value: Node)]

  init(_ node: Node, _ members: [String: (key: Node, value: Node)]) {
    self.node = node
    self.members = members
  }

  subscript(name: String) -> Node? { members[name]?.value }

  var names: [String] { members.keys.sorted() }
}

extension YAMLFile {
  /// The members of a mapping; unknown and missing ones are logged, with the name that was meant.
  func members(
    of node: Node,
    _ what: String,
    allowed: [String],
    required: [String] = [],
    _ log: inout ProblemLog
  ) -> YAMLMembers? {
    guard let members = pairs(of: node, what, &log) else { return nil }
    var found: [String: (key: Node, value: Node)] = [:]
    for (name, key, value) in members {
      guard allowed.contains(name) else {
        let meant = nearest(to: name, among: allowed).map { "; did you mean “\($0)”?" } ?? ""
        report(key, "“\(name)” is not a key of \(what)\(meant)", &log)
        continue
      }
      found[name] = (key, value)
    }
    for name in required where found[name] == nil {
      report(node, "\(what) has no “\(name)”", &log)
    }
    return YAMLMembers(node, found)
  }

  /// Every key of a mapping with its value, in the order of the file.
  func pairs(
    of node: Node,
    _ what: String,
    _ log: inout ProblemLog
  ) -> [(name: String, key: Node, value: Node)]? {
    guard case .mapping(let mapping) = node else {
      report(node, "\(what) is written as “key: value” lines", &log)
      return nil
    }
    var pairs: [(name: String, key: Node, value: Node)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        report(key, "a key is one word", &log)
        continue
      }
      pairs.append((name, key, value))
    }
    return pairs
  }

  /// A list, or one value that stands for a list of itself.
  func items(of node: Node) -> [Node] {
    if case .sequence(let sequence) = node { return Array(sequence) }
    return [node]
  }

  func text(_ node: Node?, _ what: String, _ log: inout ProblemLog) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      report(node, "\(what) is one text", &log)
      return nil
    }
    return text
  }

  func texts(_ node: Node?, _ what: String, _ log: inout ProblemLog) -> [String] {
    guard let node else { return [] }
    return items(of: node).compactMap { text($0, what, &log) }
  }

  func truth(_ node: Node?, _ what: String, _ log: inout ProblemLog) -> Bool? {
    guard let node else { return nil }
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      report(node, "\(what) is true or false", &log)
      return nil
    }
  }

  func integer(
    _ node: Node?,
    _ what: String,
    in range: ClosedRange<Int>,
    _ log: inout ProblemLog
  ) -> Int? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, let number = Int(text), String(number) == text,
      range.contains(number)
    else {
      let limits = "\(range.lowerBound) to \(range.upperBound)"
      report(node, "\(what) is a whole number from \(limits)", &log)
      return nil
    }
    return number
  }

  func number(_ node: Node?, _ what: String, _ log: inout ProblemLog) -> Double? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, let first = text.utf8.first,
      (0x30...0x39).contains(first) || first == UInt8(ascii: "-"),
      let number = Double(text), number.isFinite, !text.contains("x")
    else {
      report(node, "\(what) is a number", &log)
      return nil
    }
    return number
  }

  func day(_ node: Node?, _ what: String, _ log: inout ProblemLog) -> CivilDay? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, let date = PartialDate(text), date.isFull else {
      report(node, "\(what) is a date that exists, written YYYY-MM-DD", &log)
      return nil
    }
    return date.earliest
  }

  /// One word of a closed list; another one is logged with the word that was meant.
  func word<Word: CaseIterable & RawRepresentable<String>>(
    _ node: Node?,
    _ what: String,
    as type: Word.Type,
    _ log: inout ProblemLog
  ) -> Word? {
    guard let text = text(node, what, &log), let node else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    let meant = nearest(to: text, among: known).map { "; did you mean “\($0)”?" } ?? ""
    report(
      node,
      "“\(text)” is not a \(what); known are \(known.joined(separator: ", "))\(meant)",
      &log
    )
    return nil
  }

  func words<Word: CaseIterable & RawRepresentable<String>>(
    _ node: Node?,
    _ what: String,
    as type: Word.Type,
    _ log: inout ProblemLog
  ) -> [Word] {
    guard let node else { return [] }
    return items(of: node).compactMap { word($0, what, as: type, &log) }
  }
}
