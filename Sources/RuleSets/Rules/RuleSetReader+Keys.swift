import CEL
import Compliance
import Yams

extension RuleSetReader {
  /// On which occasions a rule is asked, which decides what it may name.
  struct Scope {
    let phases: [Phase]
    let isPerPerson: Bool

    /// What is wrong with naming these fields here.
    func complaints(about paths: [String]) -> [String] {
      let isHitOnly = phases == [.hit]
      var complaints: [String] = []
      for name in Set(paths.map { String($0.prefix { $0 != "." }) }).sorted() {
        switch name {
        case "person" where !isPerPerson && !isHitOnly:
          complaints.append("“person” is known only to rules with “each: person” or in phase hit")
        case "local" where !isHitOnly:
          complaints.append("“local” is known only in phase hit")
        default: break
        }
      }
      return complaints
    }
  }

  func id(
    _ members: YAMLMembers,
    _ ids: inout [String: String],
    _ log: inout ProblemLog
  ) -> String? {
    guard let node = members["id"], let id = file.text(node, "“id”", &log) else { return nil }
    var letters = id.utf8.makeIterator()
    let form = (0..<6).compactMap { _ in letters.next() }
    let rest = Array(id.utf8.dropFirst(6))
    let isFormed =
      form.count == 6 && form[0..<3].allSatisfy { (0x41...0x5A).contains($0) } && form[3] == 0x2D
      && form[4..<6].allSatisfy { (0x30...0x39).contains($0) }
      && (rest.isEmpty || rest.count == 1 && (0x61...0x7A).contains(rest[0]))
    if !isFormed {
      file.report(node, "“\(id)” is no rule id; write three capitals and two digits: PEN-01", &log)
    }
    if let other = ids[id] {
      file.report(node, "\(id) is already a rule of \(other); give this one its own id", &log)
      return nil
    }
    ids[id] = file.source.name
    return id
  }

  func basis(_ node: Node?, _ log: inout ProblemLog) -> String? {
    guard let node, let basis = file.text(node, "“basis”", &log) else { return nil }
    if !ArticleForm.isKnown(basis) {
      let forms = "known forms are \(ArticleForm.known), joined by commas"
      file.report(node, "“\(basis)” is not a form of article; \(forms)", &log)
    }
    return basis
  }

  func isPerPerson(_ node: Node?, _ log: inout ProblemLog) -> Bool {
    guard let node else { return false }
    if file.text(node, "“each”", &log) != "person" {
      file.report(node, "“each” can only be “person”", &log)
    }
    return true
  }

  func condition(
    _ node: Node?,
    _ key: String,
    _ scope: Scope,
    _ log: inout ProblemLog
  ) -> Rule.Condition? {
    guard let node, let source = file.text(node, "“\(key)”", &log) else { return nil }
    for slip in TableNames.slips(in: source, vocabulary.tables) {
      let place = file.source.place(of: file.sourceOffset(of: slip.offset, in: node))
      log.add(file.source, place, "\(key): \(slip.message)")
    }
    do throws(CELCompileError) {
      let program = try CELProgram(
        compiling: source,
        in: vocabulary.environment,
        expecting: .bool
      )
      for complaint in scope.complaints(about: program.referencedPaths) {
        file.report(node, "\(key): \(complaint)", &log)
      }
      return Rule.Condition(source: source, program: program)
    } catch {
      file.report(error, in: node, key, &log)
      return nil
    }
  }

  /// One severity for all classes of the rule, or one a class.
  func severities(
    _ node: Node?,
    _ key: String,
    _ classes: [RuleClass],
    needsAll: Bool,
    _ log: inout ProblemLog
  ) -> [RuleClass: Severity] {
    guard let node else { return [:] }
    guard case .mapping = node else {
      guard let severity = file.word(node, "severity", as: Severity.self, &log) else { return [:] }
      return Dictionary(classes.map { ($0, severity) }) { first, _ in first }
    }
    let names = classes.map(\.rawValue)
    guard
      let members = file.members(
        of: node,
        "“\(key)” of a rule for \(names.joined(separator: ", "))",
        allowed: names,
        required: needsAll ? names : [],
        &log
      )
    else { return [:] }
    var severities: [RuleClass: Severity] = [:]
    for ruleClass in classes {
      severities[ruleClass] = file.word(
        members[ruleClass.rawValue],
        "severity",
        as: Severity.self,
        &log
      )
    }
    return severities
  }

  func field(_ node: Node?, _ log: inout ProblemLog) -> String? {
    guard let node, let path = file.text(node, "“at”", &log) else { return nil }
    if !RuleVocabulary.isField(path) {
      file.report(node, "“\(path)” is not a field of the notice document", &log)
    }
    return path
  }
}
