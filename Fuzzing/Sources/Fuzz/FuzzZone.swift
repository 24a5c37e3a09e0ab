import Notices
import Reading

/// Machine-readable zones: what is said to be confirmed is recomputed here by the rules of Doc 9303.
func fuzzZone(_ bytes: [UInt8]) {
  guard let zone = MachineReadableZone(String(decoding: bytes, as: UTF8.self)) else { return }
  let lines = zone.text.split(separator: "\n").map { Array($0.utf8) }
  let width = zone.form == .td1 ? 30 : zone.form == .td3 || zone.form == .visaA ? 44 : 36
  require(lines.count == (zone.form == .td1 ? 3 : 2), "another number of lines")
  require(lines.allSatisfy { $0.count == width }, "a line of another length")
  require(MachineReadableZone(zone.text)?.text == zone.text, "its text is read as another zone")
  // Line, first and last column of each field, each with its check digit behind it.
  let fields: [(ZoneField, Int, Range<Int>)] =
    zone.form == .td1
    ? [(.number, 0, 5..<14), (.birth, 1, 0..<6), (.expiry, 1, 8..<14)]
    : [(.number, 1, 0..<9), (.birth, 1, 13..<19), (.expiry, 1, 21..<27)]
  for (field, line, columns) in fields where !zone.unconfirmed.contains(field) {
    let check = lines[line][columns.upperBound]
    // A number that is too long goes on elsewhere; a field without content needs no digit.
    if check == UInt8(ascii: "<") { continue }
    require(check == digit(lines[line][columns]), "the check digit of the \(field) is not right")
  }
  for date in [zone.birth, zone.expiry].compactMap({ $0 }) {
    require((1...12).contains(date.month ?? 1), "there is no such month")
    require((1...31).contains(date.day ?? 1), "there is no such day")
    _ = date.expiry
  }
}

private func digit(_ bytes: ArraySlice<UInt8>) -> UInt8 {
  var sum = 0
  for (weight, byte) in zip(repeatElement([7, 3, 1], count: 5).joined(), bytes) {
    switch byte {
    case 0x30...0x39: sum += weight * (Int(byte) - 0x30)
    case 0x41...0x5A: sum += weight * (Int(byte) - 0x37)
    default: break
    }
  }
  return 0x30 + UInt8(sum % 10)
}
