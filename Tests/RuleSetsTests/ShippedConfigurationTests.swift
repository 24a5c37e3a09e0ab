import Charges
import Compliance
import Notices
import RuleSets
import Testing

/// The shipped directory, beside the tests in the repository.
let shipped: String = {
  let steps = #filePath.split(separator: "/").dropLast(3)
  return "/" + steps.joined(separator: "/") + "/pipelines"
}()

@Suite("The shipped configuration")
struct ShippedConfigurationTests {
  @Test("loads without a problem and judges every class")
  func loads() throws {
    let configuration = try loadConfiguration(directory: shipped)
    #expect(configuration.ruleSets.count == RuleSet.shippedNames.count)
    #expect(configuration.charges.phrases.count > 1200)
    #expect(configuration.charges.version.utf8.count == 12)
    for ruleClass in RuleClass.allCases {
      let book = configuration.book(for: ruleClass, in: "red-notice")
      #expect(!book.rules(for: ruleClass, in: .intake).isEmpty)
    }
  }

  @Test("every example of every rule comes out as it says")
  func examples() throws {
    let run = try runExamples(directory: shipped)
    for surprise in run.surprises {
      Issue.record(
        "\(surprise.file):\(surprise.example.line): \(surprise.rule) gave \(surprise.outcome) \(surprise.severity.map(\.rawValue) ?? "") for \(surprise.example.expected), \(surprise.fault ?? "")"
      )
    }
    #expect(run.results.count > 200)
    #expect(run.rulesWithoutBoth.isEmpty, "\(run.rulesWithoutBoth)")
  }

  @Test("the documentation names every rule, its ground and every function")
  func documentation() throws {
    let configuration = try loadConfiguration(
      directory: shipped,
      parts: .all.subtracting(.charges)
    )
    let text = configuration.documentation
    for rule in configuration.listing {
      #expect(text.contains("### \(rule.id) \(rule.title)"))
      #expect(text.contains("| \(rule.id) | \(rule.title) | \(rule.basis) |"))
    }
    #expect(text.contains("`youngest(birth, on)`"))
  }

  @Test("what takes away is never rejected for its content, whatever is missing")
  func takeAways() throws {
    let configuration = try loadConfiguration(
      directory: shipped,
      parts: .all.subtracting(.charges)
    )
    let now = Instant(startOf: CivilDay(year: 2026, month: 6, day: 1))
    for kind in DocumentKind.allCases where kind.takesAway {
      var notice = Notice()
      notice.documentKind = kind
      let book = configuration.book(for: .lifecycle, in: "purple-notice")
      let judgement = judge(notice, by: book, in: configuration.context(.intake, now: now))
      #expect(judgement.ruleClass == .lifecycle)
      #expect(judgement.disposition < .rejected)
    }
  }

  @Test("a misfiled notice is judged by the rules of its kind and says where it lay")
  func misfiled() throws {
    let configuration = try loadConfiguration(
      directory: shipped,
      parts: .all.subtracting(.charges)
    )
    let now = Instant(startOf: CivilDay(year: 2026, month: 6, day: 1))
    var notice = Notice()
    notice.documentKind = .notice
    notice.colour = .red
    let context = configuration.context(.intake, now: now, pipeline: "purple-notice")
    let book = configuration.book(for: .redNotice, in: "purple-notice")
    let rules = judge(notice, by: book, in: context).findings.map(\.rule)
    #expect(rules.contains("ENV-18"))
    #expect(rules.contains("IDN-20"))
  }

  @Test("an operator reads nothing of protection in any sentence of a sensitive rule")
  func sensitive() throws {
    let configuration = try loadConfiguration(
      directory: shipped,
      parts: .all.subtracting(.charges)
    )
    let now = Instant(startOf: CivilDay(year: 2026, month: 6, day: 1))
    var notice = Notice()
    notice.documentKind = .notice
    notice.colour = .red
    notice.persons = [Person()]
    var local = LocalPerson()
    local.protection = Protection()
    local.protection?.status = .recognised
    var context = configuration.context(.hit, now: now)
    context.subject = 0
    for from in [nil, "DE"] {
      notice.issuer = CountryCode("DE")
      local.protection?.from = [from.flatMap { CountryCode($0) }].compactMap(\.self)
      context.local = LocalSubject(record: local)
      let book = configuration.book(for: .redNotice, in: "red-notice")
      let findings = judge(notice, by: book, in: context).findings
      #expect(findings.contains { $0.rule == "NEU-05" && $0.severity == .restrict })
      for finding in findings where finding.isSensitive {
        #expect(!finding.operatorMessage.lowercased().contains("protect"))
        #expect(!finding.operatorMessage.contains("DE"))
      }
    }
  }
}
