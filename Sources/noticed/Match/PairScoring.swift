import JSON
import Matching
import Notices

/// Scores pairs that stand in lines of JSON.
struct PairScoring: Sendable {
  let scorer: PersonScorer

  /// The lines that were written, and where those stand that need their number.
  struct Answer: Sendable {
    var bytes: [UInt8] = []
    /// The place in ``bytes``, and the line within the block, of each fault.
    var faultPlaces: [(at: Int, line: Int)] = []

    var faults: Int { faultPlaces.count }

    /// The bytes with the line of each fault put in.
    func numbered(from first: Int) -> [UInt8] {
      guard !faultPlaces.isEmpty else { return bytes }
      var all: [UInt8] = []
      var last = 0
      for (at, line) in faultPlaces {
        all += bytes[last..<at]
        all += Array(String(first + line).utf8)
        last = at
      }
      return all + bytes[last...]
    }
  }

  /// In how many parts a block is scored at once.
  static func width(of block: LineBlock) -> Int { block.lines.count < 64 ? 1 : 8 }

  @concurrent
  func answer(to block: LineBlock) async -> Answer {
    var answer = Answer()
    answer.bytes.reserveCapacity(block.lines.count * 1024)
    for (number, range) in block.lines.enumerated()
    where block.bytes[range].contains(where: { $0 > 0x20 }) {
      if let fault = score(block.bytes, range, into: &answer.bytes) {
        answer.bytes += Array(#"{"line":"#.utf8)
        answer.faultPlaces.append((answer.bytes.count, number))
        answer.bytes += Array(#","error":"#.utf8)
        JSONNode(fault).write(to: &answer.bytes)
        answer.bytes.append(UInt8(ascii: "}"))
      }
      answer.bytes.append(0x0A)
    }
    return answer
  }

  /// Appends the score of one line, or answers why it has none.
  private func score(_ bytes: [UInt8], _ range: Range<Int>, into output: inout [UInt8]) -> String? {
    let node: JSONNode
    switch parseJSON(Array(bytes[range])) {
    case .failure(let rejection):
      return rejection.reasons.map { reason in
        reason.pointer.isEmpty
          ? "column \(reason.place.column): \(reason.message)"
          : "\(reason.pointer): \(reason.message)"
      }.joined(separator: "; ")
    case .success(let parsed): node = parsed
    }
    guard node.object != nil, let first = node["query"], let second = node["candidate"] else {
      return #"is no pair; write {"query":{…},"candidate":{…}}"#
    }
    var reader = PersonReading()
    // Both are read before anything is refused, so that all reasons are told at once.
    let pair = (reader.person(first, "query"), reader.person(second, "candidate"))
    guard let query = pair.0, let candidate = pair.1, reader.issues.isEmpty else {
      return reader.issues.joined(separator: "; ")
    }
    let explanation = scorer.explain(
      query: PreparedPerson(query),
      candidate: PreparedPerson(candidate),
      queryPerson: query,
      candidatePerson: candidate
    )
    var result: [(String, JSONNode?)] = (ComparisonTable(explanation).node.object ?? []).map {
      ($0.key, $0.node)
    }
    if !reader.ignored.isEmpty { result.append(("ignored", .array(reader.ignored))) }
    if let id = node["id"] { result.insert(("id", id), at: 0) }
    JSONNode.object(result).write(to: &output)
    return nil
  }
}

/// Bits with two decimals, as every output writes them.
func rounded(_ bits: Float) -> Double { (Double(bits) * 100).rounded() / 100 }

/// A probability with six significant digits, as every output writes it.
func rounded(_ probability: Double) -> Double {
  guard probability > 0 else { return 0 }
  if probability >= 0.000_1 { return (probability * 1e9).rounded() / 1e9 }
  return (probability * 1e12).rounded() / 1e12
}

extension Explanation.Line {
  var node: JSONNode {
    [
      "feature": JSONNode(feature.word), "outcome": JSONNode(outcome.word),
      "bits": JSONNode(rounded(bits)), "query": query.map { JSONNode($0) } ?? .null,
      "candidate": candidate.map { JSONNode($0) } ?? .null, "says": JSONNode(says),
    ]
  }
}
