import Compliance
import Notices
import RuleSets
import Testing

@Suite("The bureau's calendar and its days for holds")
struct CalendarTests {
  @Test(
    "a mistake in them is told at its line",
    arguments: [
      ("timeZone: Europe/Paris", "timeZone: Europe/Pari", "is no time zone"),
      ("workingDays: [monday,", "workingDays: [munday,", "did you mean “monday”?"),
      ("wanted-diffusion: 2", "wanted-diffusion: -1", "0"),
      ("wanted-diffusion: 2", "wanted-difusion: 2", "wanted-diffusion"),
      ("overrideMonths: 12", "overrideMonths: 0", "1"),
    ]
  )
  func mistakes(old: String, new: String, says: String) throws {
    let draft = try Draft()
    try draft.replace(old, by: new, in: "bureau.yaml")
    let found = draft.problems()
    #expect(found.contains { $0.hasPrefix("bureau.yaml:") && $0.contains(says) }, "\(found)")
  }

  @Test("holidays are of the bureau's table; files from before it had one still load")
  func holidays() throws {
    let draft = try Draft()
    try draft.write(
      "day,name,owner,date,expiry\n2026-12-25,Christmas,compliance officer,2026-01-15,2028-12-31\n",
      to: "codes/holidays.csv"
    )
    let calendar = try loadConfiguration(directory: draft.directory, parts: .tables).calendar
    #expect(calendar.holidays == [CivilDay(year: 2026, month: 12, day: 25)])
    #expect(!calendar.isWorking(CivilDay(year: 2026, month: 12, day: 25)))
    try draft.remove("codes/holidays.csv")
    #expect(
      try loadConfiguration(directory: draft.directory, parts: .tables).calendar.holidays.isEmpty
    )
  }
}
