extension CELFunction {
  /// Parts of a moment, in UTC or in a named or fixed zone.
  static let moments: [CELFunction] =
    part("getFullYear") { parts, _ in parts.date.year }
    + part("getMonth") { parts, _ in parts.date.month - 1 }
    + part("getDate") { parts, _ in parts.date.day }
    + part("getDayOfMonth") { parts, _ in parts.date.day - 1 }
    + part("getDayOfYear") { parts, _ in parts.dayOfYear }
    + part("getDayOfWeek") { parts, _ in parts.dayOfWeek }
    + part("getHours") { parts, _ in parts.hour }
    + part("getMinutes") { parts, _ in parts.minute }
    + part("getSeconds") { parts, _ in parts.second }
    + part("getMilliseconds") { _, moment in Int(moment.nanoseconds / 1_000_000) }

  /// A span in whole units; the milliseconds are those beyond the last second.
  static let spans: [CELFunction] = [
    span("getHours") { $0 / 3_600_000_000_000 },
    span("getMinutes") { $0 / 60_000_000_000 },
    span("getSeconds") { $0 / 1_000_000_000 },
    span("getMilliseconds") { $0 / 1_000_000 % 1_000 },
  ]

  private static func part(
    _ name: String,
    _ read: @escaping @Sendable (CalendarParts, CELTimestamp) -> Int
  ) -> [CELFunction] {
    [
      .one(name, isMethod: true, .timestamp, .int) { value in
        guard case .timestamp(let moment) = value else { return mismatch(name, value) }
        return .success(.int(Int64(read(CalendarParts(moment, offset: 0), moment))))
      },
      .two(name, isMethod: true, .timestamp, .string, .int) { value, zone in
        guard case .timestamp(let moment) = value, case .string(let zone) = zone else {
          return mismatch(name, value)
        }
        guard let offset = TimeZones.offset(of: zone, at: moment) else {
          return .failure(CELError(.invalid("no such time zone")))
        }
        return .success(.int(Int64(read(CalendarParts(moment, offset: offset), moment))))
      },
    ]
  }

  private static func span(
    _ name: String,
    _ read: @escaping @Sendable (Int64) -> Int64
  ) -> CELFunction {
    .one(name, isMethod: true, .duration, .int) { value in
      guard case .duration(let span) = value else { return mismatch(name, value) }
      return .success(.int(read(span.nanoseconds)))
    }
  }

  private static func mismatch(_ name: String, _ value: CELValue) -> Result<CELValue, CELError> {
    .failure(CELError(.noSuchOverload("\(value.typeName).\(name)()")))
  }
}
