import FoundationEssentials
import Matching
import Testing

@Suite("Matching policies")
struct PolicyTests {
  /// The names and numbers of a flat file, read line by line.
  private func lines(_ file: String) throws -> [String: Double] {
    let url = Cases.root.appending(path: "pipelines/matching/\(file).yaml")
    var values: [String: Double] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      let plain = line.prefix { $0 != "#" }
      let parts = plain.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = String(parts[0])
      #expect(values[name] == nil, "\(name) is set twice")
      let number = String(parts[1].filter { !$0.isWhitespace })
      let value: Double? = Double(number)
      #expect(value != nil, "\(name)")
      values[name] = value
    }
    return values
  }

  @Test("the shipped file of persons names every number and gives what the program ships")
  func person() throws {
    #expect(try PersonPolicy(lines("person")) == PersonPolicy())
    #expect(Set(try lines("person").keys) == Set(PersonPolicy.fields.map(\.name)))
  }

  @Test("the shipped file of methods names every number and gives what the program ships")
  func modus() throws {
    #expect(try ModusPolicy(lines("modus")) == ModusPolicy())
    #expect(Set(try lines("modus").keys) == Set(ModusPolicy.fields.map(\.name)))
  }

  @Test(
    "a border, routine screening and an investigation differ in how likely it is that the person is held, in nothing else"
  )
  func priors() throws {
    let policies = try ["person-border", "person", "person-investigation"].map {
      try PersonPolicy(lines($0))
    }
    let held = policies.map { Float($0.values["prior_held"] ?? 0) }
    #expect(held == [-6, 3.1, 5.5])
    for policy in policies {
      var values = policy.values
      values["prior_held"] = 3.1
      #expect(try PersonPolicy(values) == PersonPolicy())
    }
    let (a, b) = (prepared("Maria Garcia", "1971-05-09"), prepared("Maria Garcia"))
    let scores = policies.map {
      PersonScorer(policy: $0, rarity: .builtIn, prior: .population(1000)).score(a, b)
    }
    let percent = scores.map { Int(($0.probability * 100).rounded()) }
    #expect(percent == [2, 93, 99])
    #expect(Set(scores.map(\.bits)).count == 1 && Set(scores.map(\.grade)).count == 1)
  }

  @Test(
    "every number of a shipped policy says beside it what it is",
    arguments: ["person", "person-border", "person-investigation", "modus"]
  )
  func documented(file: String) throws {
    let url = Cases.root.appending(path: "pipelines/matching/\(file).yaml")
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    where line.first.map({ $0 != "#" }) ?? false {
      let parts = line.split(separator: "#", maxSplits: 1)
      #expect(parts.count == 2 && parts[1].count > 10, "\(line)")
    }
  }

  @Test("an unknown name and a number that is none are refused together, by name")
  func refused() {
    #expect(
      throws: PolicyError(unknown: ["nmae_equal", "zzz"], notFinite: ["name_equal", "sex_male"])
    ) {
      try PersonPolicy(["nmae_equal": 1, "zzz": 2, "name_equal": .nan, "sex_male": .infinity])
    }
  }

  @Test("a number that is set is the number that is used")
  func set() throws {
    let strict = try PersonPolicy(["possible": 60, "probable": 70, "strong": 80])
    let (a, b) = (prepared("Viktor Hradek", "1971-05-09"), prepared("Viktor Hradek", "1971-05-09"))
    #expect(PersonScorer(policy: strict, rarity: .builtIn).score(a, b).grade == .none)
    #expect(strict.values["possible"] == 60)
  }
}

@Suite("Change of evidence")
struct MaterialChangeTests {
  private func summary(_ name: String, _ birth: String) -> ScoreSummary {
    ScoreSummary(shipped.score(prepared("Viktor Hradek", "1971-05-09"), prepared(name, birth)))
  }

  @Test("nothing new re-opens nothing")
  func same() {
    let old = summary("Viktor Hradek", "1971-05-09")
    #expect(materialChange(old: old, new: old) == nil)
    #expect(materialChange(old: old, new: summary("Viktor Hradec", "1971-05-09")) == nil)
  }

  @Test("a date that turns from agreement to contradiction is said by feature and outcome only")
  func flipped() throws {
    let changes = try #require(
      materialChange(
        old: summary("Viktor Hradek", "1971-05-09"),
        new: summary("Viktor Hradek", "1950-12-01")
      )
    )
    #expect(changes.contains("birth_date: equal → different"))
    #expect(!changes.joined().contains("1950"))
  }

  @Test("evidence that was not known before is material")
  func appeared() throws {
    let changes = materialChange(
      old: summary("Viktor Hradek", ""),
      new: summary("Viktor Hradek", "1971-05-09")
    )
    #expect(try #require(changes).contains("birth_date: missing → equal"))
  }
}
