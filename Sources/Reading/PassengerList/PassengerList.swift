package import JSON
package import Notices

/// Passengers and crew of a passenger list message (UN/EDIFACT PAXLST), as carriers send it ahead of a journey.
package struct PassengerList {
  /// What the list holds, in its order.
  package enum Entry: Sendable {
    case traveller(Traveller)
    case fault(line: Int, String)
  }

  /// Somebody on the list, in the fields of a local record.
  package struct Traveller: Sendable {
    package let node: JSONNode
    package let line: Int
    /// What could not be read of it, by field; nobody is left out for the sake of one value.
    package let unread: [String]
  }

  private var interchange: Interchange
  private let policy: ReadingPolicy
  private let today: CivilDay
  private var current: TravellerDraft?
  private var waiting: [Entry] = []
  private var tally = PassengerTally()
  private var isAtEnd = false

  /// Whether a file begins as such a list does.
  package static func begins(_ first: some Collection<UInt8>) -> Bool { Interchange.begins(first) }

  /// Takes a whole file; years of two digits are those of people who were born by today.
  ///
  /// - Throws: ``PassengerListError`` when nothing of it can be read.
  package init(
    _ bytes: [UInt8],
    policy: ReadingPolicy,
    today: CivilDay
  ) throws(PassengerListError) {
    self.policy = policy
    self.today = today
    do throws(Interchange.Fault) {
      interchange = try Interchange(bytes)
    } catch {
      throw PassengerListError(line: error.line, reason: error.reason)
    }
  }

  /// The next of the list; nil at its end.
  package mutating func next() -> Entry? {
    while waiting.isEmpty, !isAtEnd {
      do throws(Interchange.Fault) {
        guard let segment = try interchange.next() else {
          finish()
          break
        }
        take(segment)
      } catch {
        finish()
        waiting.append(.fault(line: error.line, error.reason))
      }
    }
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }

  /// Tells the last of the list, and whether all of it came.
  private mutating func finish() {
    isAtEnd = true
    end()
    waiting += tally.end().map { .fault(line: tally.line, $0) }
  }

  private mutating func end() {
    if let current { waiting.append(.traveller(current.traveller)) }
    current = nil
  }

  private mutating func take(_ segment: Interchange.Segment) {
    tally.take(segment)
    switch segment.tag {
    case "UNH":
      end()
      let kind = segment.text(1) ?? ""
      tally.isList = kind == "PAXLST"
      if !tally.isList { fault(segment, "the message tells no passengers; PAXLST is read") }
    case "UNT", "UNE", "UNZ", "CNT": end()
    case "NAD" where tally.isList:
      end()
      let role = segment.text(0) ?? ""
      // Who sends the list is named in the same way.
      guard role != "MS" else { break }
      guard PassengerTally.isTraveller(role) else {
        fault(
          segment,
          "somebody is named who is neither passenger nor crew; only FL, FM, DDU and DDT are known"
        )
        break
      }
      current = TravellerDraft(segment, policy: policy, today: today)
    default: current?.take(segment)
    }
  }

  private mutating func fault(_ segment: Interchange.Segment, _ reason: String) {
    waiting.append(.fault(line: segment.line, reason))
  }
}

/// Why a passenger list cannot be read at all.
package struct PassengerListError: Error, Sendable {
  package let line: Int
  package let reason: String
}

/// Counts what came, against what the messages say of themselves.
struct PassengerTally {
  var isList = false
  /// The line of the segment that was counted last.
  private(set) var line = 1
  private var segments = 0
  private var isOpen = false
  private var isInterchangeOpen = false
  private var passengers = (there: 0, said: [Int]())
  private var crew = (there: 0, said: [Int]())
  private var faults: [String] = []

  static func isTraveller(_ role: String) -> Bool { ["FL", "FM", "DDU", "DDT"].contains(role) }

  mutating func take(_ segment: Interchange.Segment) {
    line = segment.line
    segments += 1
    switch segment.tag {
    case "UNB": isInterchangeOpen = true
    case "UNZ": isInterchangeOpen = false
    case "UNH": (segments, isOpen) = (1, true)
    case "UNT":
      if let said = segment.text(0).flatMap({ Int($0) }), said != segments, isOpen {
        faults.append("a message says that it has \(said) segments, and has \(segments)")
      }
      isOpen = false
    case "NAD":
      switch segment.text(0) {
      case "FL", "DDU": passengers.there += 1
      case "FM", "DDT": crew.there += 1
      default: break
      }
    case "CNT":
      guard let said = segment.text(0, 1).flatMap({ Int($0) }) else { break }
      if segment.text(0) == "42" { passengers.said.append(said) }
      if segment.text(0) == "41" { crew.said.append(said) }
    default: break
    }
  }

  /// What is missing, now that nothing follows.
  func end() -> [String] {
    var faults = faults
    if isOpen || isInterchangeOpen {
      faults.append("the list breaks off before its end (UNT, UNZ)")
    }
    for (count, what) in [(passengers, "passengers"), (crew, "crew")] {
      // Large lists are sent in parts: each says its own number, or each that of all.
      let all = count.said.reduce(0) { $0.addingReportingOverflow($1).partialValue }
      guard let most = count.said.max(), count.there != most, count.there != all else { continue }
      faults.append("the list says \(most) \(what), and has \(count.there)")
    }
    return faults
  }
}
