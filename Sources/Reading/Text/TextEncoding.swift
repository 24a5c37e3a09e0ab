/// An encoding of text, by the name under which IANA registers it.
struct TextEncoding: Sendable, Hashable {
  /// How its bytes become characters.
  enum Kind: Sendable, Hashable {
    case utf8
    case utf16(bigEndian: Bool)
    /// A byte a character, by ``SingleByteTables``.
    case singleByte
    /// Several bytes a character, by the C library under this name.
    case multiByte(String)
  }

  let name: String
  let kind: Kind

  static let utf8 = TextEncoding(name: "UTF-8", kind: .utf8)
  static let utf16LittleEndian = TextEncoding(name: "UTF-16LE", kind: .utf16(bigEndian: false))
  static let utf16BigEndian = TextEncoding(name: "UTF-16BE", kind: .utf16(bigEndian: true))
  static let windows1252 = TextEncoding(name: "windows-1252", kind: .singleByte)

  /// The encodings of several bytes a character, each with the C library's name for what is really meant by it.
  static let multiByte: [String: String] = [
    "GB18030": "GB18030", "Shift_JIS": "CP932", "EUC-JP": "EUC-JP", "ISO-2022-JP": "ISO-2022-JP",
    "EUC-KR": "CP949", "Big5": "BIG5-HKSCS",
  ]

  /// The encoding that a label such as `latin1` means; nil when it is not read here.
  ///
  /// Case, and the difference between `-`, `_` and nothing, do not count. What senders call
  /// ISO-8859-1 is told from windows-1252 by its bytes, not here.
  init?(label: String) {
    let key = Self.key(label)
    if ["utf8", "unicode11utf8", "usascii", "ascii", "ansix341968"].contains(key) {
      self = .utf8
    } else if key == "utf16le" {
      self = .utf16LittleEndian
    } else if key == "utf16be" || key == "utf16" || key == "iso10646ucs2" || key == "ucs2" {
      self = .utf16BigEndian
    } else if let name = Self.names[Self.otherNames[key] ?? key] {
      let multiByte = Self.multiByte[name]
      self.init(name: name, kind: multiByte.map { .multiByte($0) } ?? .singleByte)
    } else {
      return nil
    }
  }

  init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  private static func key(_ label: String) -> String {
    let letters = label.utf8.prefix(64).compactMap { byte -> UInt8? in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A, 0x30...0x39: byte
      default: nil
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let names: [String: String] = {
    let all = Array(SingleByteTables.upperHalves.keys) + Array(multiByte.keys)
    return Dictionary(uniqueKeysWithValues: all.map { (key($0), $0) })
  }()

  /// Other labels in use, without what ``key(_:)`` drops.
  private static let otherNames: [String: String] = {
    var found: [String: String] = [
      "latin1": "iso88591", "l1": "iso88591", "latin2": "iso88592", "l2": "iso88592",
      "latin5": "iso88599", "latin9": "iso885915", "latin10": "iso885916",
      "cyrillic": "iso88595", "arabic": "iso88596", "greek": "iso88597", "hebrew": "iso88598",
      "iso88598i": "iso88598", "iso88598e": "iso88598", "iso88596i": "iso88596", "koi8": "koi8r",
      "cskoi8r": "koi8r", "cp866": "ibm866", "cp437": "ibm437", "cp850": "ibm850",
      "cp852": "ibm852", "macroman": "macintosh", "mac": "macintosh", "tis620": "windows874",
      "iso885911": "windows874", "cp874": "windows874", "gb2312": "gb18030", "gbk": "gb18030",
      "cp936": "gb18030", "xgbk": "gb18030", "chinese": "gb18030", "euccn": "gb18030",
      "windows936": "gb18030", "sjis": "shiftjis", "xsjis": "shiftjis", "mskanji": "shiftjis",
      "windows31j": "shiftjis", "cp932": "shiftjis", "ksc56011987": "euckr", "ksc5601": "euckr",
      "kscc56011987": "euckr", "cp949": "euckr", "windows949": "euckr", "uhc": "euckr",
      "korean": "euckr", "cp950": "big5", "big5hkscs": "big5", "windows950": "big5",
      "cnbig5": "big5", "xxbig5": "big5",
    ]
    for number in 1250...1258 {
      found["cp\(number)"] = "windows\(number)"
      found["xcp\(number)"] = "windows\(number)"
    }
    for part in 1...16 { found["iso8859\(part)"] = "iso8859\(part)" }
    return found
  }()
}
