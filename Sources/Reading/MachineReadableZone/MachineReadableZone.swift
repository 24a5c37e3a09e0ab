/// The machine-readable zone of a travel document (ICAO Doc 9303) as it stands there.
///
/// Fields are told as the zone has them. ``unconfirmed`` names those whose check digit is wrong: their
/// values are not to be relied on.
package struct MachineReadableZone: Sendable, Hashable {
  package let form: ZoneForm
  /// The lines after a repair, apart by line feeds, short lines filled up.
  package let text: String
  /// One or two letters: `P` of a passport, `V` of a visa, `I`, `A` or `C` of a card.
  package let documentCode: String
  /// The issuer's code without fillers, for example `UTO` or `D`.
  package let issuer: String
  package let nationality: String
  package let name: ZoneName
  /// Without fillers; nil when there is none.
  package let number: String?
  /// Nil when it cannot be read.
  package let birth: ZoneDate?
  package let expiry: ZoneDate?
  /// `M`, `F`, or nil when it is not stated.
  package let sex: String?
  /// Optional data and personal number, as they stand; empty when there are none.
  package let optional: [String]
  /// The fields whose check digits are wrong, after a repair.
  package let unconfirmed: Set<ZoneField>
  /// The fields in which letters and digits were exchanged to make the check digits right.
  package let repaired: [ZoneField]
  /// Whether a line was shorter than it has to be and was filled up.
  package let wasFilledUp: Bool

  /// Reads a zone from a text of two or three lines, or of all of them in one; nil when it is none.
  ///
  /// White space does not count, nor do small letters.
  package init?(_ text: String) {
    guard let (original, wasFilledUp) = ZoneLines(text).grid else { return nil }
    let (grid, repaired) = original.repaired()
    let layout = ZoneLayout(grid.form)
    form = grid.form
    self.text = grid.lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    documentCode = grid.text(ZoneSpan(0, 0..<2))
    issuer = grid.text(ZoneSpan(0, 2..<5))
    nationality = grid.text(layout.nationality)
    name = ZoneName(grid[layout.name], wasFilledUp: wasFilledUp)
    let number = grid.longNumber?.number ?? Array(grid[layout.number])
    let kept = number.filter { $0 != ZoneGrid.filler }
    self.number = kept.isEmpty ? nil : String(decoding: kept, as: UTF8.self)
    birth = ZoneDate(grid[layout.birth])
    expiry = ZoneDate(grid[layout.expiry])
    let sex = grid.text(layout.sex)
    self.sex = sex == "M" || sex == "F" ? sex : nil
    optional = (layout.optional + [layout.personalNumber].compactMap { $0 })
      .map { grid.text($0) }.filter { !$0.isEmpty }
    var unconfirmed = Set(ZoneCheck.all(of: form).filter { !grid.isRight($0) }.map(\.field))
    if !grid.isCompositeRight { unconfirmed.insert(.composite) }
    self.unconfirmed = unconfirmed
    self.repaired = repaired
    self.wasFilledUp = wasFilledUp
  }
}

/// The name field of a zone.
package struct ZoneName: Sendable, Hashable {
  /// The family name, in the letters of zones, its parts apart by spaces.
  package let primary: String
  /// The forenames; nil when the holder has one name only.
  package let secondary: String?
  /// Whether the field is filled to its end, so that a longer name would have been cut off.
  package let isCut: Bool
  /// Whether a digit stands in it, which no name has.
  package let hasDigits: Bool

  init(_ bytes: ArraySlice<UInt8>, wasFilledUp: Bool) {
    isCut = !wasFilledUp && bytes.last != ZoneGrid.filler
    hasDigits = bytes.contains { (0x30...0x39).contains($0) }
    var primary: [UInt8] = []
    var secondary: [UInt8]?
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == ZoneGrid.filler, rest.first == ZoneGrid.filler, secondary == nil, !primary.isEmpty
      {
        secondary = []
      } else if secondary != nil {
        secondary?.append(byte)
      } else {
        primary.append(byte)
      }
    }
    func words(_ bytes: [UInt8]) -> String {
      bytes.split(separator: ZoneGrid.filler).map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: " ")
    }
    self.primary = words(primary)
    self.secondary = secondary.map(words).flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// The lines of a text that may be a zone.
private struct ZoneLines {
  private var lines: [[UInt8]] = []
  private var isZone = true

  init(_ text: String) {
    guard text.utf8.count <= 400 else {
      isZone = false
      return
    }
    var line: [UInt8] = []
    for scalar in text.replacing("&lt;", with: "<").unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{85}":
        if !line.isEmpty { lines.append(line) }
        line = []
      case "a"..."z": line.append(UInt8(scalar.value) - 0x20)
      case "A"..."Z", "0"..."9", "<": line.append(UInt8(scalar.value))
      case "«": line += [ZoneGrid.filler, ZoneGrid.filler]
      case "‹": line.append(ZoneGrid.filler)
      case _ where scalar.properties.isWhitespace: continue
      default: isZone = false
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count == 1, let only = lines.first, let width = [90: 30, 72: 36, 88: 44][only.count] {
      lines = stride(from: 0, to: only.count, by: width).map { Array(only[$0..<($0 + width)]) }
    }
  }

  /// The characters in the lines of a form; nil when the lines are of none.
  var grid: (grid: ZoneGrid, wasFilledUp: Bool)? {
    guard isZone, let first = lines.first, let kind = first.first,
      (0x41...0x5A).contains(kind), let form = form(kind)
    else { return nil }
    var lines = lines
    // The line of the name: its end may have been lost with the fillers.
    let name = form == .td1 ? 2 : 0
    let missing = form.width - lines[name].count
    guard missing >= 0, lines[name].count > 5,
      lines.indices.allSatisfy({
        $0 == name || lines[$0].count == form.width
      })
    else { return nil }
    lines[name] += Array(repeating: ZoneGrid.filler, count: missing)
    return (ZoneGrid(form: form, lines: lines), missing > 0)
  }

  private func form(_ kind: UInt8) -> ZoneForm? {
    let isVisa = kind == UInt8(ascii: "V")
    switch (lines.count, lines.last?.count ?? 0) {
    case (3, 0...30) where lines[1].count == 30: return isVisa ? nil : .td1
    case (2, 44): return isVisa ? .visaA : .td3
    case (2, 36): return isVisa ? .visaB : .td2
    default: return nil
    }
  }
}
