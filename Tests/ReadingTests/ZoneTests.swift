import Notices
import Reading
import Testing

/// Check digits as the standard has them, reckoned apart from the product.
private func check(_ text: String) -> String {
  var sum = 0
  for (place, scalar) in text.unicodeScalars.enumerated() {
    let value: Int =
      switch scalar {
      case "0"..."9": Int(scalar.value) - 48
      case "A"..."Z": Int(scalar.value) - 55
      default: 0
      }
    sum += value * [7, 3, 1][place % 3]
  }
  return String(sum % 10)
}

private let passport = """
  P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
  L898902C36UTO7408122F1204159ZE184226B<<<<<10
  """

@Suite("Machine-readable zones")
struct ZoneTests {
  @Test(
    "what is no zone is not taken for one",
    arguments: [
      "", " ", "<", "P<UTO", "hello", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
      String(repeating: "<", count: 88), String(repeating: "1", count: 90),
      passport.replacing("10", with: "1"), passport + "\nP<", "L8989/2C3",
      passport.replacing("ERIKSSON", with: "ERIKSSON, "), String(repeating: "A", count: 500),
      "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ]
  )
  func noZone(_ text: String) {
    #expect(MachineReadableZone(text) == nil)
  }

  @Test(
    "the standard's specimens are read in each form",
    arguments: [
      (passport, ZoneForm.td3, "L898902C3", "P"),
      (
        """
        I<UTOD231458907<<<<<<<<<<<<<<<
        7408122F1204159UTO<<<<<<<<<<<6
        ERIKSSON<<ANNA<MARIA<<<<<<<<<<
        """, .td1, "D23145890", "I"
      ),
      (
        """
        I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
        D231458907UTO7408122F1204159<<<<<<<6
        """, .td2, "D23145890", "I"
      ),
      (
        """
        V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
        L8988901C4XXX4009078F96121096ZE184226B<<<<<<
        """, .visaA, "L8988901C", "V"
      ),
      (
        """
        V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
        L8988901C4XXX4009078F9612109<<<<<<<<
        """, .visaB, "L8988901C", "V"
      ),
    ]
  )
  func specimens(_ text: String, _ form: ZoneForm, _ number: String, _ code: String) throws {
    let zone = try #require(MachineReadableZone(text))
    #expect(zone.form == form)
    #expect(zone.number == number)
    #expect(zone.documentCode == code)
    #expect(zone.issuer == "UTO")
    #expect(zone.name.primary == "ERIKSSON")
    #expect(zone.name.secondary == "ANNA MARIA")
    #expect(zone.sex == "F")
    #expect(zone.unconfirmed.isEmpty)
    #expect(zone.repaired.isEmpty)
    #expect(!zone.name.isCut)
    let single = MachineReadableZone(text.replacing("\n", with: ""))
    #expect(single == zone)
    #expect(MachineReadableZone(text.lowercased().replacing("<<", with: "«")) == zone)
    #expect(
      MachineReadableZone(text.replacing("\n", with: " \r\n ").replacing("<", with: "&lt;")) == zone
    )
  }

  @Test("every form's check digits are reckoned, and each wrong one is named alone")
  func wrongChecks() throws {
    let zone = try #require(MachineReadableZone(passport.replacing("7408122F", with: "7408123F")))
    #expect(zone.unconfirmed == [.birth, .composite])
    let other = try #require(
      MachineReadableZone(passport.replacing("ZE184226B", with: "ZE184227B"))
    )
    #expect(other.unconfirmed == [.personalNumber, .composite])
    #expect(other.number == "L898902C3")
  }

  @Test(
    "letters and digits that scanners confuse are put right when one reading alone fits",
    arguments: [
      ("L898902C36UTO", "L8989O2C36UTO"), ("L898902C36UTO", "L8989O2C3GUTO"),
      ("7408122F", "74O8I22F"), ("7408122F", "7408I22F"), ("1204159Z", "12O4I59Z"),
      ("<<<<<10", "<<<<<I0"), ("<<<<<10", "<<<<<1O"),
    ]
  )
  func repairs(_ right: String, _ wrong: String) throws {
    let text = passport.replacing(right, with: wrong)
    #expect(text != passport)
    let zone = try #require(MachineReadableZone(text))
    #expect(zone.unconfirmed.isEmpty)
    #expect(!zone.repaired.isEmpty)
    #expect(zone.text == passport)
  }

  @Test("where two readings fit, or none, nothing is put right")
  func noRepair() throws {
    // Another digit was misread: that B for 8 would fit as well is chance.
    let none = try #require(MachineReadableZone(passport.replacing("L898902C3", with: "L898902C4")))
    #expect(none.repaired.isEmpty)
    #expect(none.unconfirmed.contains(.number))
    #expect(none.number == "L898902C4")
    // The weights repeat every three places: a zero for the letter O in either of two places
    // changes the sum alike, so nobody can tell which it was.
    let number = "O23O56789"
    let line = "\(number)\(check("023O56789"))UTO740812"
    let rest = "\(check("740812"))F120415\(check("120415"))<<<<<<<<<<<<<<0"
    let composite = check(
      String(line.prefix(10)) + "740812" + check("740812") + "120415" + check("120415")
        + "<<<<<<<<<<<<<<0"
    )
    let text = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\(line)\(rest)\(composite)"
    let zone = try #require(MachineReadableZone(text))
    #expect(zone.repaired.isEmpty)
    #expect(zone.unconfirmed.contains(.number))
  }

  @Test("a name that fills its field is said to be cut, a filled-up one is not")
  func truncation() throws {
    let cut = "P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K\n" + passport.split(separator: "\n")[1]
    let zone = try #require(MachineReadableZone(cut))
    #expect(zone.name.isCut)
    #expect(zone.name.secondary == "CHAYAPA DEJTHAMRONG K")
    let short = "P<UTOERIKSSON<<ANNA<MARIA\n" + passport.split(separator: "\n")[1]
    let filled = try #require(MachineReadableZone(short))
    #expect(filled.wasFilledUp)
    #expect(!filled.name.isCut)
    #expect(filled.text == passport)
    let single =
      "P<UTOARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n" + passport.split(separator: "\n")[1]
    #expect(MachineReadableZone(single)?.name.secondary == nil)
    #expect(MachineReadableZone(single)?.name.primary == "ARKFREITH")
  }

  @Test("a card's number that goes on in the optional field is read whole")
  func longNumber() throws {
    let number = "D23145890734"
    let first = "I<UTOD23145890<734\(check(number))<<<<<<<<<<<"
    let composite = check(String(first.dropFirst(5)) + "7408122" + "1204159" + "<<<<<<<<<<<")
    let text = "\(first)\n7408122F1204159UTO<<<<<<<<<<<\(composite)\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
    let zone = try #require(MachineReadableZone(text))
    #expect(zone.number == number)
    #expect(zone.unconfirmed.isEmpty)
  }

  @Test(
    "a day that no month has is no day, though the month is not given",
    arguments: [
      "I<UTOD231458907<<<<<<<<<<<<<<<\n4700361F1204159UTO<<<<<<<<<<<3\nERIKSSON<2ANNA<MARIA<<<<<<<<<<",
      passport.replacing("7408122", with: "740032" + check("740032")),
    ]
  )
  func noSuchDay(_ text: String) {
    let zone = MachineReadableZone(text)
    #expect((1...31).contains(zone?.birth?.day ?? 1))
  }

  @Test("no change of one byte brings the reading down")
  func mutations() {
    let bytes = Array(passport.utf8)
    for index in bytes.indices {
      for byte in [0x00, 0x0A, 0x20, 0x30, 0x39, 0x3C, 0x41, 0x4F, 0x5A, 0x7F, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] = byte
        _ = MachineReadableZone(String(decoding: changed, as: UTF8.self))
        _ = MachineReadableZone(String(decoding: changed[..<index], as: UTF8.self))
      }
    }
  }
}

@Suite("Names in the letters of zones")
struct ZoneSpellingTests {
  @Test(
    "a name is the same in any spelling that the table allows",
    arguments: [
      ("MÜLLER", "MUELLER"), ("Müller", "MULLER"), ("Müller", "MUXXLLER"), ("Strauß", "STRAUSS"),
      ("Łódź", "LODZ"), ("Ñandú", "NANDU"), ("O'Connor", "OCONNOR"), ("Smith-Jones", "SMITH JONES"),
      ("ЩЕРБАКОВ", "SHCHERBAKOV"), ("Горбачёв", "GORBACHEV"), ("Гаврилюк", "HAVRYLIUK"),
      ("Παπαδόπουλος", "PAPADOPOULOS"), ("Åse", "AASE"), ("ЩЕРБАКОВ", "SHTERBAKOV"),
      ("e\u{301}ric", "ERIC"),
    ]
  )
  func spells(_ name: String, _ zone: String) {
    let agrees = ZoneTables.shipped.canSpell(name, as: zone)
    #expect(agrees)
  }

  @Test(
    "another name is another name",
    arguments: [
      ("MÜLLER", "MILLER"), ("MULLER", "MUELLER"), ("", "A"), ("A", ""), ("ANNA", "ANN"),
      ("ANN", "ANNA"), ("李", "LI"),
    ]
  )
  func differs(_ name: String, _ zone: String) {
    let agrees = ZoneTables.shipped.canSpell(name, as: zone)
    #expect(!agrees)
  }

  @Test("a cut name is the beginning of the whole one, in the middle of a letter's spelling too")
  func cut() {
    #expect(ZoneTables.shipped.canSpell("ЩЕРБАЩ", as: "SHCHERBASH", isCut: true))
    #expect(ZoneTables.shipped.canSpell("ANNA MARIA", as: "ANNA MA", isCut: true))
    #expect(!ZoneTables.shipped.canSpell("ANNA MARIA", as: "ANNA MI", isCut: true))
  }
}
