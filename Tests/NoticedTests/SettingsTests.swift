import Notices
import Postgres
import Testing

@testable import noticed

@Suite("Settings and errors")
struct SettingsTests {
  @Test(
    "a settings file that cannot be meant is refused at its line",
    arguments: [
      ("database", "f:1"), ("database:x", "f:1"), ("# c\n\ndatabas: x", "f:3"),
      ("  pipelines: x", "f:1"),
      ("database: \"x", "f:1"),
    ]
  )
  func refused(text: String, place: String) {
    let failure = #expect(throws: Failure.self) { try HomeSettings(Array(text.utf8), file: "f") }
    #expect(failure?.what == place)
    #expect(failure?.status == .badInput)
  }

  @Test("a settings file is read with comments, quotes and blank lines")
  func read() throws {
    let text = "# the bureau\n\ndatabase: \"host=/run dbname=x\"  \npipelines: rules # ours\r\n"
    var expected = HomeSettings()
    expected.database = "host=/run dbname=x"
    expected.pipelines = "rules"
    #expect(try HomeSettings(Array(text.utf8), file: "f") == expected)
  }

  @Test(
    "times ago are days, moments or counts of a unit",
    arguments: ["7d", "24h", "90m", "2026-01-31", "2026-01-31T00:00:00Z"]
  )
  func since(text: String) {
    #expect(Since(argument: text) != nil)
  }

  @Test(
    "what is no time ago is refused",
    arguments: ["", "d", "7", "-7d", "7y", "2026-02-30", "yesterday"]
  )
  func notSince(text: String) {
    #expect(Since(argument: text) == nil)
  }

  @Test("an error is one line: what, why, what to do, and nothing of a record moves the terminal")
  func line() {
    let failure = Failure(.badInput, "a\u{1B}b", "c\nd", "e")
    #expect(failure.description == "noticed: a\\u{1B}b: c\\u{A}d: e")
  }

  @Test("errors of the database end as sysexits.h has it")
  func statuses() {
    func status(_ kind: DatabaseError.Kind, _ code: SQLState) -> noticed.ExitStatus {
      Failure(DatabaseError(kind, code: code, message: "m")).status
    }
    #expect(status(.connection, .cannotConnect) == .unavailable)
    #expect(status(.connection, .cannotConnectNow) == .tryLater)
    #expect(status(.connection, .invalidAuthorization) == .unavailable)
    #expect(status(.server, .serializationFailure) == .tryLater)
    #expect(status(.server, .lockNotAvailable) == .tryLater)
    #expect(status(.server, .insufficientPrivilege) == .unavailable)
    #expect(status(.server, .undefinedTable) == .unavailable)
    #expect(status(.server, .checkViolation) == .badInput)
    #expect(status(.server, "42601") == .bug)
    #expect(status(.decoding, .internalError) == .bug)
  }

  @Test("ages and progress are written for people")
  func words() {
    #expect(age(59) == "59 s")
    #expect(age(7260) == "2 h 1 min")
    #expect(
      ProgressLine.text(500, of: 2000, "persons", after: .seconds(5))
        == "500 of 2,000 persons  25 %  100/s  0:15 left"
    )
    #expect(ProgressLine.text(3, of: nil, "files", after: .seconds(1)) == "3 files  3/s")
  }
}
