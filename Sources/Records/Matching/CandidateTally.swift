/// Adds up what the keys of one query say of the records that share them, and ranks the records.
///
/// A record counts by the best that its keys say of names and the best that they say of the rest; the sum of all that they
/// say decides between equals. `lookup.ranked_persons` ranks alike.
struct CandidateTally {
  private struct Entry {
    let record: Int64
    var name: Float
    var other: Float
    var sum: Double

    var weight: Double { Double(name) + Double(other) + sum * 0.03125 }
  }

  private var entries: [Entry] = []
  /// The places in ``entries``, found by the hash of the record; open addressing, never more than half full.
  private var slots: [Int32]
  private let mask: Int

  /// Makes room for so many sightings of a record.
  init(sightings: Int) {
    var size = 16
    while size < sightings * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
    entries.reserveCapacity(sightings)
  }

  /// Notes that a record shares a key, by a reading that is less likely by so many bits.
  mutating func add(_ record: Int64, _ key: RecordKey, penalty: Float) {
    let name = key.weight - penalty
    let told = Double(name + key.other)
    var slot = Int(truncatingIfNeeded: (UInt64(bitPattern: record) &* 0x9E37_79B9_7F4A_7C15) >> 20)
    while true {
      slot &= mask
      let place = Int(slots[slot])
      if place < 0 {
        slots[slot] = Int32(truncatingIfNeeded: entries.count)
        entries.append(Entry(record: record, name: name, other: key.other, sum: told))
        return
      }
      if entries[place].record == record {
        entries[place].name = max(entries[place].name, name)
        entries[place].other = max(entries[place].other, key.other)
        entries[place].sum += told
        return
      }
      slot += 1
    }
  }

  /// The best so many records, best first; of equals those of lower numbers.
  func best(_ count: Int) -> [(record: Int64, weight: Double)] {
    var best: [(record: Int64, weight: Double)] = []
    best.reserveCapacity(count + 1)
    for entry in entries {
      let weight = entry.weight
      let comesBefore = { (each: (record: Int64, weight: Double)) in
        each.weight != weight ? weight > each.weight : entry.record < each.record
      }
      if best.count == count {
        guard let last = best.last, comesBefore(last) else { continue }
        best.removeLast()
      }
      var place = best.count
      while place > 0, comesBefore(best[place - 1]) { place -= 1 }
      best.insert((entry.record, weight), at: place)
    }
    return best
  }
}
