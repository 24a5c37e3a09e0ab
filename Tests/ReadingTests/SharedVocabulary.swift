import Foundation
import Reading

/// The vocabulary of the shipped tables.
enum SharedVocabulary {
  /// What is read by default, with the words of the shipped tables.
  static let policy = ReadingPolicy(vocabulary: words, zones: .shipped)

  static let words: Vocabulary = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../pipelines/codes").standardized
    var vocabulary = Vocabulary()
    // The tables of codes come first, as the product loads them.
    for name in [
      "countries", "languages", "physical", "value-words", "field-labels", "message-words",
    ] {
      guard let data = try? Data(contentsOf: folder.appending(path: "\(name).csv")) else {
        continue
      }
      let bytes = Array(data)
      let text = DelimitedText()
      let rows = text.rows(of: bytes, from: 0, most: 100_000) ?? []
      for row in rows.dropFirst() {
        let cells = text.cells(of: bytes, in: row.range).map {
          String(decoding: $0.bytes, as: UTF8.self)
        }
        let fields = Dictionary(zip(Vocabulary.tables[name] ?? [], cells)) { first, _ in first }
        _ = vocabulary.learn(fields, of: name)
      }
    }
    return vocabulary
  }()
}
