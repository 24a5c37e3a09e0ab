import Compliance
import Notices
import RuleSets
import Testing

@Suite("National tables")
struct NationalTableTests {
  private static let owned = "legal officer,2026-01-15,2026-12-31"
  private static let heads = [
    "treaty-clocks": "treaty,name,article,parties,days,max_days,interpol_named,owner,date,expiry",
    "legal-value":
      "issuer,kind,treaty,own_national,sentence,authority,verify,verify_with,owner,date,expiry",
    "own-nationality": "issuer,treaty,rule,sentence,authority,owner,date,expiry",
    "protection-status": "country,status,sentence,authority,owner,date,expiry",
    "political-context": "issuer,reason,valid_from,valid_to,owner,date,expiry",
    "retention": "kind,months,basis,owner,date,expiry",
  ]

  private func draft(_ rows: [String: [String]]) throws -> Draft {
    let draft = try Draft()
    for (table, lines) in rows {
      let head = try #require(Self.heads[table])
      try draft.write(([head] + lines).joined(separator: "\n") + "\n", to: "codes/\(table).csv")
    }
    return draft
  }

  /// What a draft says; it is gone once nobody holds it.
  private func loaded(_ draft: Draft) throws -> BureauTables {
    try withExtendedLifetime(draft) {
      try loadConfiguration(directory: draft.directory, parts: .tables).tables
    }
  }

  private func tables(_ rows: [String: [String]]) throws -> NationalTables {
    try loaded(draft(rows)).national
  }

  @Test(
    "a row that is not right is refused at its column, with what was meant",
    arguments: [
      ("legal-value", "FRA,,,,s,a,,,\(owned)", "2:1: “FRA” is no code", "did you mean “FR”?"),
      ("legal-value", "Germny,,,,s,a,,,\(owned)", "2:1: “Germny”", "did you mean “DE”?"),
      ("legal-value", ",,,,s,a,,,\(owned)", "2:1: “issuer” is empty", ""),
      ("legal-value", "IT,red notice,,,s,a,,,\(owned)", "2:4:", "did you mean “red-notice”?"),
      ("legal-value", "IT,,ECF,,s,a,,,\(owned)", "2:5: no treaty “ECF”", "did you mean “ECE”?"),
      ("legal-value", "IT,,,ye,s,a,,,\(owned)", "2:6:", "did you mean “yes”?"),
      ("legal-value", "IT,,,,,a,,,\(owned)", "2:7: “sentence” is empty", ""),
      ("legal-value", "IT,,,,s,a,that it stands,,\(owned)", "2:26:", "with whom"),
      ("legal-value", "IT,,,,s,a,,,,2026-01-15,2026-12-31", "2:13: “owner” is empty", ""),
      ("legal-value", "IT,,,,s,a,,,o,2026-01-15,", "2:26: “expiry” is empty", ""),
      ("legal-value", "IT,,,,s,a,,,o,2026-01-15,2026-02-30", "2:26: “expiry” is not a date", ""),
      ("legal-value", "IT,,,,s,a,,,o,2026-01-15,2025-12-31", "2:26: “expiry” is before", ""),
      ("own-nationality", "*,,surenderd,s,a,\(owned)", "2:4:", "did you mean “surrendered”?"),
      ("protection-status", "SE,presumd,s,a,\(owned)", "2:4:", "did you mean “presumed”?"),
      ("political-context", "*,election,,,\(owned)", "2:1: “*” is no code", ""),
      (
        "political-context", "IS,coup,2026-05-01,2026-04-01,\(owned)", "2:20:",
        "“valid_to” is before"
      ),
      ("retention", "red-notise,60,RPD 50,\(owned)", "2:1:", "did you mean “red-notice”?"),
      ("retention", "red-notice,0,RPD 50,\(owned)", "2:12:", "from 1 to 1200"),
    ]
  )
  func refused(table: String, row: String, place: String, says: String) throws {
    let clock = "ECE,Convention,16,,18,40,yes,\(Self.owned)"
    let found = try draft(["treaty-clocks": [clock], table: [row]]).problems()
    #expect(
      found.contains { $0.hasPrefix("codes/\(table).csv:\(place)") && $0.contains(says) },
      "\(found)"
    )
  }

  @Test("a clock that cannot be is refused")
  func badClocks() throws {
    let found = try draft([
      "treaty-clocks": [
        "ECE,Convention,16,,eighteen,40,yes,\(Self.owned)",
        "A,Convention,16,FR IND,40,18,yes,\(Self.owned)",
      ]
    ]).problems()
    #expect(found.contains { $0.contains("treaty-clocks.csv:2:20: “days” is not a whole number") })
    #expect(found.contains { $0.contains("3:17: “IND” is no code") && $0.contains("“IN”") })
    #expect(found.contains { $0.contains("3:27: “max_days” is less than “days”") }, "\(found)")
    #expect(found.count == 3)
  }

  @Test(
    "two rows about the same at the same time contradict each other; one after the other do not"
  )
  func contradictions() throws {
    let first = "IT,red-notice,,,one,a,,,o,2026-01-01,2026-12-31"
    let found = try draft([
      "legal-value": [first, "IT,red-notice,,,two,a,,,o,2026-12-31,2027-12-31"]
    ])
    .problems()
    #expect(
      found == [
        "codes/legal-value.csv:3: line 2 is about the same at the same time; keep one of the two"
      ]
    )
    let rows = try tables([
      "legal-value": [first, "IT,red-notice,,,two,a,,,o,2027-01-01,2027-12-31"]
    ])
    #expect(rows.legalValues.count == 2)
  }

  @Test("they are shipped empty")
  func empty() throws {
    let national = try loadConfiguration(directory: shipped, parts: .tables).tables.national
    #expect(national.legalValues.isEmpty && national.clocks.isEmpty && national.protections.isEmpty)
    #expect(national.contexts.isEmpty && national.ownNationals.isEmpty)
    #expect(national.retentions.isEmpty)
  }

  private func answer(
    _ rows: [String: [String]],
    _ question: NationalQuestion,
    on text: String = "2026-06-01"
  ) throws -> NationalAnswer {
    let home = try #require(CountryCode("FR"))
    let day = try #require(PartialDate(text)?.earliest)
    return NationalAnswer(question, from: try tables(rows), home: home, on: day)
  }

  @Test(
    "the closest row answers: issuer, treaty and own nationals before the row for all",
    arguments: [
      (NationalQuestion(issuer: "PT", kind: .redNotice), ["all"]),
      (NationalQuestion(issuer: nil, kind: .redNotice), ["all"]),
      (NationalQuestion(issuer: "IT", kind: .wantedDiffusion, treaty: "RIYADH"), ["it"]),
      (NationalQuestion(issuer: "IT", kind: .redNotice, treaty: "ECE"), ["it-ece"]),
      (NationalQuestion(issuer: "DE", kind: .redNotice, isOwnNational: true), ["de-own"]),
      (NationalQuestion(issuer: "DE", kind: .redNotice, isOwnNational: false), ["de-others"]),
      // What no record says rules nothing out.
      (NationalQuestion(issuer: "DE", kind: .redNotice), ["de-own", "de-others"]),
      (NationalQuestion(issuer: "IT", kind: .redNotice), ["it-red", "it-ece"]),
    ]
  )
  func closest(question: NationalQuestion, sentences: [String]) throws {
    let told = try answer(
      [
        "treaty-clocks": [
          "ECE,Convention,16,,18,40,yes,\(Self.owned)",
          "RIYADH,Convention,43,,30,60,no,\(Self.owned)",
        ],
        "legal-value": [
          "*,,,,all,a,,,\(Self.owned)", "IT,,,,it,a,,,\(Self.owned)",
          "IT,red-notice,,,it-red,a,,,\(Self.owned)", "IT,red-notice,ECE,,it-ece,a,,,\(Self.owned)",
          "DE,,,yes,de-own,a,,,\(Self.owned)", "DE,,,no,de-others,a,,,\(Self.owned)",
        ],
      ],
      question
    )
    #expect(told.worth.map(\.sentence) == sentences)
  }

  @Test("a row counts from its date to its expiry; what ran out is named and not used")
  func lapsed() throws {
    let rows = ["legal-value": ["IT,,,,it,a,,,\(Self.owned)"]]
    let question = NationalQuestion(issuer: "IT", kind: .redNotice)
    #expect(try answer(rows, question, on: "2026-12-31").worth.count == 1)
    for day in ["2026-01-14", "2027-01-01"] {
      let told = try answer(rows, question, on: day)
      #expect(told.worth.isEmpty && told.lapsedWorth.count == 1)
    }
    let all = try loaded(draft(rows))
    let day = try #require(PartialDate("2027-01-01")?.earliest)
    #expect(all.expiredRows(on: day).map(\.file).contains("codes/legal-value.csv"))
    let listed = all.codes.lists["legal-value"]?["IT"]
    #expect(listed?.first?.to?.description == "2026-12-31")
  }

  @Test("the clock is that of the treaty that is named, else of the two countries' own")
  func clocks() throws {
    let rows = [
      "treaty-clocks": [
        "ECE,Convention,16,,18,40,yes,\(Self.owned)", "FR-IN,Treaty,9,FR IN,60,60,no,\(Self.owned)",
        "US-IN,Treaty,12,US IN,60,60,yes,\(Self.owned)",
      ]
    ]
    func told(_ issuer: String, _ treaty: String?) throws -> [String] {
      try answer(rows, NationalQuestion(issuer: issuer, kind: .redNotice, treaty: treaty)).clocks
        .map(\.treaty)
    }
    #expect(try told("IN", nil) == ["FR-IN"])
    #expect(try told("IN", "ECE") == ["ECE"])
    #expect(try told("US", nil) == [])
    #expect(try told("DE", "ECF") == [])
  }

  @Test("own-national rules answer unless the person is known to be none")
  func ownNationals() throws {
    let rows = ["own-nationality": ["*,,not-surrendered,never,a,\(Self.owned)"]]
    for (known, count) in [(true, 1), (nil, 1), (false, 0)] as [(Bool?, Int)] {
      let question = NationalQuestion(issuer: "IT", kind: .redNotice, isOwnNational: known)
      #expect(try answer(rows, question).ownNationals.count == count)
    }
  }

  @Test("a context and a presumption hold while they are confirmed")
  func lists() throws {
    let national = try draft([
      "political-context": ["IS,election,2026-03-01,2027-03-01,\(Self.owned)"],
      "protection-status": ["SE,presumed,s,a,\(Self.owned)", "NO,ask,s,a,\(Self.owned)"],
    ])
    let lists = try loaded(national).codes.lists
    #expect(lists["political-context"]?["IS"]?.first?.to?.description == "2026-12-31")
    #expect(lists["protection-status"]?.keys.sorted() == ["SE"])
  }

  @Test("retention is told by kind for a day")
  func retention() throws {
    let rows = try tables(["retention": ["red-notice,24,Police Act 12,\(Self.owned)"]])
    let day = try #require(PartialDate("2026-06-01")?.earliest)
    #expect(rows.retentionMonths(on: day) == [.redNotice: 24])
    #expect(rows.retentionMonths(on: day.adding(days: 400)).isEmpty)
  }
}
