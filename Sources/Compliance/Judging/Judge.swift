import CEL
package import Notices

/// Judges a document by the rules of a book that are in force on the day of the context.
///
/// An expression that meets a missing value, or fails, is *not stated*: never a pass, never reported as a contrary
/// value. A document that does not say what it is is rejected, and the one finding says so.
package func judge(
  _ notice: Notice,
  by book: RuleBook,
  in context: JudgementContext
) -> Judgement {
  let tier = context.tier ?? notice.tier
  guard let ruleClass = RuleClass(of: notice, tier: tier) else {
    return Judgement(
      ruleClass: nil,
      findings: [Finding(withoutRulesFor: notice, in: context.language)],
      ruleBookHash: book.hash,
      asked: 0
    )
  }
  let matter = SubjectMatter(
    notice,
    context,
    tier: tier,
    ruleClass: ruleClass,
    in: book.vocabulary
  )
  var hearing = Hearing(context, ruleClass, book.vocabulary.tables)
  let today = context.now.day
  book.forEach(ruleClass, context.phase) { rule in
    guard rule.isValid(on: today) else { return }
    if context.phase == .hit, let subject = context.subject {
      let persons = matter.persons
      let bindings = persons.indices.contains(subject) ? persons[subject] : matter.document
      hearing.ask(rule, bindings, subject: subject)
    } else if rule.isPerPerson {
      for (index, bindings) in matter.persons.enumerated() {
        hearing.ask(rule, bindings, subject: index)
      }
    } else {
      hearing.ask(rule, matter.document, subject: nil)
    }
  }
  return Judgement(
    ruleClass: ruleClass,
    findings: hearing.findings,
    ruleBookHash: book.hash,
    asked: hearing.asked
  )
}

/// Rules asked one after the other, with what they answered.
private struct Hearing {
  let context: JudgementContext
  let ruleClass: RuleClass
  let tables: CodeTables
  var findings: [Finding] = []
  var asked = 0

  init(_ context: JudgementContext, _ ruleClass: RuleClass, _ tables: CodeTables) {
    self.context = context
    self.ruleClass = ruleClass
    self.tables = tables
  }

  mutating func ask(_ rule: Rule, _ bindings: CELBindings, subject: Int?) {
    let answer = RuleAnswer(of: rule, bindings)
    guard answer != .skipped else { return }
    asked += 1
    guard answer != .passed || context.keepsPasses else { return }
    findings.append(
      Finding(
        answer,
        to: rule,
        bindings,
        tables,
        ruleClass: ruleClass,
        language: context.language,
        subject: subject
      )
    )
  }
}

/// What came of asking one rule once.
enum RuleAnswer: Equatable {
  case skipped
  case passed
  case failed
  case notStated(CELError)

  init(of rule: Rule, _ bindings: CELBindings) {
    if let when = rule.when {
      switch when.program.evaluate(bindings) {
      case .success(.bool(true)): break
      case .success(.bool(false)):
        self = .skipped
        return
      case .success:
        self = .notStated(CELError(.invalid("the condition is no truth value")))
        return
      case .failure(let error):
        self = .notStated(error)
        return
      }
    }
    switch rule.require.program.evaluate(bindings) {
    case .success(.bool(let holds)): self = holds ? .passed : .failed
    case .success: self = .notStated(CELError(.invalid("the requirement is no truth value")))
    case .failure(let error): self = .notStated(error)
    }
  }
}
