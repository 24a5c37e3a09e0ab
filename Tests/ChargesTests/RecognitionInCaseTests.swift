import Charges
import Notices
import Testing

@Suite("Charges of a case")
struct RecognitionInCaseTests {
  private func read(_ charges: Charge...) -> (charges: [Charge], remarks: [ChargeRemark]) {
    var facts = CaseFacts()
    facts.charges = charges
    let (read, remarks) = facts.readingCharges(by: LexiconFile.lexicon)
    return (read.charges, remarks)
  }

  private func charge(
    _ text: String?,
    code: String? = nil,
    translation: String? = nil
  ) -> Charge {
    var charge = Charge()
    charge.text = text
    charge.code = code
    charge.translation = translation
    return charge
  }

  @Test("what is not recognised says so and gets no code")
  func notRecognised() {
    let (charges, remarks) = read(charge("Xyzzy plugh"))
    #expect(charges.map(\.codeSource) == [.notRecognised])
    #expect(charges.map(\.code) == [nil])
    #expect(remarks.map(\.act) == [.notRecognised])
  }

  @Test("a stated code is never changed, and words that contradict it are remarked")
  func statedWins() {
    let (charges, remarks) = read(charge("Armed robbery", code: "ISR"))
    #expect(charges.map(\.code) == ["ISR"])
    #expect(charges.map(\.codeSource) == [.stated])
    #expect(charges.map(\.codeRule) == [nil])
    #expect(remarks.map(\.act) == [.contradicts])
    let (several, none) = read(charge("1. Murder 2. Theft", code: "ILM"))
    #expect(several.count == 1)
    #expect(none.isEmpty)
  }

  @Test("a single charge keeps its text to the letter; its code names rule, sureness and version")
  func single() {
    let (charges, _) = read(charge(" 1. Attempted murder "))
    #expect(charges.map(\.text) == [" 1. Attempted murder "])
    #expect(charges.map(\.code) == ["ILM"])
    #expect(charges.map(\.iccs) == ["0102"])
    #expect(charges.map(\.isAttempt) == [true])
    #expect(charges.map(\.codeSource) == [.recognised])
    #expect(charges.map(\.codeLexicon) == ["test"])
    #expect(charges.first?.codeRule?.hasPrefix("en-ilm-") == true)
    #expect(charges.map(\.language) == ["en"])
    #expect(charges.first?.languageConfidence != nil)
  }

  @Test("a text of several offences becomes several charges, each with what was said of the whole")
  func split() {
    var whole = charge("1. Murder (art. 5 of the Penal Code)\n2. Theft")
    whole.maximumMonths = 300
    let (charges, remarks) = read(charge("Fraud"), whole)
    #expect(charges.map(\.code) == ["PFF", "ILM", "PTS"])
    #expect(charges.map(\.partOf) == [nil, 2, 2])
    #expect(charges.map(\.maximumMonths) == [nil, 300, 300])
    #expect(charges.map(\.lawReference) == [nil, "art. 5 of the Penal Code", nil])
    #expect(remarks.contains { $0.act == .split && $0.path == "case.charges[1]" })
  }

  @Test("what was read before stays, whatever a later lexicon says")
  func readOnce() {
    let (once, _) = read(charge("Murder"))
    var facts = CaseFacts()
    facts.charges = once
    let other = ChargeLexicon(
      [
        ChargePhrase(
          id: "x",
          language: "en",
          phrase: "murder",
          meaning: .offence,
          code: "NLC",
          specificity: 9
        )
      ],
      iccs: [:],
      version: "later"
    )
    let (again, remarks) = facts.readingCharges(by: other)
    #expect(again == facts)
    #expect(remarks.isEmpty)
  }

  @Test("a translation that agrees makes it surer, one that does not is remarked")
  func translation() throws {
    let alone = try #require(read(charge("Asesinato")).charges.first?.codeConfidence)
    let agreed = read(charge("Asesinato", translation: "Murder"))
    #expect(try #require(agreed.charges.first?.codeConfidence) > alone)
    #expect(agreed.remarks.map(\.act) == [.recognised])
    let disputed = read(charge("Asesinato", translation: "Theft"))
    #expect(disputed.charges.map(\.code) == ["ILM"])
    #expect(try #require(disputed.charges.first?.codeConfidence) < alone)
    #expect(disputed.remarks.map(\.act).contains(.contradicts))
    let only = read(charge("谋杀", translation: "Murder"))
    #expect(only.charges.map(\.code) == ["ILM"])
    #expect(only.charges.map(\.text) == ["谋杀"])
  }

  @Test("a text of very many parts stays whole and says so")
  func hostile() {
    let text = String(repeating: "murder; theft; ", count: 500)
    let (charges, remarks) = read(charge(text))
    #expect(charges.map(\.text) == [text])
    #expect(remarks.map(\.act).contains(.contradicts))
  }

  @Test("no remark carries a word of the charge")
  func remarksCarryNoValue() {
    let (_, remarks) = read(
      charge("Murder of Qwertzuiop"),
      charge("Qwertzuiop"),
      charge("Theft of Qwertzuiop", code: "ISR"),
      charge("1. Murder of Qwertzuiop 2. Theft", translation: "Qwertzuiop rape")
    )
    #expect(remarks.count >= 4)
    #expect(remarks.allSatisfy { !$0.message.contains("Qwertzuiop") })
  }
}
