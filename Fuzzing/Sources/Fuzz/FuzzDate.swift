import Notices
@testable import Reading

/// Dates: every reading is a day of the calendar, and is read as itself; the first byte chooses the stated orders.
func fuzzDate(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let orders = DateOrder.allCases.enumerated().filter { first >> $0.offset & 1 == 1 }.map(\.element)
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let window: YearWindow = first & 0x10 == 0 ? .births : .events
  let reading = readDate(text, orders: orders, window: window, in: SharedVocabulary.words)
  require(reading.dates.count <= 4, "\(reading.dates.count) readings of one date")
  require(Set(reading.dates).count == reading.dates.count, "a reading stands twice")
  require(
    (reading.act == nil) == reading.message.isEmpty,
    "an act without a sentence, or without act"
  )
  for date in reading.dates {
    require(isCivil(date), "no day of the calendar: \(date)")
    require(PartialDate(date.description) == date, "a date that is read as another: \(date)")
    let again = readDate(date.description, orders: [.yearFirst], in: SharedVocabulary.words)
    if (1800...2200).contains(date.year) {
      require(again.dates == [date], "\(date) is read again as \(again.dates)")
    }
  }
  if let shared = reading.shared {
    require(reading.dates.allSatisfy { shared.canBe($0) }, "what is shared is not shared")
  }
}

/// Whether the date exists, worked out apart from `PartialDate`.
private func isCivil(_ date: PartialDate) -> Bool {
  guard let month = date.month else { return date.day == nil }
  let isLeap = date.year % 4 == 0 && date.year % 100 != 0 || date.year % 400 == 0
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...12).contains(month) && (1...days[month - 1]).contains(date.day ?? 1)
}

/// The other values: each within its bounds, whatever was written.
func fuzzValues(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let words = SharedVocabulary.words
  if let height = readHeight(text, in: words).value { require(height > 0, "a height of \(height)") }
  if let weight = readWeight(text, in: words).value { require(weight > 0, "a weight of \(weight)") }
  if let months = readPenalty(text, in: words).value {
    require((0...9999).contains(months), "a penalty of \(months) months")
  }
  _ = readSex(text, in: words)
  _ = readCountry(text, in: words)
  _ = readCountries(text, in: words)
  _ = readLanguages(text, in: words)
  _ = readDanger(text, in: words)
  _ = readAnswer(text, in: words)
}
