/// Finds the known name that a mistyped one was meant to be.
enum NearMiss {
  /// The closest candidate within a third of the name's length; nil when none is close.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(name)
    let limit = max(1, min(3, wanted.count / 3))
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != name {
      let other = folded(candidate)
      guard abs(other.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, other)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  // "birthDate", "birth-date" and "birthdate" are all meant for "birth_date".
  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "-"): nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: byte
      }
    }
  }

  // Optimal string alignment: a swap of neighbours counts one.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [[Int]](repeating: Array(0...right.count), count: 3)
    for i in 0..<left.count {
      var row = [Int](repeating: i + 1, count: right.count + 1)
      for j in 0..<right.count {
        var cost = min(rows[1][j + 1] + 1, row[j] + 1, rows[1][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, rows[0][j - 1] + 1)
        }
        row[j + 1] = cost
      }
      rows = [rows[1], row, row]
    }
    return rows[1][right.count]
  }
}
