import CEL
import Compliance
import Notices
import Yams

extension RuleSetReader {
  /// One sentence in English, or one a language; names of the document stand in it in braces.
  func sentences(
    _ node: Node?,
    _ key: String,
    _ log: inout ProblemLog
  ) -> [WorkingLanguage: CELTemplate] {
    var sentences: [WorkingLanguage: CELTemplate] = [:]
    for (language, node) in texts(node, key, &log) {
      sentences[language] = template(node, key, &log)
    }
    return sentences
  }

  /// One title in English, or one a language.
  func titles(_ node: Node?, _ log: inout ProblemLog) -> [WorkingLanguage: String] {
    var titles: [WorkingLanguage: String] = [:]
    for (language, node) in texts(node, "title", &log) {
      titles[language] = file.text(node, "“title”", &log)
    }
    return titles
  }

  /// The topic of a question that only a person can answer.
  func topic(_ node: Node?, _ log: inout ProblemLog) -> String? {
    guard let node, let topic = file.text(node, "“asks”", &log) else { return nil }
    let known = vocabulary.tables.questions.keys.sorted()
    if !known.contains(topic) {
      let meant = nearest(to: topic, among: known).map { "; did you mean “\($0)”?" } ?? ""
      file.report(node, "“\(topic)” is no topic of codes/questions.csv\(meant)", &log)
    }
    return topic
  }

  private func texts(
    _ node: Node?,
    _ key: String,
    _ log: inout ProblemLog
  ) -> [(WorkingLanguage, Node)] {
    guard let node else { return [] }
    guard case .mapping = node else { return [(.english, node)] }
    let languages = WorkingLanguage.allCases.map(\.rawValue)
    guard
      let members = file.members(of: node, "“\(key)”", allowed: languages, required: ["en"], &log)
    else { return [] }
    return WorkingLanguage.allCases.compactMap { language in
      members[language.rawValue].map { (language, $0) }
    }
  }

  private func template(_ node: Node, _ key: String, _ log: inout ProblemLog) -> CELTemplate? {
    guard let text = file.text(node, "“\(key)”", &log) else { return nil }
    do throws(CELCompileError) {
      return try CELTemplate(compiling: text, in: vocabulary.environment)
    } catch {
      file.report(error, in: node, key, &log)
      return nil
    }
  }
}
