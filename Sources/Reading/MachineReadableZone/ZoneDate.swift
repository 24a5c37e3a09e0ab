package import Notices

/// A date of a zone: two digits of the year, and a month and day that may be fillers.
package struct ZoneDate: Sendable, Hashable {
  /// 0…99; nil when fillers stand there.
  package let year: Int?
  /// 1…12; nil when fillers or zeros stand there.
  package let month: Int?
  package let day: Int?

  /// Reads six characters; nil when they are no date.
  init?(_ bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 6 else { return nil }
    var parts: [Int?] = []
    for start in [0, 2, 4] {
      let (first, second) = (bytes[start], bytes[start + 1])
      if first == ZoneGrid.filler, second == ZoneGrid.filler {
        parts.append(nil)
      } else if (0x30...0x39).contains(first), (0x30...0x39).contains(second) {
        parts.append(Int(first - 0x30) * 10 + Int(second - 0x30))
      } else {
        return nil
      }
    }
    year = parts[0]
    month = parts[1] == 0 ? nil : parts[1]
    day = parts[2] == 0 ? nil : parts[2]
    // Any year will do for asking whether there is such a day: 2000 had all of them.
    guard let month else {
      if let day, !(1...31).contains(day) { return nil }
      return
    }
    if PartialDate(year: 2000, month: month, day: day) == nil { return nil }
  }

  /// Whether month or day are not given.
  package var isPartial: Bool { month == nil || day == nil }

  /// The date in a year of four digits, nil when that year has no such day; a day without its month is left out.
  package func date(in year: Int) -> PartialDate? {
    PartialDate(year: year, month: month, day: month == nil ? nil : day)
  }

  /// The last day of validity: zones are in use since about 1980.
  package var expiry: PartialDate? {
    year.flatMap { date(in: $0 < 70 ? 2000 + $0 : 1900 + $0) }
  }

  /// The birth dates that a document can carry which was still valid on a day, the latest first.
  ///
  /// Nobody is older than 120 years at the end of a document's validity.
  package func births(before last: PartialDate) -> [PartialDate] {
    guard let year else { return [] }
    return [2000 + year, 1900 + year].compactMap { year in
      guard let date = date(in: year), date.earliest <= last.latest,
        date.latest.years(to: last.latest) <= 120
      else { return nil }
      return date
    }
  }
}
