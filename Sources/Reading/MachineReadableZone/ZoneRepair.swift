extension ZoneGrid {
  /// The grid with letters and digits that character recognition confuses put right, and the fields touched.
  ///
  /// It is changed only when exactly one change of each wrong field makes every check digit right,
  /// the composite included; otherwise it comes back as it is.
  func repaired() -> (grid: ZoneGrid, fields: [ZoneField]) {
    let wrong = ZoneCheck.all(of: form).filter { !isRight($0) }
    if wrong.isEmpty, isCompositeRight { return (self, []) }
    var found = [(grid: self, fields: [ZoneField]())]
    for check in wrong {
      let changes = changes(of: check)
      found = found.flatMap { start in
        changes.map { change in
          var next = start
          for (column, byte) in change { next.grid.lines[check.span.line][column] = byte }
          next.fields.append(check.field)
          return next
        }
      }
      // A zone with as many readings as this is not repaired by guessing among them.
      if found.count > 256 { return (self, []) }
    }
    if let composite = ZoneLayout(form).composite, let digit = self[composite].first,
      let meant = Self.digit(for: digit)
    {
      found = found.map { start in
        var next = start
        next.grid.lines[composite.line][composite.columns.lowerBound] = meant
        next.fields.append(.composite)
        return next
      }
    }
    let right = found.filter { candidate in
      candidate.grid.isCompositeRight
        && ZoneCheck.all(of: form).allSatisfy { candidate.grid.isRight($0) }
    }
    guard let only = right.first, right.count == 1, only.grid != self else { return (self, []) }
    return only
  }

  private typealias Change = [(column: Int, byte: UInt8)]

  /// The changes that make a field's check digit right.
  ///
  /// What must be a digit becomes one, and at most one character of a number is read the other way;
  /// none when there is more than one way.
  private func changes(of check: ZoneCheck) -> [Change] {
    let line = lines[check.span.line]
    let columns = check.span.columns
    let isDate = check.field == .birth || check.field == .expiry
    var forced: Change = []
    let digits =
      isDate
      ? columns.lowerBound..<(columns.upperBound + 1)
      : columns.upperBound..<(columns.upperBound + 1)
    for column in digits where (0x41...0x5A).contains(line[column]) {
      guard let digit = Self.digit(for: line[column]) else { return [] }
      forced.append((column, digit))
    }
    if !forced.isEmpty, fits(check, forced) { return [forced] }
    guard !isDate else { return [] }
    var changes: [Change] = []
    for column in columns {
      for other in Self.others(for: line[column]) where fits(check, forced + [(column, other)]) {
        changes.append(forced + [(column, other)])
      }
    }
    // One check digit in ten fits by chance, so the exchange must be one that a look at the number
    // suggests as well: a letter among digits, or a digit among letters.
    guard changes.count == 1, let column = changes[0].last?.column,
      isStranger(column, in: Array(line[columns]), from: columns.lowerBound)
    else { return [] }
    return changes
  }

  /// Whether a character stands between two of the other class.
  private func isStranger(_ column: Int, in field: [UInt8], from start: Int) -> Bool {
    let place = column - start
    guard place > 0, place + 1 < field.count else { return false }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    let (before, here, after) = (field[place - 1], field[place], field[place + 1])
    return isDigit(here) ? isLetter(before) && isLetter(after) : isDigit(before) && isDigit(after)
  }

  private func fits(_ check: ZoneCheck, _ change: Change) -> Bool {
    var changed = self
    for (column, byte) in change { changed.lines[check.span.line][column] = byte }
    return changed.isRight(check)
  }

  /// The digit that a letter is taken for where only digits stand; nil when it resembles none.
  private static func digit(for byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "Q"), UInt8(ascii: "D"), UInt8(ascii: "U"): 0x30
    case UInt8(ascii: "I"), UInt8(ascii: "L"): 0x31
    case UInt8(ascii: "Z"): 0x32
    case UInt8(ascii: "A"): 0x34
    case UInt8(ascii: "S"): 0x35
    case UInt8(ascii: "G"): 0x36
    case UInt8(ascii: "T"): 0x37
    case UInt8(ascii: "B"): 0x38
    default: nil
    }
  }

  /// What a character of a number may be instead.
  private static func others(for byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x30: Array("OD".utf8)
    case 0x31: Array("IL".utf8)
    case 0x32: Array("Z".utf8)
    case 0x35: Array("S".utf8)
    case 0x36: Array("G".utf8)
    case 0x38: Array("B".utf8)
    case UInt8(ascii: "O"), UInt8(ascii: "D"), UInt8(ascii: "Q"): [0x30]
    case UInt8(ascii: "I"), UInt8(ascii: "L"): [0x31]
    case UInt8(ascii: "Z"): [0x32]
    case UInt8(ascii: "S"): [0x35]
    case UInt8(ascii: "G"): [0x36]
    case UInt8(ascii: "B"): [0x38]
    default: []
    }
  }
}
