import Compliance
import Notices
import Testing

@Suite("Judging a hit")
struct HitTests {
  let sample = Sample()

  private func protected(from country: String) -> LocalSubject {
    var record = LocalPerson()
    record.protection = Protection()
    record.protection?.status = .recognised
    record.protection?.from = CountryCode(country).map { [$0] } ?? []
    return LocalSubject(record: record)
  }

  private func red(of issuer: String) -> Notice {
    var notice = Sample.red(persons: 2)
    notice.issuer = CountryCode(issuer)
    return notice
  }

  private func book() throws -> RuleBook {
    try sample.book(
      require: "!(notice.issuer in local.protection.from)",
      when: "has(local.protection)",
      phases: [.hit],
      severity: .restrict,
      message: "Protected from {notice.issuer}",
      neutral: "The legal officer decides"
    )
  }

  @Test("a person protected from the issuer is restricted, and the operator reads nothing of it")
  func protectedPerson() throws {
    var context = try Sample.context(.hit)
    context.local = protected(from: "DE")
    context.subject = 1
    let judgement = judge(red(of: "DE"), by: try book(), in: context)
    let finding = try #require(judgement.findings.first)
    #expect(judgement.disposition == .restricted)
    #expect(finding.isSensitive)
    #expect(finding.message == "Protected from DE")
    #expect(finding.operatorMessage == "The legal officer decides")
    #expect(finding.subject == 1)
  }

  @Test("a sensitive rule stays neutral when a value is missing too")
  func neutralWhenMissing() throws {
    var context = try Sample.context(.hit)
    context.local = protected(from: "?")
    let finding = try #require(judge(red(of: "DE"), by: try book(), in: context).findings.first)
    #expect(finding.result == .notStated)
    #expect(!finding.operatorMessage.contains("protection"))
  }

  @Test("a hit of a method is judged without a person")
  func modusHit() throws {
    var notice = Notice()
    notice.documentKind = .notice
    notice.colour = .purple
    var modus = LocalModus()
    modus.retainUntil = PartialDate("2026-01-01")
    var context = try Sample.context(.hit)
    context.local = LocalSubject(modus: modus)
    let book = try sample.book(
      require: "latest(local.retain_until) >= context.today",
      when: "has(local.retain_until)",
      phases: [.hit]
    )
    #expect(judge(notice, by: book, in: context).disposition == .held)
    context.local = nil
    #expect(judge(notice, by: book, in: context).disposition == .accepted)
  }

  @Test("a subject that the notice does not have is asked about all the same")
  func unknownSubject() throws {
    var context = try Sample.context(.hit)
    context.subject = 7
    let book = try sample.book(require: "person.sex == \"M\"", phases: [.hit])
    #expect(judge(red(of: "DE"), by: book, in: context).findings.map(\.result) == [.notStated])
  }
}
