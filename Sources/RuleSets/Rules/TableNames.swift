import Compliance
import Notices

/// Finds names of tables and word lists in expressions that no table has.
///
/// To the expression language a table's name is any text; a slip in it would leave the rule not stated for ever.
enum TableNames {
  /// A name that no table has: where it stands in the expression, and what is said of it.
  struct Slip {
    let offset: Int
    let message: String
  }

  static func slips(in source: String, _ tables: CodeTables) -> [Slip] {
    let bytes = Array(source.utf8)
    let words = Array(tables.words.keys)
    let lists = Array(tables.lists.keys)
    return slips(bytes, ["mentions(", "mentioned("], words, "word list")
      + slips(bytes, ["listed(", "tableSize("], lists, "table")
  }

  private static func slips(
    _ bytes: [UInt8],
    _ functions: [String],
    _ known: [String],
    _ what: String
  ) -> [Slip] {
    functions.flatMap { function in
      let call = Array(function.utf8)
      return bytes.indices.compactMap { at -> Slip? in
        guard bytes[at...].starts(with: call), at == 0 || !isLetter(bytes[at - 1]),
          let (name, offset) = lastText(bytes, at + call.count), !known.contains(name)
        else { return nil }
        let meant = nearest(to: name, among: known.sorted())
        let remedy =
          meant.map { "did you mean “\($0)”?" }
          ?? "known are \(known.sorted().joined(separator: ", "))"
        return Slip(offset: offset, message: "no \(what) is named “\(name)”; \(remedy)")
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  /// The last text among the arguments of a call, not looking into calls within it.
  private static func lastText(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
    var depth = 0
    var at = start
    var found: (String, Int)?
    while at < bytes.count, depth >= 0 {
      switch bytes[at] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[at]
        let first = at + 1
        at = first
        while at < bytes.count, bytes[at] != quote {
          at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        if depth == 0, at <= bytes.count {
          found = (String(decoding: bytes[first..<min(at, bytes.count)], as: UTF8.self), first)
        }
      default: break
      }
      at += 1
    }
    return found
  }
}
