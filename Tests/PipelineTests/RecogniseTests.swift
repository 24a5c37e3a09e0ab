import Charges
import JSON
import Notices
import Pipeline
import Reading
import RuleSets
import SystemPackage
import Testing

@Suite("Charges on the way of a file")
struct RecogniseStepTests {
  private static let engine = Result {
    Engine(
      try loadConfiguration(
        directory: TestBureau.root.appending("pipelines").string,
        parts: .all
      )
    )
  }

  private func notice(_ charges: String) -> Reading {
    read(
      Array(
        #"{"format":"noticed/notice/1","doc_kind":"notice","notice_type":"red","case":{"charges":[\#(charges)]}}"#
          .utf8
      ),
      name: "a.json"
    )
  }

  @Test("a charge without a code gets the recognised one, with its rule and the lexicon's version")
  func recognised() throws {
    let engine = try Self.engine.get()
    let document = try #require(notice(#"{"text":"1. Murder; 2. Theft"}"#).documents.first)
    let (read, remarks) = engine.readingCharges(of: document.notice)
    let charges = try #require(read.caseFacts?.charges)
    #expect(charges.map(\.code) == ["ILM", "PTS"])
    #expect(charges.allSatisfy { $0.codeLexicon == engine.configuration.charges.version })
    #expect(remarks.map(\.act) == [.recognised, .recognised, .split])
  }

  @Test("the fingerprint is that of what was decoded, and the stored form reads back the same")
  func fingerprint() throws {
    let engine = try Self.engine.get()
    let document = try #require(notice(#"{"text":"Murder"}"#).documents.first)
    let (read, _) = engine.readingCharges(of: document.notice)
    #expect(document.contentFingerprint == Fingerprint(contentOf: document.notice))
    #expect(read != document.notice)
    let stored = read.document.serialized()
    let again = try #require(reread(stored).documents.first?.notice)
    #expect(again == read)
    #expect(engine.readingCharges(of: again).notice == read)
  }

  private func reread(_ bytes: [UInt8]) -> Reading { read(bytes, name: "b.json") }
}
