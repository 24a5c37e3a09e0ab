import Foundation
import JSON
import Notices
import Testing

@testable import Reading

/// Invented travellers in the message of a carrier.
@Suite("Passenger lists (UN/EDIFACT PAXLST)")
struct PassengerListTests {
  private static let today = CivilDay(year: 2026, month: 11, day: 22)

  /// A whole interchange around the segments of travellers.
  private static func message(_ travellers: String, says count: Int = 1, closing: Bool = true)
    -> String
  {
    let body = "BGM+745'NAD+MS+++DESK'TDT+20+XX123'\(travellers)CNT+42:\(count)'"
    let segments = body.replacing("?'", with: "").split(separator: "'").count { $0 != "\n" } + 2
    let end = closing ? "UNT+\(segments)+1'UNZ+1+1'" : ""
    return "UNA:+.? 'UNB+UNOA:4+A+B+261122:1000+1'UNH+1+PAXLST:D:12B:UN:IATA'\(body)\(end)"
  }

  private static func read(_ text: String) throws -> [PassengerList.Entry] {
    try read(Array(text.utf8))
  }

  private static func read(_ bytes: [UInt8]) throws -> [PassengerList.Entry] {
    var list = try PassengerList(bytes, policy: SharedVocabulary.policy, today: today)
    var entries: [PassengerList.Entry] = []
    while let entry = list.next() { entries.append(entry) }
    return entries
  }

  private static func travellers(_ entries: [PassengerList.Entry]) -> [PassengerList.Traveller] {
    entries.compactMap { if case .traveller(let one) = $0 { one } else { nil } }
  }

  private static func faults(_ entries: [PassengerList.Entry]) -> [String] {
    entries.compactMap { if case .fault(_, let reason) = $0 { reason } else { nil } }
  }

  @Test(
    "what cannot tell its segments apart, or is something else, is refused whole",
    arguments: [
      "", "UNA", "UNB", "UNA++++++UNB+1", "UNA:+.? AUNB+", "{\"UNA\":1}", "UNAME;DOB\nA;1",
    ]
  )
  func refused(text: String) {
    #expect(throws: PassengerListError.self) { try Self.read(text) }
  }

  @Test("a list that breaks off anywhere tells so, and keeps who was named before")
  func cut() throws {
    let whole = Array(Self.message("NAD+FL+++DOE:JOHN'ATT+2++M'NAD+FL+++ROE:JANE'", says: 2).utf8)
    #expect(Self.faults(try Self.read(whole)).isEmpty)
    let second = try #require(String(decoding: whole, as: UTF8.self).range(of: "NAD+FL+++ROE"))
    let text = String(decoding: whole, as: UTF8.self)
    let named = text.utf8.distance(from: text.startIndex, to: second.lowerBound)
    for length in 60..<whole.count {
      let entries = try Self.read(Array(whole[..<length]))
      #expect(!Self.faults(entries).isEmpty, "after \(length) bytes")
      if length > named { #expect(!Self.travellers(entries).isEmpty) }
    }
  }

  @Test(
    "what the message says of itself is compared with what came",
    arguments: [
      (message("NAD+FL+++DOE:JOHN'", says: 2), "the list says 2 passengers, and has 1"),
      (
        message("NAD+FL+++DOE:JOHN'").replacing("UNT+7", with: "UNT+70"),
        "says that it has 70 segments"
      ),
      (message("NAD+FL+++DOE:JOHN'", closing: false), "breaks off"),
      (message("NAD+QQ+++DOE:JOHN'NAD+FL+++ROE:JANE'"), "neither passenger nor crew"),
      (message("NAD+FL+++DOE:JOHN'").replacing("PAXLST", with: "PNRGOV"), "tells no passengers"),
      (message("NAD+FL+++" + String(repeating: "A", count: 9000) + "'"), "more than 8192 bytes"),
    ]
  )
  func told(text: String, reason: String) throws {
    let faults = Self.faults(try Self.read(text))
    #expect(faults.contains { $0.contains(reason) }, "\(faults)")
    // No reason repeats what a traveller is called.
    #expect(!faults.contains { $0.contains("DOE") })
  }

  @Test("no bytes make it fail, whatever they are")
  func hostile() throws {
    var random = SystemRandomNumberGenerator()
    let whole = Array(
      Self.message("NAD+FL+++DOE:JOHN'DTM+329:710509'DOC+P+1'DTM+36:30'LOC+91+FRA'").utf8
    )
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        bytes[Int.random(in: 45..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255,
          using: &random
        )
      }
      for traveller in Self.travellers((try? Self.read(bytes)) ?? []) {
        #expect(traveller.node.object != nil)
      }
    }
    let many = Self.message(String(repeating: "NAD+FL+++DOE'", count: 5000), says: 5000)
    #expect(try Self.read(many).count == 5000)
  }

  @Test("a traveller is read in the fields of a local record")
  func fields() throws {
    let text = Self.message(
      """
      NAD+FL+++O?'BRIEN:ANN:MARY+MAIN ST 4+PRAHA++11000+CZE'
      ATT+2++F'
      DTM+329:710509'
      LOC+178+LHR'
      LOC+180+FRA:::LYON'
      NAT+2+D'
      RFF+AVF:ABC123'
      RFF+ABO:T-1'
      DOC+P:110:111+CZ447?+1109'
      DTM+36:300131'
      LOC+91+FRA'
      DOC+V+99'

      """
    )
    let entries = try Self.read(text)
    #expect(Self.faults(entries).isEmpty, "\(entries)")
    let node = try #require(Self.travellers(entries).first).node
    #expect(node["id"]?.string == "T-1")
    #expect(node["family_name"]?.string == "O'BRIEN")
    #expect(node["forenames"]?.string == "ANN MARY")
    #expect(node["sex"]?.string == "F")
    #expect(node["birth_date"]?.string == "1971-05-09")
    #expect(node["birth_dates"] == nil)
    #expect(node["birth_place"]?.string == "LYON")
    #expect(node["birth_country"]?.string == "FR")
    #expect(node["nationalities"]?[0]?.string == "DE")
    #expect(node["documents"]?[0]?["number"]?.string == "CZ447+1109")
    #expect(node["documents"]?[0]?["type"]?.string == "passport")
    #expect(node["documents"]?[0]?["issuer"]?.string == "FR")
    #expect(node["documents"]?[0]?["valid_to"]?.string == "2030-01-31")
    #expect(node["documents"]?[1]?["type"]?.string == "visa")
    #expect(node["addresses"]?[0]?.string == "MAIN ST 4, PRAHA, 11000, CZE")
  }

  @Test(
    "a year of two digits is one in which a living person can be born, and both where both can",
    arguments: [
      ("571231", ["1957-12-31"]), ("120304", ["2012-03-04"]), ("261123", ["1926-11-23"]),
      ("261122", ["2026-11-22", "1926-11-22"]), ("250101", ["2025-01-01", "1925-01-01"]),
      ("710000", ["1971"]), ("19571231", ["1957-12-31"]), ("20270101", []), ("710230", []),
      ("", []), ("ABCDEF", []), ("7105", []),
    ]
  )
  func birth(text: String, dates: [String]) throws {
    let one = try #require(
      Self.travellers(try Self.read(Self.message("NAD+FL+++DOE:JOHN'DTM+329:\(text)'"))).first
    )
    let read = [one.node["birth_date"]] + (one.node["birth_dates"]?.array ?? [])
    #expect(read.compactMap { $0?.string } == dates)
    // Nobody is left out for a date that cannot be read; that it could not is told.
    #expect(one.unread == (dates.isEmpty ? ["birth_date"] : []))
  }

  @Test("other service characters, line breaks, lines of a network and Latin-1 are taken")
  func writings() throws {
    let plain =
      "QU ANCXXXX\r\n.DCSXX 221000\r\n"
      + Self.message("NAD+FL+++DOE:JOHN'")
      .replacing("'", with: "'\r\n")
    let first = try #require(Self.travellers(try Self.read(plain)).first)
    #expect(first.node["family_name"]?.string == "DOE" && first.line == 9)
    let other = "UNA|*.\\ ~UNB*UNOA|4~UNH*1*PAXLST|D~NAD*FL***DOE|JO\\|HN~UNT*3*1~UNZ*1*1~"
    #expect(
      Self.travellers(try Self.read(other)).first?.node["forenames"]?.string == "JO|HN"
    )
    var bytes = Array(Self.message("NAD+FL+++M#LLER:JOHN'").utf8)
    bytes = bytes.map { $0 == UInt8(ascii: "#") ? 0xDC : $0 }
    #expect(Self.travellers(try Self.read(bytes)).first?.node["family_name"]?.string == "MÜLLER")
  }
}
