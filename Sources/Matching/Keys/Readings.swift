/// The ways in which a part of another script may be written in Latin, as far as keys tell them apart: by consonants.
///
/// A name held in one script is looked for in another by what its likeliest readings share with the letters there.
enum Readings {
  /// One reading.
  struct Reading: Equatable {
    let skeleton: UInt32
    let phonetic: UInt32
    let halves: (UInt16, UInt16)
    /// How much less likely it is than the likeliest, in bits.
    let penalty: Float

    static func == (left: Reading, right: Reading) -> Bool { left.skeleton == right.skeleton }
  }

  /// How many unfinished readings are followed at once.
  private static let width = 12
  /// How many of the likeliest chunks of a symbol are tried.
  private static let tried = 6
  /// How much dearer than the likeliest a reading may be, in quarter bits.
  private static let reach: Int32 = 28

  /// The readings of a part, the one it was prepared with first.
  static func of(_ part: PartView, most: Int) -> [Reading] {
    var readings = [
      Reading(skeleton: part.skeleton, phonetic: part.phonetic, halves: part.halves, penalty: 0)
    ]
    // How another language reads Han characters is one of several readings of them already.
    guard part.symbolCount > 0, !part.isReading, let script = Script(rawValue: part.scriptCode),
      let aligner = Aligner.of(script)
    else { return readings }
    let paths = paths(part, aligner)
    guard let cheapest = paths.first?.cost else { return readings }
    for path in paths {
      guard readings.count < most else { break }
      let skeleton = path.skeleton
      let classes = SoundForm.classes(of: skeleton)
      let phonetic = classes.isEmpty ? skeleton : classes
      let reading = Reading(
        skeleton: StableHash.short(skeleton, seed: 4),
        phonetic: StableHash.short(phonetic, seed: 9),
        halves: (
          UInt16(truncatingIfNeeded: StableHash.short(phonetic.prefix(2), seed: 10)),
          UInt16(truncatingIfNeeded: StableHash.short(phonetic.suffix(2), seed: 11))
        ),
        penalty: Float(path.cost - cheapest) * 0.25
      )
      if !readings.contains(reading) { readings.append(reading) }
    }
    return readings
  }

  fileprivate struct Path {
    var consonants: [UInt8] = []
    var letters: [UInt8] = []
    var cost: Int32 = 0

    /// The skeleton as ``SoundForm`` makes it of the letters.
    var skeleton: [UInt8] {
      let own = consonants.first == UInt8(ascii: "a") ? consonants.count - 1 : consonants.count
      return own >= 2 ? consonants : SoundForm(letters).skeleton
    }
  }

  /// The likeliest paths through a part's symbols, of those with the same consonants the cheapest.
  private static func paths(_ part: PartView, _ aligner: Aligner) -> [Path] {
    var paths = [Path()]
    for index in 0..<part.symbolCount {
      let symbol = part.symbols.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)
      let chunks = aligner.chunks(of: symbol).prefix(tried)
      guard !chunks.isEmpty else { continue }
      var next: [Path] = []
      for path in paths {
        for chunk in chunks {
          let longer = path.adding(chunk)
          if let place = next.firstIndex(where: { $0.consonants == longer.consonants }) {
            if longer.cost < next[place].cost { next[place] = longer }
          } else {
            next.append(longer)
          }
        }
      }
      next.sort { $0.cost < $1.cost }
      if let least = next.first?.cost {
        next.removeAll { $0.cost > least + reach }
      }
      paths = Array(next.prefix(width))
    }
    return paths.filter { !$0.letters.isEmpty }
  }
}

extension Readings.Path {
  fileprivate func adding(_ chunk: Aligner.Chunk) -> Self {
    var longer = self
    longer.cost += chunk.cost
    if letters.isEmpty, let first = chunk.letters.first, SoundForm.isVowel(first) {
      longer.consonants.append(UInt8(ascii: "a"))
    }
    for letter in chunk.consonants where longer.consonants.last != letter {
      longer.consonants.append(letter)
    }
    longer.letters += chunk.letters
    return longer
  }
}
