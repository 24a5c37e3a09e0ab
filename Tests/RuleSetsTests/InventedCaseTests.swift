import Compliance
import Foundation
import JSON
import Notices
import RuleSets
import Testing

/// One line of `fixtures/rules/cases.ndjson`: a base notice, what is changed in it, and what the rules must find.
struct InventedCase: Sendable, CustomTestStringConvertible {
  let node: JSONNode

  var testDescription: String { "\(text("id")): \(text("says"))" }

  func text(_ name: String) -> String { node[name]?.string ?? "" }

  static let all: [InventedCase] = {
    let root = shipped.split(separator: "/").dropLast().joined(separator: "/")
    let text = try? String(contentsOfFile: "/\(root)/fixtures/rules/cases.ndjson", encoding: .utf8)
    return (text ?? "").split(separator: "\n").compactMap { line in
      guard case .success(let node) = parseJSON(Array(line.utf8)) else { return nil }
      return InventedCase(node: node)
    }
  }()
}

extension JSONNode {
  /// The node with another laid over it (RFC 7386): members are replaced, null takes away.
  fileprivate func merged(with patch: JSONNode) -> JSONNode {
    guard let changes = patch.object else { return patch }
    var members = object ?? []
    for change in changes {
      let place = members.firstIndex { $0.key == change.key }
      let old = place.map { members[$0].node } ?? .object([])
      var new: JSONNode? = old.merged(with: change.node)
      if case .null = change.node.value { new = nil }
      switch (place, new) {
      case (let place?, let new?): members[place].node = new
      case (let place?, nil): members.remove(at: place)
      case (nil, let new?): members.append(JSONMember(key: change.key, node: new))
      case (nil, nil): break
      }
    }
    return JSONNode(value: .object(members))
  }
}

@Suite("Invented cases")
struct InventedCaseTests {
  private static let configuration = Result {
    try loadConfiguration(directory: shipped, parts: .all.subtracting(.charges))
  }

  @Test("the table is read, and has every topic that was asked for")
  func table() {
    #expect(InventedCase.all.count >= 100)
    let topics = Set(InventedCase.all.map { $0.text("id").prefix { $0 != "-" } })
    #expect(topics == ["T", "X", "Q", "G", "I", "A", "M", "L", "J", "P", "N", "C"])
    #expect(Set(InventedCase.all.map { $0.text("id") }).count == InventedCase.all.count)
  }

  @Test("come out as the table says", arguments: InventedCase.all)
  func outcome(of example: InventedCase) throws {
    let configuration = try Self.configuration.get()
    let judgement = try judgement(of: example, by: configuration)
    #expect(judgement.disposition.rawValue == example.text("disposition"))

    var found: [String: String] = [:]
    for finding in judgement.findings {
      guard let severity = finding.severity, severity > .warn else { continue }
      found[finding.rule] = "\(finding.result.rawValue) \(severity.rawValue)"
    }
    var wanted: [String: String] = [:]
    for member in example.node["findings"]?.object ?? [] {
      wanted[member.key] = member.node.string
    }
    #expect(found == wanted)

    let warned = judgement.findings.filter { $0.severity == .warn }.map(\.rule)
    for rule in example.node["warns"]?.array ?? [] {
      #expect(warned.contains(rule.string ?? ""), "\(warned)")
    }
    let questions = judgement.findings.compactMap(\.question)
    for topic in example.node["asks"]?.array ?? [] {
      let question = configuration.tables.codes.question(topic.string ?? "", in: .english)
      #expect(questions.contains(question ?? "no such topic"))
    }
    if let subject = example.node["subject"]?.int {
      #expect(
        judgement.findings.allSatisfy {
          $0.severity ?? .warn == .warn || $0.subject == Int(subject)
        }
      )
    }
  }

  private func judgement(
    of example: InventedCase,
    by configuration: Configuration
  ) throws -> Judgement {
    let path = "\(shipped)/rules/examples/\(example.text("base")).json"
    let base = try parseJSON(Array(Data(contentsOf: URL(fileURLWithPath: path)))).get()
    var log = FieldLog()
    let document = base.merged(with: example.node["patch"] ?? .object([]))
    let notice = Notice(document: document, log: &log)
    #expect(log.issues.isEmpty, "\(log.issues)")
    let phase = try #require(Phase(rawValue: example.node["phase"]?.string ?? "intake"))
    let today = CivilDay(year: 2026, month: 6, day: 1)
    var context = configuration.context(phase, now: Instant(startOf: today))
    if phase == .hit { context.subject = 0 }
    let fault = context.fill(
      local: example.node["local"],
      history: example.node["history"],
      context: example.node["context"]
    )
    #expect(fault == nil)
    let ruleClass = RuleClass(of: notice, tier: notice.tier)
    return judge(notice, by: configuration.book(for: ruleClass, in: ""), in: context)
  }
}
