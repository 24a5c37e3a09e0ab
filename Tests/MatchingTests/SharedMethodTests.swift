import Matching
import Notices
import Testing

/// Methods among two thousand, of which two hundred are burglaries done in the ways of the trade.
@Suite("Methods that many share")
struct SharedMethodTests {
  private let scorer: ModusScorer

  init() {
    var counts: [Int64: Int64] = [:]
    func count(_ modus: PreparedModus, _ times: Int64) {
      for token in modus.tokens { counts[token, default: 0] += times }
    }
    count(PreparedModus(Self.template), 70)
    count(PreparedModus(Self.burglary(entry: "ladder to the first floor")), 130)
    var fraud = ModusOperandi()
    fraud.offenceCode = "PFF"
    count(PreparedModus(fraud), 1800)
    var mail = ModusOperandi()
    mail.indicators = [Self.indicator(.domain, "much-used-mail.example")]
    count(PreparedModus(mail), 300)
    let rarity = RaritySnapshot(
      number: 3,
      counts: counts.map { ($0.key, $0.value * 50) },
      persons: 100_000,
      methods: 2000
    )
    scorer = ModusScorer(policy: ModusPolicy(), rarity: rarity)
  }

  private static let template = burglary(
    target: "detached house",
    entry: "drilled window frame",
    means: "cordless drill",
    time: "dusk in winter",
    transport: "estate car"
  )

  private static func burglary(
    target: String? = nil,
    entry: String? = nil,
    means: String? = nil,
    time: String? = nil,
    transport: String? = nil
  ) -> ModusOperandi {
    var modus = ModusOperandi()
    var elements = ModusElements()
    elements.target = target
    elements.entry = entry
    elements.means = means
    elements.time = time
    elements.transport = transport
    modus.elements = elements
    modus.offenceCode = "PTB"
    return modus
  }

  private static func indicator(_ type: IndicatorType, _ value: String) -> Indicator {
    var indicator = Indicator()
    indicator.type = type
    indicator.value = value
    return indicator
  }

  private func score(_ a: ModusOperandi, _ b: ModusOperandi) -> ModusScore {
    scorer.score(PreparedModus(a), PreparedModus(b))
  }

  @Test("five slots filled as a third of the trade fills them make no lead")
  func template() {
    let score = score(Self.template, Self.template)
    #expect(score.grade == .none)
    #expect(score.methodBits < 14)
  }

  @Test("four slots that nobody else of the trade fills so make a lead")
  func distinct() {
    let rare = Self.burglary(
      target: "parsonage",
      entry: "glass held by a suction cup",
      means: "hydraulic spreader in a rucksack",
      time: "during the evening mass"
    )
    #expect(score(rare, rare).grade >= .probable)
  }

  @Test("an address that very many records hold makes no lead, one of a series does")
  func fan() {
    var one = ModusOperandi()
    one.indicators = [Self.indicator(.domain, "much-used-mail.example")]
    #expect(score(one, one).grade == .none)
    one.indicators = [Self.indicator(.domain, "evil-harbour.example")]
    #expect(score(one, one).grade != .none)
  }

  @Test("where an identifier agrees, other ways of working cost a bounded sum")
  func bounded() {
    var one = Self.template
    one.indicators = [Self.indicator(.serial, "SN-1234-ABCD")]
    var other = Self.burglary(
      target: "parsonage",
      entry: "glass held by a suction cup",
      means: "hydraulic spreader",
      time: "evening mass",
      transport: "hearse"
    )
    other.indicators = one.indicators
    let score = score(one, other)
    #expect(score.grade != .none)
    #expect(score.methodBits > 13)
  }

  @Test("prose in the field of wallets and the front page of a service are nobody's")
  func prose() {
    var one = ModusOperandi()
    var elements = ModusElements()
    elements.wallets = ["wallet reused with a tail of 0.00042"]
    one.elements = elements
    one.indicators = [Self.indicator(.url, "https://www.facebook.com/")]
    #expect(score(one, one).grade == .none)
  }

  @Test(
    "a snapshot keeps the number of methods, and one stored before they were counted still reads"
  )
  func stored() throws {
    let bytes = scorer.rarity.encoded()
    #expect(try RaritySnapshot(encoded: bytes).methods == 2000)
    // The first form: no number of methods.
    let first = [1] + bytes[1..<13] + bytes[21...]
    let old = try RaritySnapshot(encoded: Array(first))
    #expect(old.methods == 0)
    #expect(old.persons == 100_000)
  }
}
