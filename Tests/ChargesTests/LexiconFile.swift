import Charges
import Foundation

/// The bureau's own table of phrases and the labelled texts, read for the tests without the loader.
enum LexiconFile {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let lexicon = load()

  private static func load() -> ChargeLexicon {
    var iccs: [String: String] = [:]
    for row in rows(of: "pipelines/codes/offences.csv") where !row["iccs", default: ""].isEmpty {
      iccs[row["code", default: ""]] = row["iccs"]
    }
    let phrases = rows(of: "pipelines/codes/charge-phrases.csv").compactMap { row in
      ChargePhrase.Meaning(rawValue: row["means", default: ""]).map { meaning in
        ChargePhrase(
          id: row["id", default: ""],
          language: row["language", default: ""],
          phrase: row["phrase", default: ""],
          meaning: meaning,
          code: row["code"].flatMap { $0.isEmpty ? nil : $0 },
          iccs: row["iccs"].flatMap { $0.isEmpty ? nil : $0 },
          specificity: Int(row["specificity", default: ""]) ?? 5
        )
      }
    }
    return ChargeLexicon(phrases, iccs: iccs, version: "test")
  }

  /// The rows of a CSV file by the names of its columns.
  static func rows(of path: String) -> [[String: String]] {
    guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
      return []
    }
    var records: [[String]] = [[]]
    var field: [UInt8] = []
    var isQuoted = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        records[records.count - 1].append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == UInt8(ascii: "\n") { records.append([]) }
      default: field.append(byte)
      }
    }
    guard let header = records.first else { return [] }
    return records.dropFirst().filter { $0.count == header.count }.map { record in
      Dictionary(zip(header, record), uniquingKeysWith: { first, _ in first })
    }
  }
}
