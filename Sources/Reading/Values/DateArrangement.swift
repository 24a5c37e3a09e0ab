import Notices

/// Finds out which number of a date is the day, the month and the year.
struct DateArrangement {
  let tokens: DateTokens
  let orders: [DateOrder]
  let window: YearWindow

  private typealias Number = DateTokens.Number

  var reading: DateReading {
    let numbers = tokens.numbers
    if let month = tokens.month { return withWord(month.number) }
    switch numbers.count {
    case 1: return single(numbers[0])
    case 2: return pair(numbers[0], numbers[1])
    case 3: return triple(numbers)
    default: return .unreadable
    }
  }

  // MARK: - One number

  private func single(_ number: Number) -> DateReading {
    switch number.digits {
    case 4: return made(number, month: nil, day: nil)
    case 8: return eight(number.value)
    case 6:
      let (front, back) = (number.value / 100, number.value % 100)
      let month = (1800...2200).contains(front) ? PartialDate(year: front, month: back) : nil
      let (year, middle) = (number.value / 10_000, number.value / 100 % 100)
      let short = PartialDate(year: window.year(year), month: middle, day: back)
      switch (month, short) {
      case (let month?, let short?):
        return DateReading(
          [month, short],
          .ambiguous,
          "six digits are a month of a year, or a day with a year of two digits; both were kept"
        )
      case (let month?, nil): return DateReading([month])
      case (nil, let short?): return DateReading([short], .converted, Self.century)
      case (nil, nil): return .unreadable
      }
    default: return .unreadable
    }
  }

  /// Eight digits: the year first, unless only the other way is a date or the source states it.
  private func eight(_ value: Int) -> DateReading {
    let year = Number(value: value / 10_000, digits: 4)
    let yearFirst = [year, two(value / 100 % 100), two(value % 100)]
    let yearLast = [
      two(value / 1_000_000), two(value / 10_000 % 100), Number(value: value % 10_000, digits: 4),
    ]
    let statesOther = orders.contains { $0 == .dayFirst || $0 == .monthFirst }
    let isRecent = (1800...2200).contains(year.value)
    if statesOther, !(orders.contains(.compact) && isRecent) { return triple(yearLast) }
    if isRecent { return triple(yearFirst) }
    if (1800...2200).contains(value % 10_000) { return triple(yearLast) }
    return (1200...2600).contains(year.value) ? triple(yearFirst) : .unreadable
  }

  private func two(_ value: Int) -> Number { Number(value: value, digits: 2) }

  // MARK: - Two and three numbers

  private func pair(_ first: Number, _ second: Number) -> DateReading {
    switch (first.digits, second.digits) {
    case (4, 4):
      guard let from = PartialDate(year: first.value), let to = PartialDate(year: second.value),
        Self.years.contains(from.year), Self.years.contains(to.year),
        from.year <= to.year, to.year - from.year <= 30
      else { return .unreadable }
      if from == to { return DateReading([from]) }
      return DateReading([from, to], .ambiguous, "two years are given; both were kept")
    case (4, ...2): return made(first, month: second.value, day: nil)
    case (...2, 4): return made(second, month: first.value, day: nil)
    default: return .unreadable
    }
  }

  private func triple(_ numbers: [Number]) -> DateReading {
    guard numbers.count(where: { $0.digits > 2 }) <= 1, numbers.allSatisfy({ $0.digits <= 4 })
    else {
      return .unreadable
    }
    if numbers[0].digits > 2 { return yearFirst(numbers[0], numbers[1].value, numbers[2].value) }
    if numbers[2].digits > 2 { return yearLast(numbers[2], numbers[0].value, numbers[1].value) }
    if numbers[1].digits > 2 { return .unreadable }
    let isYearFirst =
      orders.isEmpty
      ? numbers[0].value > 31 : orders.allSatisfy { $0 == .yearFirst || $0 == .compact }
    return isYearFirst
      ? yearFirst(numbers[0], numbers[1].value, numbers[2].value)
      : yearLast(numbers[2], numbers[0].value, numbers[1].value)
  }

  private func yearFirst(_ year: Number, _ second: Int, _ third: Int) -> DateReading {
    if second > 12, (1...12).contains(third) {
      var reading = made(year, month: third, day: second)
      if reading.act == nil {
        reading.act = .converted
        reading.message = "the day stands before the month; the other order is no date"
      }
      return reading
    }
    return made(year, month: second, day: third)
  }

  private func yearLast(_ year: Number, _ first: Int, _ second: Int) -> DateReading {
    let dayFirst = { made(year, month: second, day: first) }
    let monthFirst = { made(year, month: first, day: second) }
    let stated = orders.filter { $0 == .dayFirst || $0 == .monthFirst }
    if let only = stated.first, stated.count == 1 {
      return only == .dayFirst ? dayFirst() : monthFirst()
    }
    // A zero is no day and no month in either order, and equal numbers read the same in both.
    if first == second || first == 0 || second == 0 { return dayFirst() }
    let readings =
      stated.first == .monthFirst ? [monthFirst(), dayFirst()] : [dayFirst(), monthFirst()]
    let exact = readings.filter { $0.date?.isFull ?? false }
    if exact.count == 2 {
      return DateReading(
        exact.flatMap(\.dates),
        .ambiguous,
        "day and month could stand in either order, and none is stated; both readings were kept"
      )
    }
    guard var only = exact.first else {
      return readings.first { $0.date?.month != nil } ?? readings[0]
    }
    if only == monthFirst(), only.act == nil {
      only.act = .converted
      only.message = "the month stands before the day; the other order is no date"
    }
    return only
  }

  // MARK: - The month as a word

  private func withWord(_ month: Int) -> DateReading {
    let numbers = tokens.numbers
    switch numbers.count {
    case 1 where numbers[0].digits == 4: return made(numbers[0], month: month, day: nil)
    case 2:
      // The year is the one of four digits, else the last.
      if numbers[0].digits > 2, numbers[1].digits <= 2 {
        return made(numbers[0], month: month, day: numbers[1].value)
      }
      guard numbers[0].digits <= 2 else { return .unreadable }
      if numbers[1].digits <= 2, numbers[0].value > 31 {
        return made(numbers[0], month: month, day: numbers[1].value)
      }
      return made(numbers[1], month: month, day: numbers[0].value)
    default: return .unreadable
    }
  }

  // MARK: - Making the date

  private static let century = "the year has two digits; its century was supplied"

  /// The date of three parts; zeros are parts that are not known.
  private func made(_ number: Number, month: Int?, day: Int?) -> DateReading {
    var year = number.value
    var act: ReadingRemark.Act?
    var sentences: [String] = []
    func note(_ new: ReadingRemark.Act, _ sentence: String) {
      act = act ?? new
      sentences.append(sentence)
    }
    if number.digits <= 2, tokens.calendar ?? .gregorian == .gregorian {
      year = window.year(year)
      note(.converted, Self.century)
    } else if year == 0 {
      return DateReading([], .readAsMissing, "zeros stand for a year that is not known")
    }
    var (month, day) = (month, day)
    if month == 0 {
      month = nil
      note(
        day == 0 ? .converted : .readAsMissing,
        day == 0 || day == nil
          ? "zeros stand for a month that is not known"
          : "a day without its month was left out"
      )
      day = nil
    } else if day == 0 {
      day = nil
      note(.converted, "zeros stand for a day that is not known")
    }
    let (dates, calendars) = converted(year, month, day)
    if let sentence = calendars {
      act = dates.count > 1 ? .ambiguous : act ?? .converted
      sentences.append(sentence)
    }
    if !dates.isEmpty { return DateReading(dates, act, sentences.joined(separator: "; ")) }
    // A day that does not exist: the month may still be right, and at last the year.
    let shorter =
      day == nil
      ? [(nil, "there is no such month; only the year was kept")]
      : [
        (month, "the month has no such day; only the month was kept"),
        (nil, "there is no such month; only the year was kept"),
      ]
    for (month, sentence) in shorter {
      let (dates, calendars) = converted(year, month, nil)
      guard !dates.isEmpty else { continue }
      let all = sentences + [calendars, sentence].compactMap { $0 }
      return DateReading(dates, .readAsMissing, all.joined(separator: "; "))
    }
    return .unreadable
  }

  /// Years that any date of a notice can have; another is a slip or a placeholder.
  private static let years = 1800...2200

  /// The Gregorian dates that can be, and what is to be said of the calendar.
  private func converted(_ year: Int, _ month: Int?, _ day: Int?) -> ([PartialDate], String?) {
    let (dates, sentence) = inCalendar(year, month, day)
    return (dates.filter { Self.years.contains($0.year) }, sentence)
  }

  private func inCalendar(_ year: Int, _ month: Int?, _ day: Int?) -> ([PartialDate], String?) {
    let calendar = tokens.calendar ?? (year > 2400 && year < 2600 ? .buddhist : .gregorian)
    switch calendar {
    case .gregorian
    where (1300...1480).contains(year) && tokens.calendar == nil && tokens.month == nil:
      let dates =
        DateCalendar.hijri.dates(year: year, month: month, day: day)
        + DateCalendar.solar.dates(year: year, month: month, day: day)
      return (
        dates.filter { $0.year <= window.last },
        "the year is of the Islamic or the Iranian calendar, which is not said; converted from both"
      )
    case .gregorian: return (calendar.dates(year: year, month: month, day: day), nil)
    case .hijri:
      return (
        calendar.dates(year: year, month: month, day: day),
        day == nil
          ? "converted from the Islamic calendar"
          : "converted from the Islamic calendar, in which a day more or less is possible"
      )
    case .solar:
      return (
        calendar.dates(year: year, month: month, day: day), "converted from the Iranian calendar"
      )
    case .buddhist:
      return (
        calendar.dates(year: year, month: month, day: day), "converted from the Buddhist era"
      )
    }
  }
}
