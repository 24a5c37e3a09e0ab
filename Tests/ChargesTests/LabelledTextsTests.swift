import Charges
import Foundation
import Testing

/// How well codes are recognised: right, missed and wrong ones.
private struct Tally {
  var right = 0
  var missed = 0
  var wrong = 0
  var texts = 0
  var exact = 0

  var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

  mutating func add(_ wanted: Set<String>, _ got: Set<String>) {
    right += wanted.intersection(got).count
    missed += wanted.subtracting(got).count
    wrong += got.subtracting(wanted).count
    texts += 1
    if wanted == got { exact += 1 }
  }
}

@Suite("Labelled charges")
struct LabelledTextsTests {
  private static func words(_ text: String?) -> Set<String> {
    Set((text ?? "").split(separator: " ").map(String.init))
  }

  @Test("codes are recognised at or above the floor in each language, on texts nobody tuned on")
  func precisionAndRecall() {
    let rows = LexiconFile.rows(of: "fixtures/charges/labelled.csv")
    #expect(rows.count >= 300)
    let lexicon = LexiconFile.lexicon
    for half in ["tune", "show"] {
      for language in ["en", "fr", "es", "ar"] {
        var codes = Tally()
        var flags = Tally()
        for row in rows where row["half"] == half && row["language"] == language {
          let reading = lexicon.read(row["text", default: ""])
          let offences = reading.parts.flatMap(\.offences)
          let got = Set(offences.map(\.code))
          let wanted = Self.words(row["codes"])
          codes.add(wanted, got)
          let wantedFlags = ["attempt", "conspiracy", "aiding"].flatMap { name in
            Self.words(row[name]).map { "\(name) \($0)" }
          }
          let gotFlags = offences.flatMap { offence in
            (offence.isAttempt ? ["attempt \(offence.code)"] : [])
              + (offence.isConspiracy ? ["conspiracy \(offence.code)"] : [])
              + (offence.isAiding ? ["aiding \(offence.code)"] : [])
          }
          flags.add(Set(wantedFlags), Set(gotFlags))
          let shows = ProcessInfo.processInfo.environment["NOTICED_SHOW_CHARGES"]
          if shows == half, wanted != got || Set(wantedFlags) != Set(gotFlags) {
            let rules = offences.map { "\($0.code)=\($0.rule)" }.joined(separator: " ")
            print(
              "\(row["id", default: ""]) “\(row["text", default: ""])” wanted \(wanted.sorted()) \(wantedFlags) got \(rules) \(gotFlags)"
            )
          }
        }
        // Well under what was measured (docs/charges.md), so that only a loss shows.
        #expect(codes.precision >= 0.85, "\(half) \(language)")
        #expect(codes.recall >= 0.88, "\(half) \(language)")
        print(
          "charges \(half) \(language): \(codes.texts) texts, \(codes.exact) exact, codes precision "
            + String(format: "%.3f recall %.3f", codes.precision, codes.recall)
            + String(format: ", flags precision %.3f recall %.3f", flags.precision, flags.recall)
        )
      }
    }
  }
}
