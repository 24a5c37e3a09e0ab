import Compliance
import Notices
import RuleSets
import Testing

/// Synthetic notices as compliant issuers write them: complete in law, uneven in form.
private struct Traffic {
  var state: UInt64

  /// A whole number below a bound, from a fixed sequence.
  mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func happens(_ percent: Int) -> Bool { number(below: 100) < percent }

  private static let charges: [(code: String, text: String)] = [
    ("ILM", "Murder committed by a group of persons"), ("ILM", "Homicidio agravado"),
    ("PFF", "Fraud on an especially large scale"), ("PFF", "Estafa"), ("PFF", "احتيال"),
    ("PDD", "Trafic de stupéfiants en bande organisée"),
    ("PDO", "Smuggling of cocaine, conspiracy to distribute"), ("0401", "Robo con violencia"),
    ("PTW", "1) Armed robbery\r\n2) Illegal possession of firearms"), ("ISR", "Rape"),
    ("PMM", "Money laundering"), ("PFC", "Bribery of a public official"),
    ("IIT", "Trata de personas"), ("PTE", "Extorsión agravada"), ("PCF", "Forgery of documents"),
    ("IKK", "Kidnapping for ransom"), ("PIH", "Unauthorised access to computer systems"),
    ("IOO", "Participation in an organized criminal group; drug trafficking"),
    ("ITF", "Financing of terrorism"), ("PWC", "Trafficking in firearms and ammunition"),
    ("PTA", "Aggravated theft"), ("0903", "Cyber attack with ransomware"),
    ("PEW", "Trafficking in ivory of endangered species"), ("PWA", "Arson"),
  ]

  mutating func notice(_ index: Int, isDiffusion: Bool) -> Notice {
    var notice = Notice()
    notice.documentKind = isDiffusion ? .diffusion : .notice
    if isDiffusion { notice.purpose = .arrest } else { notice.colour = .red }
    notice.entityID = isDiffusion && happens(40) ? nil : "2026/\(10_000 + index)"
    notice.issuerReference = "REF/\(index)"
    if !isDiffusion { notice.controlNumber = "A-\(index + 1)/3-2026" }
    notice.issuer = CountryCode(["DE", "BR", "IN", "TR", "KE", "UNK"][number(below: 6)])
    if happens(60) { notice.issuerKind = .bureau }
    notice.publishedAt = PartialDate("2026-0\(1 + number(below: 5))-1\(number(below: 10))")
    if happens(80) { notice.expiresAt = PartialDate("2031-03-14") }
    if !isDiffusion { notice.secretariatStatus = .published }
    notice.channel = .secureNetwork
    if happens(30) { notice.recipients = ["FR", "DE"].compactMap { CountryCode($0) } }
    if happens(70) { notice.confidentiality = .forOfficialUseOnly }
    notice.persons = [person()]
    notice.caseFacts = facts()
    notice.warrant = warrant(notice.issuer)
    if happens(70) {
      notice.extradition = Extradition()
      notice.extradition?.assured = true
    }
    return notice
  }

  private mutating func person() -> Person {
    var person = Person()
    person.familyName = ["MUSTERER", "EJEMPLO", "SAMPLEOV", "O"][number(below: 200) / 66]
    person.forenames = "Test Example"
    person.sex = happens(90) ? .male : .female
    let year = 1955 + number(below: 45)
    person.birthDate =
      happens(10)
      ? PartialDate("\(year)")
      : PartialDate(year: year, month: 1 + number(below: 12), day: 1 + number(below: 28))
    person.nationalities = [CountryCode("BR")].compactMap(\.self)
    if happens(60) { person.heightInCentimetres = 150 + number(below: 50) }
    if happens(60) { person.eyes = "BRO" }
    person.hair = "BLA"
    if happens(40) { person.photographs = ["p1"] }
    person.status = .prosecution
    return person
  }

  private mutating func facts() -> CaseFacts {
    var facts = CaseFacts()
    facts.facts =
      "On the evening of the stated day the person acted together with two others at the stated place, as the file shows."
    facts.factsFrom = PartialDate("20\(15 + number(below: 9))")
    facts.country = CountryCode("BR")
    if happens(50) { facts.role = "principal" }
    for _ in 0...number(below: 2) {
      let (code, text) = Self.charges[number(below: Self.charges.count)]
      var charge = Charge()
      charge.text = text
      charge.code = happens(93) ? code : nil
      charge.maximumMonths = [36, 60, 120, 240, 9999][number(below: 5)]
      if happens(85) { charge.lawReference = "Criminal Code 12" }
      facts.charges.append(charge)
    }
    return facts
  }

  private mutating func warrant(_ country: CountryCode?) -> Warrant {
    var warrant = Warrant()
    warrant.number = "W-\(number(below: 9999))"
    warrant.date = PartialDate("2025-0\(1 + number(below: 9))-11")
    warrant.authority = "District Court"
    if happens(50) { warrant.authorityKind = .judicial }
    if happens(80) { warrant.country = country }
    if happens(50) { warrant.copy = true }
    return warrant
  }
}

@Suite("Compliant traffic")
struct CompliantTrafficTests {
  @Test(
    "is held at most in the share that the product promises, and never rejected",
    arguments: [(false, 5), (true, 15)]
  )
  func heldShare(isDiffusion: Bool, percent: Int) throws {
    let configuration = try loadConfiguration(
      directory: shipped,
      parts: .all.subtracting(.charges)
    )
    let now = Instant(startOf: CivilDay(year: 2026, month: 6, day: 1))
    let context = configuration.context(.intake, now: now)
    var traffic = Traffic(state: 20_260_601)
    var counts: [Disposition: Int] = [:]
    var grounds: [String: Int] = [:]
    for index in 0..<1000 {
      let notice = traffic.notice(index, isDiffusion: isDiffusion)
      let ruleClass = RuleClass(of: notice, tier: notice.tier)
      let book = configuration.book(for: ruleClass, in: "diffusion")
      let judgement = judge(notice, by: book, in: context)
      counts[judgement.disposition, default: 0] += 1
      for finding in judgement.findings where finding.severity ?? .warn > .warn {
        grounds[finding.rule, default: 0] += 1
      }
    }
    #expect(counts[.rejected] == nil, "\(grounds)")
    #expect(counts[.held, default: 0] <= percent * 10, "\(counts) \(grounds)")
    #expect(counts[.accepted, default: 0] >= 500, "\(counts) \(grounds)")
  }
}
