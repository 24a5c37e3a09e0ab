import Compliance
import Notices
import Testing

@Suite("Judging a notice")
struct JudgeTests {
  let sample = Sample()

  @Test("a missing value is not stated, never a pass and never a contrary value")
  func missingValue() throws {
    let book = try sample.book(require: "case.facts != \"\"", severity: .hold, notStated: .warn)
    let judgement = judge(Sample.red(), by: book, in: try Sample.context())
    let finding = try #require(judgement.findings.first)
    #expect(finding.result == .notStated)
    #expect(finding.severity == .warn)
    #expect(finding.message.contains("Not stated: case.facts"))
    #expect(judgement.disposition == .accepted)
  }

  @Test("a condition that cannot be told leaves the rule not stated instead of skipping it")
  func missingCondition() throws {
    let book = try sample.book(require: "true", when: "case.amount > 10.0")
    let judgement = judge(Sample.red(), by: book, in: try Sample.context())
    #expect(judgement.findings.map(\.result) == [.notStated])
    #expect(judgement.disposition == .held)
  }

  @Test("an alternative that holds outweighs a value that is missing")
  func absorbedError() throws {
    let book = try sample.book(require: "case.amount > 10.0 || notice.doc_kind == \"notice\"")
    #expect(judge(Sample.red(), by: book, in: try Sample.context()).findings.isEmpty)
  }

  @Test("every colour and purpose is of a class of its own", arguments: NoticeKind.allCases)
  func classes(kind: NoticeKind) throws {
    var notice = Sample.red()
    if kind.isDiffusion {
      notice.documentKind = .diffusion
      notice.colour = nil
      notice.purpose = DiffusionPurpose.allCases.first { NoticeKind($0) == kind }
    } else {
      notice.colour = NoticeColour.allCases.first { NoticeKind($0) == kind }
    }
    #expect(RuleClass(of: notice, tier: notice.tier)?.rawValue == kind.rawValue)
    #expect(RuleClass(of: notice, tier: .publicExtract) == .publicExtract)
  }

  @Test("a document that does not say what it is is rejected")
  func noKind() throws {
    let judgement = judge(Notice(), by: try sample.book(require: "true"), in: try Sample.context())
    #expect(judgement.disposition == .rejected)
  }

  @Test("each person is asked about, and the place names the person")
  func eachPerson() throws {
    var notice = Sample.red(persons: 2)
    notice.persons[0].sex = .male
    notice.persons[1].sex = .unknown
    let book = try sample.book(
      require: "person.sex != \"U\"",
      perPerson: true,
      at: "person.sex"
    )
    let judgement = judge(notice, by: book, in: try Sample.context())
    #expect(judgement.findings.map(\.subject) == [1])
    #expect(judgement.findings.map(\.field) == ["persons[1].sex"])
    #expect(judgement.disposition(ofSubject: 0) == .accepted)
    #expect(judgement.disposition(ofSubject: 1) == .held)
  }

  @Test("the strictest finding decides")
  func strictest() throws {
    for (severity, disposition) in zip(
      [Severity.warn, .restrict, .hold, .reject],
      [Disposition.accepted, .restricted, .held, .rejected]
    ) {
      let book = try sample.book(require: "false", severity: severity)
      let judgement = judge(Sample.red(), by: book, in: try Sample.context())
      #expect(judgement.disposition == disposition)
    }
  }

  @Test("a rule is asked only on the days on which it is in force")
  func validity() throws {
    let past = try sample.book(
      require: "false",
      validTo: CivilDay(year: 2026, month: 5, day: 31)
    )
    let future = try sample.book(
      require: "false",
      validFrom: CivilDay(year: 2026, month: 6, day: 2)
    )
    let lastDay = try sample.book(
      require: "false",
      validTo: CivilDay(year: 2026, month: 6, day: 1)
    )
    #expect(judge(Sample.red(), by: past, in: try Sample.context()).findings.isEmpty)
    #expect(judge(Sample.red(), by: future, in: try Sample.context()).findings.isEmpty)
    #expect(judge(Sample.red(), by: lastDay, in: try Sample.context()).findings.count == 1)
  }

  @Test("a rule of another phase is not asked")
  func phases() throws {
    let book = try sample.book(require: "false", phases: [.review])
    #expect(judge(Sample.red(), by: book, in: try Sample.context()).asked == 0)
    #expect(judge(Sample.red(), by: book, in: try Sample.context(.review)).asked == 1)
  }

  @Test("struck charges are not among the charges that rules see")
  func struck() throws {
    var notice = Sample.red()
    var charge = Charge()
    charge.code = "X1"
    charge.struck = true
    notice.caseFacts = CaseFacts()
    notice.caseFacts?.charges = [charge]
    let book = try sample.book(require: "charges.size() == 0 && case.charges.size() == 1")
    #expect(judge(notice, by: book, in: try Sample.context()).findings.isEmpty)
  }

  @Test("a charge is weighed by the row that was in force when the notice was published")
  func datedOffence() throws {
    var notice = Sample.red()
    var charge = Charge()
    charge.code = "X3"
    notice.caseFacts = CaseFacts()
    notice.caseFacts?.charges = [charge]
    let book = try sample.book(require: "charges.all(c, !c.offence.excluded)")
    notice.publishedAt = PartialDate("2022-01-27")
    #expect(judge(notice, by: book, in: try Sample.context()).findings.isEmpty)
    notice.publishedAt = PartialDate("2022-01-28")
    #expect(judge(notice, by: book, in: try Sample.context()).findings.count == 1)
  }

  @Test("passes are listed when they are asked for")
  func passes() throws {
    var context = try Sample.context()
    context.keepsPasses = true
    let judgement = judge(Sample.red(), by: try sample.book(require: "true"), in: context)
    #expect(judgement.findings.map(\.result) == [.passed])
    #expect(judgement.findings.map(\.severity) == [nil])
    #expect(judgement.disposition == .accepted)
  }
}
