/// What kind of name a part is, as far as it is known.
enum PartKind: UInt8, Sendable {
  case unknown = 0
  case given = 1
  case family = 2
  case patronymic = 3
}

/// One part of a name, ready to be written into a prepared record.
struct NamePart: Equatable {
  /// Plain Latin letters; at most 48.
  var latin: [UInt8]
  var script: Script
  /// The symbols of a script other than Latin, as its table numbers them; at most 24.
  var symbols: [UInt16]
  /// The letters as written, for Han and Hangul only.
  var written: [UInt32] = []
  var kind: PartKind
  /// A by-name of the form *abu X*.
  var isKunya = false
  /// A particle or title that was kept because little else remained: it earns and costs little.
  var isWeak = false
  /// How another language reads Han characters; names in Han characters are not compared by it.
  var isReading = false
  /// Whether the spelling can only be pinyin.
  var isPinyin = false
  /// Whether it stands where a machine-readable zone cuts names.
  var isCut = false
  /// Whether it is not the first of several family names.
  var isSecond = false
  /// A family name of somebody who bears two, of which the first is the one that goes by itself.
  var isIberian = false
  /// Whether letters of another alphabet stood in it; for explanations only.
  var isMixed = false
  var place = WrittenPlace()

  var isInitial: Bool { latin.count == 1 && script != .han }

  /// Whether both are the same part; where they stand does not matter.
  static func == (left: NamePart, right: NamePart) -> Bool {
    left.latin == right.latin && left.script == right.script && left.symbols == right.symbols
      && left.written == right.written && left.kind == right.kind
      && left.isKunya == right.isKunya && left.isWeak == right.isWeak
      && left.isReading == right.isReading && left.isPinyin == right.isPinyin
      && left.isCut == right.isCut && left.isSecond == right.isSecond
      && left.isIberian == right.isIberian
  }
}

/// Where a name form of a person comes from.
enum FormSource: UInt8, Sendable {
  case main = 0
  case alias = 1
  case weakAlias = 2
  case atBirth = 3
  case script = 4
}

/// One way to name a person: its parts in the order given.
struct NameForm {
  /// The most parts that are kept.
  static let limit = 10

  var source: FormSource
  var parts: [NamePart]
  /// What the parts were read from.
  var texts: [String] = []
}
