import CEL
import Notices

extension RuleFunction {
  /// Partial dates and calendar months, which the language itself does not know.
  static let dates: [RuleFunction] = [
    RuleFunction(
      "earliest(date)",
      "The first day that a date can be, as YYYY-MM-DD.",
      parameters: [.string],
      result: .string
    ) { values in date(values, 0) { .text($0.earliest.description) } },
    RuleFunction(
      "latest(date)",
      "The last day that a date can be, as YYYY-MM-DD.",
      parameters: [.string],
      result: .string
    ) { values in date(values, 0) { .text($0.latest.description) } },
    RuleFunction(
      "isFull(date)",
      "Whether day, month and year are all known.",
      parameters: [.string],
      result: .bool
    ) { values in date(values, 0) { .truth($0.isFull) } },
    RuleFunction(
      "daysBetween(from, to)",
      "The days from one full date to another; negative when it is earlier.",
      parameters: [.string, .string],
      result: .int
    ) { values in days(values) { .number($1.number - $0.number) } },
    RuleFunction(
      "monthsBetween(from, to)",
      "The whole calendar months from one full date to another; negative when it is earlier.",
      parameters: [.string, .string],
      result: .int
    ) { values in days(values) { .number($0.months(to: $1)) } },
    RuleFunction(
      "yearsBetween(from, to)",
      "The whole years from one full date to another.",
      parameters: [.string, .string],
      result: .int
    ) { values in days(values) { .number($0.years(to: $1)) } },
    RuleFunction(
      "addDays(date, days)",
      "The full date so many days later.",
      parameters: [.string, .int],
      result: .string
    ) { values in
      shifted(values) { .text($0.adding(days: $1).description) }
    },
    RuleFunction(
      "addMonths(date, months)",
      "The full date so many calendar months later; a day that the month lacks becomes its last.",
      parameters: [.string, .int],
      result: .string
    ) { values in
      shifted(values) { .text($0.adding(months: $1).description) }
    },
    RuleFunction(
      "age(birth, on)",
      "The age in whole years on a day, when the dates leave no doubt of it.",
      parameters: [.string, .string],
      result: .int
    ) { values in
      ages(values) { youngest, oldest in
        youngest == oldest ? .number(youngest) : .invalid("the dates leave the age open")
      }
    },
    RuleFunction(
      "youngest(birth, on)",
      "The least age in whole years that the dates allow.",
      parameters: [.string, .string],
      result: .int
    ) { values in ages(values) { youngest, _ in .number(youngest) } },
    RuleFunction(
      "oldest(birth, on)",
      "The greatest age in whole years that the dates allow.",
      parameters: [.string, .string],
      result: .int
    ) { values in ages(values) { _, oldest in .number(oldest) } },
  ]

  private static let noDate = "a text that is no date was taken for one"
  // Far beyond any calendar in use, and far from overflow.
  private static let greatestShift = 100_000

  /// A date argument; a moment counts as its day.
  private static func read(_ values: [CELValue], _ place: Int) -> PartialDate? {
    let text = Arguments(values).text(place)
    if let date = PartialDate(text) { return date }
    guard let instant = Instant(text) else { return nil }
    return PartialDate(instant.day.description)
  }

  private static func date(
    _ values: [CELValue],
    _ place: Int,
    _ body: (PartialDate) -> Result<CELValue, CELError>
  ) -> Result<CELValue, CELError> {
    read(values, place).map(body) ?? .invalid(noDate)
  }

  private static func days(
    _ values: [CELValue],
    _ body: (CivilDay, CivilDay) -> Result<CELValue, CELError>
  ) -> Result<CELValue, CELError> {
    guard let from = read(values, 0), let to = read(values, 1) else { return .invalid(noDate) }
    guard from.isFull, to.isFull else {
      return .invalid("a date without its day; take earliest() or latest() of it")
    }
    return body(from.earliest, to.earliest)
  }

  private static func shifted(
    _ values: [CELValue],
    _ body: (CivilDay, Int) -> Result<CELValue, CELError>
  ) -> Result<CELValue, CELError> {
    let step = Arguments(values).number(1)
    guard abs(step) <= greatestShift else { return .failure(CELError(.overflow)) }
    return date(values, 0) { date in
      date.isFull
        ? body(date.earliest, step)
        : .invalid("a date without its day; take earliest() or latest() of it")
    }
  }

  private static func ages(
    _ values: [CELValue],
    _ body: (_ youngest: Int, _ oldest: Int) -> Result<CELValue, CELError>
  ) -> Result<CELValue, CELError> {
    guard let birth = read(values, 0), let day = read(values, 1) else { return .invalid(noDate) }
    return body(birth.latest.years(to: day.earliest), birth.earliest.years(to: day.latest))
  }
}
