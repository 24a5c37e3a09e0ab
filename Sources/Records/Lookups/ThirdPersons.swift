package import JSON

/// Leaves other persons out of what is told about one: their entries, and their names wherever they stand in a text.
package struct ThirdPersons: Sendable {
  /// What stands where something was left out.
  package static let mark = "[third person]"

  /// The names of the others, in small letters, the longest first.
  private let names: [[Character]]
  /// The place of the person whom the dossier is about; nil when it is about none of them.
  private let subject: Int?

  /// How many persons the versions of a dossier name at most.
  package static func count(in dossier: JSONNode) -> Int {
    contents(of: dossier).map { $0["persons"]?.array?.count ?? 0 }.max() ?? 0
  }

  /// Learns from every version who the others are; a subject counts from 0.
  package init(in dossier: JSONNode, besides subject: Int?) {
    self.subject = subject
    var others: Set<String> = []
    var own: Set<String> = []
    for content in Self.contents(of: dossier) {
      for (place, person) in (content["persons"]?.array ?? []).enumerated() {
        let names = Self.names(of: person)
        if place == subject { own.formUnion(names) } else { others.formUnion(names) }
        if place == subject, let parents = person["parents"]?.object {
          others.formUnion(parents.compactMap { $0.node.string?.lowercased() })
        }
      }
      for person in content["mo"]?["persons"]?.array ?? [] {
        others.formUnion(Self.names(of: person))
      }
    }
    // Who bears the name of the person asked about is not told apart by it.
    names = others.subtracting(own).filter { $0.count >= 3 }.sorted { $0.count > $1.count }
      .map(Array.init)
  }

  /// The dossier without the others.
  package func leftOut(of dossier: JSONNode) -> JSONNode {
    .object(
      (dossier.object ?? []).map { member in
        switch member.key {
        case "versions", "acts", "documents", "custody": (member.key, text(in: member.node))
        // What met another person of the notice is told as a number and nothing more.
        case "hits": (member.key, JSONNode((member.node.array ?? []).map(hit)))
        default: (member.key, member.node)
        }
      }
    )
  }

  private func hit(_ hit: JSONNode) -> JSONNode {
    guard hit["subject_kind"]?.string == "person", hit["subject"]?.int.map({ Int($0) }) != subject
    else {
      return text(in: hit)
    }
    return [
      "hit": hit["hit"], "subject": hit["subject"], "status": hit["status"],
      "left_out": JSONNode(Self.mark),
    ]
  }

  private func text(in node: JSONNode, isMethod: Bool = false) -> JSONNode {
    switch node.value {
    case .string(let text): return JSONNode(without(text))
    case .array(let nodes): return JSONNode(nodes.map { self.text(in: $0) })
    case .object(let members):
      return .object(
        members.map { member in
          switch member.key {
          case "persons": (member.key, persons(member.node, besides: isMethod ? nil : subject))
          case "mo": (member.key, self.text(in: member.node, isMethod: true))
          case "parents": (member.key, member.node.isNull ? member.node : JSONNode(Self.mark))
          default: (member.key, self.text(in: member.node))
          }
        }
      )
    case .null, .bool, .number: return node
    }
  }

  private func persons(_ node: JSONNode, besides subject: Int?) -> JSONNode {
    JSONNode(
      (node.array ?? []).enumerated().map { place, person in
        place == subject ? text(in: person) : ["left_out": JSONNode(Self.mark)]
      }
    )
  }

  /// The text without the names of the others, whatever the case.
  private func without(_ text: String) -> String {
    guard !names.isEmpty else { return text }
    let letters = Array(text)
    let small = letters.map { Array($0.lowercased()) }.map { $0.first ?? " " }
    var result = ""
    var place = 0
    while place < letters.count {
      let isStart = place == 0 || !letters[place - 1].isLetter
      if isStart, let name = names.first(where: { Self.stands($0, at: place, in: small) }) {
        result += Self.mark
        place += name.count
      } else {
        result.append(letters[place])
        place += 1
      }
    }
    return result
  }

  private static func stands(_ name: [Character], at place: Int, in text: [Character]) -> Bool {
    let end = place + name.count
    guard end <= text.count, text[place..<end].elementsEqual(name) else { return false }
    return end == text.count || !text[end].isLetter
  }

  private static func contents(of dossier: JSONNode) -> [JSONNode] {
    (dossier["versions"]?.array ?? []).compactMap { $0["content"] }.filter { $0.object != nil }
  }

  private static func names(of person: JSONNode) -> Set<String> {
    let keys = ["family_name", "full_name", "forenames", "name_at_birth", "script_name"]
    let aliases = (person["aliases"]?.array ?? []).compactMap { $0.string ?? $0["name"]?.string }
    return Set((keys.compactMap { person[$0]?.string } + aliases).map { $0.lowercased() })
  }
}
