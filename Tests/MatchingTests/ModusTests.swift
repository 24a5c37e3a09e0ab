import Matching
import Notices
import Testing

@Suite("Methods")
struct ModusTests {
  private let scorer = ModusScorer(policy: ModusPolicy())

  private func modus(_ indicators: [(IndicatorType, String)] = []) -> ModusOperandi {
    var modus = ModusOperandi()
    modus.indicators = indicators.map { type, value in
      var indicator = Indicator()
      indicator.type = type
      indicator.value = value
      return indicator
    }
    return modus
  }

  private func slots(entry: String? = nil, tale: String? = nil, offence: String? = nil)
    -> ModusOperandi
  {
    var modus = ModusOperandi()
    var elements = ModusElements()
    elements.entry = entry
    elements.tale = tale
    modus.elements = elements
    modus.offenceCode = offence
    return modus
  }

  private func score(_ a: ModusOperandi, _ b: ModusOperandi) -> ModusScore {
    scorer.score(PreparedModus(a), PreparedModus(b))
  }

  @Test(
    "an identifier is the same however it was made harmless",
    arguments: [
      (IndicatorType.domain, "evil-harbour[.]example", "EVIL-HARBOUR.example."),
      (.url, "hxxps://evil-harbour[.]example/login/", "https://evil-harbour.example/login"),
      (.email, "boss[@]evil-harbour[.]example", "Boss@Evil-Harbour.example"),
      (.ipv4, "203[.]0[.]113[.]77", "203.0.113.77"),
      (.ipv6, "2001:db8::1", "2001:0DB8:0:0:0:0:0:1"),
      (.phone, "+420 605 123 456", "00420605123456"),
      (.plate, "1AB-2345", "1ab 2345"),
      (.sha256, String(repeating: "AB", count: 32), String(repeating: "ab", count: 32)),
      (
        .wallet, "0xAbCdEf0123456789aBcDeF0123456789ABCDEF01",
        "0xabcdef0123456789abcdef0123456789abcdef01"
      ),
    ]
  )
  func sameIdentifier(type: IndicatorType, a: String, b: String) {
    let result = score(modus([(type, a)]), modus([(type, b)]))
    #expect(result.outcome(of: .indicators) == .overlap)
    #expect(result.grade != .none)
  }

  @Test(
    "a value that very many share makes no lead and no key",
    arguments: [
      (IndicatorType.domain, "gmail.com"), (.ipv4, "192.168.1.10"), (.ipv4, "8.8.8.8"),
      (.other, "5"),
      (.md5, "d41d8cd98f00b204e9800998ecf8427e"),
    ]
  )
  func generic(type: IndicatorType, value: String) {
    let one = modus([(type, value)])
    #expect(score(one, one).grade == .none)
    #expect(MatchKey.keys(of: PreparedModus(one), rarity: .builtIn).isEmpty)
  }

  @Test("a mailbox at a popular service is somebody's own, its host is not")
  func mailbox() {
    let one = modus([(.email, "harbour.boss.77@gmail.com")])
    let other = modus([(.email, "quite.another@gmail.com")])
    #expect(score(one, one).grade != .none)
    #expect(score(one, other).grade == .none)
  }

  @Test("one slot alone is no lead, two independent ones are")
  func twoSlots() {
    let tale = "posed as an inspector of harbour winches"
    let entry = "cut the skylight with a battery grinder"
    #expect(score(slots(tale: tale), slots(tale: tale)).grade == .none)
    #expect(score(slots(entry: entry, tale: tale), slots(entry: entry, tale: tale)).grade != .none)
  }

  @Test("what is not recorded is not absent, what differs counts a little against")
  func notRecorded() {
    let full = slots(entry: "skylight", tale: "inspector")
    #expect(score(full, slots(entry: "skylight")).outcome(of: .tale) == .missing)
    #expect(score(full, slots(tale: "nephew")).bits(of: .tale) < 0)
  }

  @Test("words are compared by their stems and without the words that every text has")
  func stems() {
    let a = slots(entry: "forced the windows with crowbars")
    let b = slots(entry: "window was forced by a crowbar")
    #expect(score(a, b).bits(of: .entry) > 4)
    #expect(score(slots(entry: "at the door"), slots(entry: "with the van")).bits(of: .entry) < 0)
  }

  @Test("place and time are counted apart and never make a lead")
  func placeAndTime() throws {
    var a = ModusOperandi()
    var event = ModusEvent()
    event.country = CountryCode("CZ")
    event.place = "Olomouc"
    event.date = PartialDate("2026-03-14")
    a.events = [event]
    let result = score(a, a)
    #expect(result.placeAndTimeBits > 0)
    #expect(result.methodBits == 0)
    #expect(result.grade == .none)
  }

  @Test("offences of one group are related, of others not")
  func offences() {
    #expect(score(slots(offence: "050211"), slots(offence: "0502")).bits(of: .offence) > 0)
    #expect(score(slots(offence: "0502"), slots(offence: "0901")).bits(of: .offence) < 0)
    #expect(score(slots(offence: "ILM"), slots(offence: "ilm")).outcome(of: .offence) == .equal)
  }

  @Test("the explanation's bits sum to the score and identifiers are shown harmless")
  func explained() {
    var one = modus([(.domain, "evil-harbour.example")])
    one.elements = slots(entry: "skylight grinder", tale: "winch inspector").elements
    let prepared = PreparedModus(one)
    let explanation = scorer.explain(query: prepared, candidate: prepared)
    #expect(abs(explanation.lines.reduce(0) { $0 + $1.bits } - explanation.score.bits) < 0.001)
    let text = explanation.lines.map { "\($0.says) \($0.query ?? "")" }.joined()
    #expect(text.contains("evil-harbour[.]example"))
    #expect(!text.contains("evil-harbour.example"))
  }

  @Test("what was stored is read back the same, and damage is refused")
  func round() throws {
    var one = modus([(.domain, "evil-harbour.example"), (.wallet, "bc1qexampleexampleexample")])
    one.elements = slots(entry: "skylight grinder", tale: "winch inspector").elements
    one.offenceCode = "0502"
    let prepared = PreparedModus(one)
    let bytes = prepared.encoded()
    #expect(try PreparedModus(encoded: bytes) == prepared)
    for count in 0..<bytes.count {
      #expect(throws: PreparedError.self) { try PreparedModus(encoded: Array(bytes.prefix(count))) }
    }
  }
}
