/// What a text was read as, and what is to be said about it.
package struct ValueReading<Value: Sendable>: Sendable {
  /// Nil when the text gives none.
  package var value: Value?
  /// Nil when the value was taken as it stood.
  package var act: ReadingRemark.Act?
  /// One sentence without the value; empty when nothing is to be said.
  package var message: String

  package init(_ value: Value?, _ act: ReadingRemark.Act? = nil, _ message: String = "") {
    self.value = value
    self.act = act
    self.message = message
  }

  /// What stands for a value that is not known.
  package static var missing: Self {
    Self(nil, .readAsMissing, "a placeholder stands in place of a value")
  }
}

extension ValueReading: Equatable where Value: Equatable {}

/// What a text was read as that can hold several values.
package struct ListReading<Value: Sendable>: Sendable {
  package var values: [Value] = []
  /// What is to be said, each with the part of the text that it is about.
  package var remarks: [(raw: String, act: ReadingRemark.Act, message: String)] = []

  package init() {}

  /// Adds what one part was read as.
  mutating func add(_ reading: ValueReading<Value>, from raw: String) {
    if let value = reading.value { values.append(value) }
    if let act = reading.act { remarks.append((raw, act, reading.message)) }
  }
}

/// Whether a text says only that nothing is known: dashes, dots, `N/A`, `unknown` in the known languages.
package func standsForMissing(_ text: String, in vocabulary: Vocabulary) -> Bool {
  isPlaceholder(text) || vocabulary.code(of: text, .missing) != nil
}

/// The parts of a list, blank ones left out.
///
/// Each separator is tried in order, and only the first that occurs divides: `A; B, C` is two parts.
/// A stroke divides only where white space stands around it or nothing else divides, because numbers
/// and dates have strokes inside.
package func listParts(_ text: String, separators: [Character] = [";", "\n", "|", ","]) -> [String]
{
  for separator in separators where text.contains(separator) {
    return text.split(separator: separator).map { cleaned(String($0)) }.filter { !$0.isEmpty }
  }
  if text.contains(" / ") {
    return text.split(separator: " / ").map { cleaned(String($0)) }.filter { !$0.isEmpty }
  }
  let only = cleaned(text)
  return only.isEmpty ? [] : [only]
}
