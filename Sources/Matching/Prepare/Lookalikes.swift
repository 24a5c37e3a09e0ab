/// Letters of one alphabet that stand in a word of another because they look the same.
enum Lookalikes {
  /// A word in one alphabet with the letters of others put right.
  struct Word {
    var script: Script
    var scalars: [UInt32]
  }

  /// Reads a word of several alphabets in the one that most of its letters belong to; nil where a letter has no like in it.
  static func read(_ scalars: [UInt32]) -> Word? {
    var counts: [(script: Script, count: Int)] = []
    for scalar in scalars {
      guard let script = Script(of: scalar), isMeant(script) else { return nil }
      if let place = counts.firstIndex(where: { $0.script == script }) {
        counts[place].count += 1
      } else {
        counts.append((script, 1))
      }
    }
    for (script, _) in counts.sorted(by: { $0.count > $1.count }) {
      let read = scalars.map { letter($0, in: script) }
      if read.allSatisfy({ $0 != nil }) {
        return Word(script: script, scalars: read.compactMap { $0 })
      }
    }
    return nil
  }

  /// Whether letters of a script are taken for those of another.
  static func isMeant(_ script: Script) -> Bool {
    switch script {
    case .latin, .cyrillic, .greek: true
    case .arabic, .hebrew, .han, .kana, .hangul, .other: false
    }
  }

  private static func letter(_ scalar: UInt32, in script: Script) -> UInt32? {
    if Script(of: scalar) == script { return scalar }
    // By way of Latin, of which both have likes.
    let latin = toLatin[scalar] ?? (Script(of: scalar) == .latin ? scalar : nil)
    guard let latin else { return nil }
    switch script {
    case .latin: return latin
    case .cyrillic: return toCyrillic[latin]
    case .greek: return toGreek[latin]
    case .arabic, .hebrew, .han, .kana, .hangul, .other: return nil
    }
  }

  private static let cyrillic =
    "АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY аa сc еe һh іi јj кk мm оo рp ѕs тt хx уy ԁd ԛq ԝw ѵv ѴV"
  private static let greek =
    "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa ιi κk νv οo ρp τt υu ϲc χx"

  private static func pairs(_ text: String) -> [(own: UInt32, latin: UInt32)] {
    text.split(separator: " ").compactMap { pair in
      let scalars = pair.unicodeScalars.map(\.value)
      guard let own = scalars.first, let latin = scalars.last else { return nil }
      return (own, latin)
    }
  }

  private static let toLatin: [UInt32: UInt32] = Dictionary(
    (pairs(cyrillic) + pairs(greek)).map { ($0.own, $0.latin) },
    uniquingKeysWith: { first, _ in first }
  )
  private static let toCyrillic: [UInt32: UInt32] = Dictionary(
    pairs(cyrillic).map { ($0.latin, $0.own) },
    uniquingKeysWith: { first, _ in first }
  )
  private static let toGreek: [UInt32: UInt32] = Dictionary(
    pairs(greek).map { ($0.latin, $0.own) },
    uniquingKeysWith: { first, _ in first }
  )
}
