/// The sizes of machine-readable zones (ICAO Doc 9303 parts 4 to 7), and where their fields stand.
package enum ZoneForm: String, Sendable, Hashable, CaseIterable {
  /// Three lines of 30: cards of the size of a bank card.
  case td1 = "TD1"
  /// Two lines of 36: the larger card.
  case td2 = "TD2"
  /// Two lines of 44: the passport.
  case td3 = "TD3"
  /// Two lines of 44: the large visa.
  case visaA = "MRV-A"
  /// Two lines of 36: the small visa.
  case visaB = "MRV-B"

  var width: Int {
    switch self {
    case .td1: 30
    case .td2, .visaB: 36
    case .td3, .visaA: 44
    }
  }

  var lineCount: Int { self == .td1 ? 3 : 2 }
}

/// A field of a zone: a line and columns in it, both counted from 0.
struct ZoneSpan: Hashable {
  var line: Int
  var columns: Range<Int>

  init(_ line: Int, _ columns: Range<Int>) {
    self.line = line
    self.columns = columns
  }
}

/// Where the fields of one form stand.
struct ZoneLayout {
  var name: ZoneSpan
  var number: ZoneSpan
  var nationality: ZoneSpan
  var birth: ZoneSpan
  var sex: ZoneSpan
  var expiry: ZoneSpan
  var optional: [ZoneSpan]
  /// The personal number of a passport, which has a check digit of its own.
  var personalNumber: ZoneSpan?
  /// Line and column of the composite check digit; visas have none.
  var composite: ZoneSpan?
  /// What the composite check digit is over, in order.
  var compositeOver: [ZoneSpan]

  init(_ form: ZoneForm) {
    if form == .td1 {
      name = ZoneSpan(2, 0..<30)
      number = ZoneSpan(0, 5..<14)
      nationality = ZoneSpan(1, 15..<18)
      birth = ZoneSpan(1, 0..<6)
      sex = ZoneSpan(1, 7..<8)
      expiry = ZoneSpan(1, 8..<14)
      optional = [ZoneSpan(0, 15..<30), ZoneSpan(1, 18..<29)]
      composite = ZoneSpan(1, 29..<30)
      compositeOver = [
        ZoneSpan(0, 5..<30), ZoneSpan(1, 0..<7), ZoneSpan(1, 8..<15), ZoneSpan(1, 18..<29),
      ]
      return
    }
    let width = form.width
    name = ZoneSpan(0, 5..<width)
    number = ZoneSpan(1, 0..<9)
    nationality = ZoneSpan(1, 10..<13)
    birth = ZoneSpan(1, 13..<19)
    sex = ZoneSpan(1, 20..<21)
    expiry = ZoneSpan(1, 21..<27)
    compositeOver = []
    switch form {
    case .td3:
      optional = []
      personalNumber = ZoneSpan(1, 28..<42)
    case .td2:
      optional = [ZoneSpan(1, 28..<35)]
    case .td1, .visaA, .visaB:
      optional = [ZoneSpan(1, 28..<width)]
    }
    guard form == .td3 || form == .td2 else { return }
    composite = ZoneSpan(1, (width - 1)..<width)
    compositeOver = [ZoneSpan(1, 0..<10), ZoneSpan(1, 13..<20), ZoneSpan(1, 21..<(width - 1))]
  }
}
