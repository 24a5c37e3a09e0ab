import Lifecycle
import Notices
import Testing

@Suite("The patch of an amendment")
struct PatchTests {
  /// A notice with a value in every field, so that a new field cannot be forgotten by the patch.
  private func full() -> Notice {
    var person = Person()
    person.familyName = "NEW"
    person.forenames = "New"
    person.fullName = "New NEW"
    person.nameAtBirth = "BORN"
    person.aliases = [Alias(name: "Alias")]
    person.scriptName = "НОВ"
    person.sex = .female
    person.birthDate = PartialDate("1980")
    person.birthDates = [PartialDate("1981")].compactMap { $0 }
    person.birthPlace = "Place"
    person.birthCountry = CountryCode("AT")
    person.nationalities = [CountryCode("AT")].compactMap { $0 }
    var parents = Parents()
    parents.father = "Father"
    parents.mother = "Mother"
    person.parents = parents
    person.documents = [IdentityDocument()]
    person.addresses = ["Address"]
    person.heightInCentimetres = 180
    person.weightInKilograms = 80
    person.eyes = "BRO"
    person.hair = "BLA"
    person.marks = "Mark"
    person.languages = ["ENG"]
    person.photographs = ["photo"]
    person.fingerprints = ["print"]
    person.dnaProfile = "dna"
    person.status = .sentence
    person.danger = [.armed]
    person.minorAtFacts = false
    person.occupationFlag = .judge

    var facts = CaseFacts()
    facts.facts = "Facts"
    facts.factsFrom = PartialDate("2020")
    facts.factsTo = PartialDate("2021")
    facts.place = "Place"
    facts.country = CountryCode("AT")
    facts.role = "Role"
    facts.charges = [Charge()]
    facts.organizedCrimeLink = true
    facts.facilitatesSeriousCrime = true
    facts.exceptionReason = "Reason"
    facts.amount = 1
    facts.currency = "EUR"

    var warrant = Warrant()
    warrant.number = "1"
    warrant.date = PartialDate("2020")
    warrant.authority = "Court"
    warrant.authorityKind = .judicial
    warrant.country = CountryCode("AT")
    warrant.expiry = PartialDate("2030")
    warrant.copy = true
    warrant.appealStatement = "Statement"

    var judgment = Judgment()
    judgment.court = "Court"
    judgment.date = PartialDate("2020")
    judgment.sentenceMonths = 10
    judgment.remainingMonths = 9
    judgment.inAbsentia = true
    judgment.retrialRight = true
    judgment.enforceUntil = PartialDate("2040")

    var extradition = Extradition()
    extradition.assured = true
    extradition.from = [CountryCode("AT")].compactMap { $0 }
    extradition.notFrom = [CountryCode("CH")].compactMap { $0 }
    extradition.provisionalRequest = true
    extradition.treaty = "Treaty"

    var elements = ModusElements()
    elements.target = "target"
    elements.entry = "entry"
    elements.means = "means"
    elements.object = "object"
    elements.time = "time"
    elements.style = "style"
    elements.tale = "tale"
    elements.pals = "pals"
    elements.transport = "transport"
    elements.trademark = "trademark"
    elements.malware = "malware"
    elements.techniques = ["T1"]
    elements.vulnerabilities = ["CVE-2026-0001"]
    elements.infrastructure = "infrastructure"
    elements.wallets = ["wallet"]
    elements.sector = "sector"

    var modus = ModusOperandi()
    modus.title = "Title"
    modus.purpose = .warn
    modus.investigationState = .open
    modus.offenceCode = "ILM"
    modus.description = "Description"
    modus.elements = elements
    modus.objects = ["object"]
    modus.devices = ["device"]
    modus.concealment = ["place"]
    modus.targets = ["target"]
    modus.indicators = [Indicator()]
    modus.events = [ModusEvent()]
    modus.persons = [Person()]
    modus.similarityNote = "Similar"
    modus.prevention = "Prevention"
    modus.questions = "Questions"
    modus.contact = "Contact"
    modus.cases = 3

    var notice = Notice()
    notice.documentKind = .update
    notice.colour = .red
    notice.purpose = .arrest
    notice.entityID = "2026/9"
    notice.controlNumber = "A-9/9-2026"
    notice.issuer = CountryCode("AT")
    notice.issuerKind = .bureau
    notice.issuerReference = "R"
    notice.publishedAt = PartialDate("2026-05-01")
    notice.receivedAt = Instant("2026-05-01T00:00:00Z")
    notice.expiresAt = PartialDate("2029-01-01")
    notice.secretariatStatus = .published
    notice.channel = .email
    notice.recipients = [CountryCode("AT")].compactMap { $0 }
    notice.accessRestrictions = [CountryCode("CH")].compactMap { $0 }
    notice.confidentiality = .restricted
    notice.purposeCode = "P"
    notice.languages = ["en"]
    notice.related = ["related"]
    notice.supersedes = ["superseded"]
    notice.importanceStated = true
    notice.seal = "seal"
    notice.remarks = "remarks"
    notice.refersTo = Reference()
    notice.reason = "reason"
    notice.until = PartialDate("2027-01-01")
    notice.persons = [person]
    notice.caseFacts = facts
    notice.warrant = warrant
    notice.judgment = judgment
    notice.extradition = extradition
    notice.modusOperandi = modus
    notice.attachments = [Attachment()]
    return notice
  }

  /// The names of the stored properties of a value that are nil or empty.
  private func blanks(_ value: Any) -> Set<String> {
    var names: Set<String> = []
    for child in Mirror(reflecting: value).children {
      let mirror = Mirror(reflecting: child.value)
      let isList = mirror.displayStyle == .collection
      let isNothing = mirror.displayStyle == .optional && mirror.children.isEmpty
      if isNothing || (isList && mirror.children.isEmpty) { names.insert(child.label ?? "") }
    }
    return names
  }

  @Test("every field that is not the document's own is taken")
  func everyField() throws {
    let full = full()
    #expect(blanks(full).isEmpty)
    let outer = Notice().patched(by: full)
    #expect(
      blanks(outer) == [
        "documentKind", "issuer", "issuerKind", "publishedAt", "receivedAt", "channel", "seal",
        "attachments", "refersTo", "reason", "until",
      ]
    )
    var base = Notice()
    base.persons = [Person()]
    base.caseFacts = CaseFacts()
    base.warrant = Warrant()
    base.judgment = Judgment()
    base.extradition = Extradition()
    base.modusOperandi = ModusOperandi()
    base.modusOperandi?.elements = ModusElements()
    base.persons[0].parents = Parents()
    let inner = base.patched(by: full)
    for part: Any? in [
      inner.persons.first, inner.persons.first?.parents, inner.caseFacts, inner.warrant,
      inner.judgment, inner.extradition, inner.modusOperandi, inner.modusOperandi?.elements,
    ] {
      #expect(blanks(try #require(part)).isEmpty)
    }
    #expect(inner.persons == full.persons)
    #expect(inner.modusOperandi == full.modusOperandi)
  }

  @Test("what an amendment leaves out is unchanged")
  func unchanged() {
    let full = full()
    #expect(full.patched(by: Notice()) == full)
  }

  @Test("persons are patched one by one when there are as many, else replaced whole")
  func persons() {
    var base = full()
    base.persons.append(Person())
    var amendment = Notice()
    var person = Person()
    person.marks = "scar"
    amendment.persons = [person]
    #expect(base.patched(by: amendment).persons == [person])
    amendment.persons = [Person(), person]
    let patched = base.patched(by: amendment)
    #expect(patched.persons.map(\.familyName) == ["NEW", nil])
    #expect(patched.persons.map(\.marks) == ["Mark", "scar"])
  }

  @Test("the numbers of a notice stand")
  func numbers() {
    var amendment = Notice()
    amendment.controlNumber = "A-2/4-2026"
    amendment.issuerReference = "NEW/1"
    let patched = red().patched(by: amendment)
    #expect(patched.controlNumber == "A-1/4-2026")
    #expect(patched.issuerReference == "NEW/1")
  }
}
