import Foundation
import JSON
import Notices
import Reading
import Testing

@Suite("FollowTheMoney entities")
struct FollowTheMoneyTests {
  private func reading(_ text: String) -> Reading {
    read(Array(text.utf8), name: "ftm", policy: SharedVocabulary.policy)
  }

  private static let person =
    #"{"id":"p","schema":"Person","properties":{"name":["A B"],"lastName":["B"],"firstName":["A"]}}"#

  @Test("a file without a person holds no notice and says what it holds")
  func noPerson() {
    let found = reading(#"{"id":"c","schema":"Company","properties":{"name":["X"]}}"#)
    #expect(found.rejection?.code == .noNotice)
    #expect(found.rejection?.description.contains("Company") == true)
  }

  @Test("a pipeline that does not take the format refuses it by name")
  func notTaken() {
    var policy = SharedVocabulary.policy
    policy.formats = [.canonical]
    let found = read(Array(Self.person.utf8), name: "ftm", policy: policy)
    #expect(found.rejection?.code == .formatNotTaken)
  }

  @Test(
    "a line that cannot be read is refused alone",
    arguments: ["{\"id\":", "{}", #"{"id":"x","schema":"Person","schema":"Person"}"#]
  )
  func badLine(_ line: String) {
    let found = reading(
      "\(Self.person)\n\(line)\n\(Self.person.replacing("\"p\"", with: "\"q\""))\n"
    )
    #expect(found.rejection == nil)
    #expect(found.documents.count == 2)
    #expect(found.rejected.count == 1)
    #expect(found.rejected.first?.origin.line == 2)
  }

  @Test("copies are never more than information, whatever they say of themselves")
  func tier() {
    let found = reading(
      """
      \(Self.person)
      {"id":"s","schema":"Sanction","properties":{"entity":["p"],"program":["INTERPOL Red Notice"]}}
      """
    )
    #expect(found.documents.first?.notice.tier == .publicExtract)
    #expect(found.documents.first?.notice.kind == .redNotice)
  }

  @Test("what concerns nobody in the file is remarked once")
  func orphans() {
    let found = reading(
      """
      \(Self.person)
      {"id":"s","schema":"Sanction","properties":{"entity":["q"],"reason":["x"]}}
      {"id":"d","schema":"Passport","properties":{"number":["X1"]}}
      {"id":"c","schema":"Company","properties":{}}
      """
    )
    let remarks = found.documents.flatMap(\.remarks).filter { $0.message.contains("1 Sanction") }
    #expect(remarks.count == 1)
    #expect(remarks.first?.message.contains("1 Company, 1 Passport, 1 Sanction") == true)
  }

  @Test("each notice keeps the entities that it is made of")
  func slices() {
    let found = reading(
      """
      {"id":"s","schema":"Sanction","properties":{"entity":["p"],"reason":["Fraud"],"country":["fr"]}}
      \(Self.person)
      \(Self.person.replacing("\"p\"", with: "\"q\""))
      """
    )
    #expect(found.documents.count == 2)
    for document in found.documents {
      let again = reading(String(decoding: document.slice, as: UTF8.self))
      #expect(again.documents.map(\.notice) == [document.notice])
    }
    #expect(found.documents.first?.notice.caseFacts?.charges.first?.text == "Fraud")
  }

  @Test("a notice that is written out is read again as what the model can carry")
  func writing() throws {
    let folder = FixtureTests.folder.appending(path: "same-record")
    let bytes = try Array(Data(contentsOf: folder.appending(path: "expected.json")))
    let notice = try #require(read(bytes, name: "expected").documents.first?.notice)
    let writing = FollowTheMoneyWriting(dataset: "noticed_example")
    let entities = writing.entities(of: notice, id: "1")
    #expect(entities == writing.entities(of: notice, id: "1"))
    #expect(entities.compactMap { $0["schema"]?.string } == ["Person", "Passport", "Sanction"])
    let lines = entities.map { $0.text() }.joined(separator: "\n")
    let again = try #require(reading(lines).documents.first?.notice)
    #expect(again.kind == .redNotice && again.tier == .publishedNotice)
    #expect(again.entityID == notice.entityID && again.controlNumber == notice.controlNumber)
    #expect(again.issuerReference == notice.issuerReference && again.issuer == notice.issuer)
    #expect(again.publishedAt == notice.publishedAt && again.expiresAt == notice.expiresAt)
    #expect(again.warrant?.date == notice.warrant?.date)
    #expect(again.caseFacts?.facts == notice.caseFacts?.facts)
    #expect(again.caseFacts?.charges.first?.maximumMonths == 240)
    var person = try #require(notice.persons.first)
    let found = try #require(again.persons.first)
    #expect(found.documents == person.documents && found.birthDate == person.birthDate)
    #expect(found.familyName == person.familyName && found.forenames == person.forenames)
    #expect(found.nationalities == person.nationalities && found.sex == person.sex)
    #expect(found.heightInCentimetres == 180 && found.weightInKilograms == 80)
    #expect(found.languages == person.languages && found.eyes == person.eyes)
    person.aliases.append(Alias(name: "MUSTER", kind: "previous"))
    #expect(found.aliases == person.aliases)
  }

  @Test("a notice of a method has no entities, and life stays life")
  func writingLimits() {
    var notice = Notice()
    notice.documentKind = .notice
    notice.colour = .purple
    #expect(FollowTheMoneyWriting(dataset: "d").entities(of: notice, id: "1").isEmpty)
    notice.colour = .red
    notice.persons = [Person()]
    var charge = Charge()
    charge.maximumMonths = monthsOfLife
    notice.caseFacts = CaseFacts()
    notice.caseFacts?.charges = [charge]
    let text = FollowTheMoneyWriting(dataset: "d").entities(of: notice, id: "1").last?.text()
    #expect(text?.contains("\"life\"") == true)
  }

  @Test("no change of bytes brings the reader down")
  func mutations() throws {
    let folder = FixtureTests.folder
    for name in ["ftm-red-opensanctions/input.ndjson", "ftm-orphans/input.json"] {
      let seed = try Array(Data(contentsOf: folder.appending(path: name)))
      var state: UInt64 = 11
      func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
      }
      for _ in 0..<500 {
        var bytes = seed
        for _ in 0...next(4) {
          let at = next(bytes.count)
          switch next(3) {
          case 0: bytes[at] = UInt8(next(256))
          case 1: bytes.remove(at: at)
          default: bytes.removeSubrange(at..<min(bytes.count, at + next(60)))
          }
          if bytes.isEmpty { bytes = seed }
        }
        let found = read(bytes, name: "m", policy: SharedVocabulary.policy)
        #expect(found.rejection != nil || !found.items.isEmpty)
      }
    }
  }
}
