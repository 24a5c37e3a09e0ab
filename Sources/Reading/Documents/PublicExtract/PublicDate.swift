import Notices

/// Reads a date of the public pages: `YYYY/MM/DD`, `YYYY/MM` or `YYYY`, with 00 for what is not known.
///
/// A part that cannot be is left out, never invented; then the act and the sentence say so.
func readPublicDate(_ raw: String) -> (PartialDate?, ReadingRemark.Act?, String) {
  let unreadable = "this is no date as the pages write it"
  var numbers: [Int] = []
  let separators: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "-")]
  for part in raw.utf8.split(omittingEmptySubsequences: false, whereSeparator: separators.contains)
  {
    let isDigits = part.allSatisfy { (0x30...0x39).contains($0) }
    let width = numbers.isEmpty ? 4...4 : 1...2
    guard isDigits, width.contains(part.count), let number = Int(String(Substring(part))) else {
      return (nil, .readAsMissing, unreadable)
    }
    numbers.append(number)
  }
  guard (1...3).contains(numbers.count) else { return (nil, .readAsMissing, unreadable) }
  let year = numbers[0]
  let month = numbers.count > 1 ? numbers[1] : 0
  let day = numbers.count > 2 ? numbers[2] : 0
  if year == 0 {
    return (nil, .readAsMissing, "zeros stand for a year that is not known")
  }
  if month == 0 {
    let date = PartialDate(year: year)
    if day != 0 { return (date, .readAsMissing, "a day without its month was left out") }
    return numbers.count > 1
      ? (date, .converted, "zeros stand for a month that is not known") : (date, nil, "")
  }
  if day == 0, let date = PartialDate(year: year, month: month) {
    return numbers.count > 2
      ? (date, .converted, "zeros stand for a day that is not known") : (date, nil, "")
  }
  if let date = PartialDate(year: year, month: month, day: day) { return (date, nil, "") }
  // The day does not exist: the month may still be right.
  if let date = PartialDate(year: year, month: month) {
    return (date, .readAsMissing, "the month has no such day; only the month was kept")
  }
  return (PartialDate(year: year), .readAsMissing, "there is no such month; only the year was kept")
}
