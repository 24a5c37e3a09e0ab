import Compliance
import Foundation
import JSON
import Notices
import RuleSets
import Testing

@Suite("What is not stated")
struct AbsentValueTests {
  private func document(_ base: String) throws -> JSONNode {
    let path = "\(shipped)/rules/examples/\(base).json"
    return try parseJSON(Array(Data(contentsOf: URL(fileURLWithPath: path)))).get()
  }

  /// The document once for each of its members, without that member; with the member's path.
  private func thinned(_ node: JSONNode, _ path: String = "") -> [(path: String, node: JSONNode)] {
    switch node.value {
    case .object(let members):
      return members.indices.flatMap { place -> [(path: String, node: JSONNode)] in
        let name = path.isEmpty ? members[place].key : "\(path).\(members[place].key)"
        var rest = members
        rest.remove(at: place)
        let inner = thinned(members[place].node, name).map {
          thin -> (path: String, node: JSONNode) in
          var changed = members
          changed[place].node = thin.node
          return (thin.path, JSONNode(value: .object(changed)))
        }
        return [(name, JSONNode(value: .object(rest)))] + inner
      }
    case .array(let items):
      guard let first = items.first, first.object != nil else { return [] }
      return thinned(first, path).map { ($0.path, JSONNode([$0.node] + items.dropFirst())) }
    default: return []
    }
  }

  /// Which single member may not be missing, and what follows when it is.
  private func needed(_ base: String, _ phase: Phase) throws -> [String: Disposition] {
    let configuration = try loadConfiguration(
      directory: shipped,
      parts: .all.subtracting(.charges)
    )
    let now = Instant(startOf: CivilDay(year: 2026, month: 6, day: 1))
    var needed: [String: Disposition] = [:]
    for (path, node) in thinned(try document(base)) where path != "format" {
      var log = FieldLog()
      let notice = Notice(document: node, log: &log)
      let ruleClass = RuleClass(of: notice, tier: notice.tier)
      let book = configuration.book(for: ruleClass, in: "")
      let judgement = judge(notice, by: book, in: configuration.context(phase, now: now))
      if judgement.disposition != .accepted { needed[path] = judgement.disposition }
    }
    return needed
  }

  /// The conditions of RPD 83 and 84: without them there is nothing to judge.
  private static let conditions: [String: Disposition] = [
    "issuer": .held, "persons": .held, "persons.family_name": .held,
    "persons.forenames": .held, "persons.sex": .held, "persons.birth_date": .held, "case": .held,
    "case.facts": .held, "case.charges": .held,
    "case.charges.text": .held, "case.charges.max_months": .held, "warrant": .held,
    "warrant.no": .held, "warrant.date": .held, "warrant.authority": .held,
    "case.charges.code": .restricted,
  ]

  @Test("of a red notice nothing but its conditions holds it", arguments: [Phase.intake, .review])
  func red(phase: Phase) throws {
    var wanted = Self.conditions
    wanted["notice_type"] = .rejected
    wanted["entity_id"] = .held
    wanted["persons.status"] = .restricted
    let found = try needed("red-prosecution", phase)
    #expect(found == wanted)
  }

  @Test("of a diffusion neither, but that its law and status are asked for")
  func wanted() throws {
    var wanted = Self.conditions
    wanted["diffusion_purpose"] = .held
    wanted["persons.status"] = .held
    wanted["case.charges.law_ref"] = .restricted
    let found = try needed("wanted-prosecution", .intake)
    #expect(found == wanted)
  }

  @Test("of a purple notice only what it seeks to compare")
  func purple() throws {
    let wanted: [String: Disposition] = [
      "notice_type": .rejected, "entity_id": .held, "issuer": .held,
      "mo": .held, "mo.investigation_state": .held, "mo.offence_code": .restricted,
      "mo.similarity_note": .held,
    ]
    let found = try needed("purple-warn", .intake)
    #expect(found == wanted)
  }
}
