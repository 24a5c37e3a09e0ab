package import Notices

/// An order of year, month and day in a date that its source states.
package enum DateOrder: String, Sendable, Hashable, CaseIterable {
  case yearFirst = "YYYY-MM-DD"
  case dayFirst = "DD/MM/YYYY"
  case monthFirst = "MM/DD/YYYY"
  case compact = "YYYYMMDD"
}

/// The hundred years in which a year of two digits lies.
package struct YearWindow: Sendable, Hashable {
  /// The last of them.
  package var last: Int

  package init(last: Int) { self.last = last }

  /// Years of birth.
  ///
  /// Fixed and not taken from a clock: the same bytes always give the same notice.
  package static let births = YearWindow(last: 2019)
  /// Years of warrants, facts, ends of validity.
  package static let events = YearWindow(last: 2059)

  func year(_ digits: Int) -> Int {
    let year = last / 100 * 100 + digits
    return year > last ? year - 100 : year
  }
}

/// What a text was read as that is to be a date.
package struct DateReading: Sendable, Hashable {
  /// The likeliest first; several when the text can be read in several ways, or spans them.
  package var dates: [PartialDate]
  /// Nil when the date was taken as it stood.
  package var act: ReadingRemark.Act?
  /// One sentence without the value; empty when nothing is to be said.
  package var message: String

  package init(_ dates: [PartialDate], _ act: ReadingRemark.Act? = nil, _ message: String = "") {
    self.dates = dates
    self.act = act
    self.message = message
  }

  package var date: PartialDate? { dates.first }

  /// What all readings agree on: the date, or the month or year in which each of them lies.
  ///
  /// For fields that take one date; nil when nothing is shared.
  package var shared: PartialDate? {
    guard let first = dates.first else { return nil }
    let years = Set(dates.map(\.year))
    let months = Set(dates.map(\.month))
    guard years.count == 1 else { return nil }
    if dates.count == 1 { return first }
    return months.count == 1
      ? PartialDate(year: first.year, month: first.month) : PartialDate(year: first.year)
  }

  /// Whether the text leaves open which of the dates is meant.
  package var isAmbiguous: Bool { dates.count > 1 }
}

/// Reads a date as senders write it: any order, with names of months, in several calendars.
///
/// What cannot be is left out, never invented; what is not known (zeros) makes the date less exact.
/// Orders that the source states decide; without one, `05/06/1984` gives both readings.
package func readDate(
  _ raw: String,
  orders: [DateOrder] = [],
  window: YearWindow = .births,
  in vocabulary: Vocabulary
) -> DateReading {
  if let date = PartialDate(raw), (1800...2200).contains(date.year) { return DateReading([date]) }
  let text = cleaned(raw)
  if standsForMissing(text, in: vocabulary) {
    return DateReading([], .readAsMissing, "a placeholder stands in place of a date")
  }
  let tokens = DateTokens(text, in: vocabulary)
  guard tokens.isWhole, !tokens.numbers.isEmpty else { return .unreadable }
  var reading = DateArrangement(tokens: tokens, orders: orders, window: window).reading
  if tokens.isApproximate, !reading.dates.isEmpty {
    reading.message =
      reading.message.isEmpty
      ? "the date is said to be a rough one" : "\(reading.message); it is said to be a rough one"
    reading.act = reading.act ?? .converted
  }
  return reading
}

extension DateReading {
  static let unreadable = DateReading([], .readAsMissing, "this is no date that can be read")
}
