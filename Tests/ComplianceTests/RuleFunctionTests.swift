import CEL
import Compliance
import Testing

@Suite("Functions of rules")
struct RuleFunctionTests {
  let vocabulary = RuleVocabulary(tables: Sample.tables)

  private func answer(_ source: String) throws -> Result<CELValue, CELError> {
    try CELProgram(compiling: source, in: vocabulary.environment).evaluate([:])
  }

  @Test(
    "what no answer can be given to is an error",
    arguments: [
      "earliest(\"1971-02-30\")", "earliest(\"yesterday\")", "latest(\"\")",
      "daysBetween(\"2026\", \"2026-01-01\")", "addMonths(\"2026-05\", 1)",
      "addDays(\"2026-05-01\", 99999999)", "age(\"2008\", \"2026-06-01\")",
      "offence(\"ZZZ\").family", "mentions(\"x\", \"no list\")", "listed(\"x\", \"no table\")",
      "offence(\"X3\", \"when\").family",
    ]
  )
  func errors(source: String) throws {
    #expect(throws: CELError.self) { try answer(source).get() }
  }

  @Test(
    "what is true of dates",
    arguments: [
      "earliest(\"1971\") == \"1971-01-01\"", "latest(\"1972-02\") == \"1972-02-29\"",
      "latest(\"2026-03-15T08:00:00Z\") == \"2026-03-15\"", "isFull(\"1971-05-09\")",
      "!isFull(\"1971-05\")", "daysBetween(\"2026-02-27\", \"2026-03-01\") == 2",
      "monthsBetween(\"2026-01-31\", \"2026-02-28\") == 0",
      "monthsBetween(\"2026-01-15\", \"2026-07-15\") == 6",
      "monthsBetween(\"2026-07-15\", \"2026-01-15\") == -6",
      "yearsBetween(\"2008-06-02\", \"2026-06-01\") == 17",
      "addMonths(\"2026-01-31\", 1) == \"2026-02-28\"",
      "addMonths(\"2026-01-31\", -2) == \"2025-11-30\"",
      "addDays(\"2026-12-31\", 1) == \"2027-01-01\"", "age(\"1971-05-09\", \"2026-06-01\") == 55",
      "youngest(\"2008\", \"2026-06-01\") == 17", "oldest(\"2008\", \"2026-06-01\") == 18",
    ]
  )
  func dates(source: String) throws {
    #expect(try answer(source).get() == .bool(true))
  }

  @Test(
    "what is true of words",
    arguments: [
      "mentions(\"HIGH TREASON!\", \"state\")", "mentions(\"La trahison d'État\", \"state\")",
      "mentions(\"un COUP D’ÉTAT manqué\", \"state\")", "mentions(\"separatists\", \"state\")",
      "!mentions(\"treasonable\", \"state\")", "!mentions(\"entreason\", \"state\")",
      "mentions(\"جريمة ضد أَمْنِ الدولة\", \"state\")", "mentions(\"بالخيانة\", \"state\")",
      "mentioned(\"treason and a coup d'etat\", \"state\") == [\"treason\", \"coup d etat\"]",
      "mentioned([\"treason\", \"treason\"], \"state\") == [\"treason\"]",
      "classify(\"Estafas y MURDER of two\") == [\"PFF\", \"ILM\"]",
      "sameText(\"Fraud, aggravated.\", \"FRAUD aggravated\")", "placeholder(\"-\")",
      "placeholder(\"X.\")", "placeholder(\"No-Name\")", "!placeholder(\"Unknownsen\")",
      "!placeholder(\"李\")",
    ]
  )
  func words(source: String) throws {
    #expect(try answer(source).get() == .bool(true))
  }

  @Test(
    "what is true of tables",
    arguments: [
      "offence(\"PFF\").disposition == \"allow\"", "offence(\"060123\").family == \"drugs\"",
      "offence(\"060123\").disposition == \"ask\"", "offence(\"X3\").excluded",
      "!offence(\"X3\", \"2021-05\").excluded", "listed(\"DE\", \"issuers\")",
      "!listed(\"QQ\", \"issuers\")", "listed(\"IS\", \"instructions\", \"2025-06-01\")",
      "!listed(\"IS\", \"instructions\", \"2026-06-01\")", "tableSize(\"issuers\") == 1",
    ]
  )
  func tables(source: String) throws {
    #expect(try answer(source).get() == .bool(true))
  }

  @Test(
    "what is true of indicators",
    arguments: [
      "wellFormed(\"domain\", \"bad[.]example[.]org\")", "!wellFormed(\"domain\", \"localhost\")",
      "!wellFormed(\"domain\", \"-bad.example\")", "wellFormed(\"ipv4\", \"198.51.100.7\")",
      "!wellFormed(\"ipv4\", \"198.51.100.256\")", "!wellFormed(\"ipv4\", \"198.51.100\")",
      "wellFormed(\"ipv6\", \"2001:db8::1\")", "!wellFormed(\"ipv6\", \"2001::db8::1\")",
      "wellFormed(\"url\", \"hxxps://bad[.]example/x?y\")", "!wellFormed(\"url\", \"bad.example\")",
      "wellFormed(\"email\", \"a[@]bad.example\")", "!wellFormed(\"email\", \"a.bad.example\")",
      "wellFormed(\"md5\", \"D41D8CD98F00B204E9800998ECF8427E\")",
      "!wellFormed(\"sha1\", \"D41D8CD98F00B204E9800998ECF8427E\")",
      "wellFormed(\"cve\", \"CVE-2025-0001\")", "!wellFormed(\"cve\", \"CVE-25-1\")",
      "wellFormed(\"plate\", \"AB 123\")", "shared(\"ipv4\", \"10.1.2.3\")",
      "shared(\"ipv4\", \"172.31.0.1\")", "!shared(\"ipv4\", \"172.32.0.1\")",
      "shared(\"domain\", \"cdn.popular.example\")", "!shared(\"domain\", \"unpopular.example\")",
      "shared(\"url\", \"https://www.popular.example/x\")",
    ]
  )
  func indicators(source: String) throws {
    #expect(try answer(source).get() == .bool(true))
  }

  @Test("every function says how it is called and what it answers")
  func documented() {
    for function in RuleFunction.all(over: Sample.tables) {
      #expect(function.call.contains("("))
      #expect(function.sentence.hasSuffix("."))
    }
  }
}
