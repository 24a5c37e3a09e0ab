import Foundation

/// Offsets of time zones, fixed ones by arithmetic and named ones by Foundation's tables.
package enum TimeZones {
  /// Seconds east of UTC at a moment; nil when the zone is not known.
  ///
  /// Takes `UTC`, `+11:00`, `-02:30`, `02:00` and names such as `Europe/Paris`.
  package static func offset(of zone: String, at moment: CELTimestamp) -> Int? {
    if zone == "UTC" { return 0 }
    if let fixed = fixedOffset(zone) { return fixed }
    guard let named = TimeZone(identifier: zone) else { return nil }
    return named.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.seconds)))
  }

  private static func fixedOffset(_ zone: String) -> Int? {
    var reader = DigitReader(Array(zone.utf8))
    let west = reader.accept("-")
    if !west { _ = reader.accept("+") }
    guard let hours = reader.number(2), reader.accept(":"), let minutes = reader.number(2),
      reader.isAtEnd, hours < 24, minutes < 60
    else { return nil }
    return (hours * 3_600 + minutes * 60) * (west ? -1 : 1)
  }
}
