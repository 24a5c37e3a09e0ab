import JSON

/// One event of MISP, a list of events, or an answer of its interface (`{"response": […]}`).
struct MISPFile: FileFormat {
  private(set) var envelope: Envelope = .single
  private(set) var ranges: [Range<Int>] = []
  private let bytes: [UInt8]
  private let policy: ReadingPolicy
  private let places: JSONPlaces
  /// Which event each notice is of, and which part of it.
  private var parts: [(event: Int, part: MISPPart)] = []
  /// The bytes of each event, with the JSON pointer of its place.
  private var events: [(range: Range<Int>, pointer: String)] = []
  private var only: JSONNode?

  static func recognises(_ head: FileHead) -> Bool {
    switch head.first {
    case UInt8(ascii: "{"):
      let marks = ["\"event\"", "\"response\"", "\"attribute\""]
      guard marks.contains(where: head.contains), let members = topMembers(of: head.bytes)
      else {
        return false
      }
      if let response = members["response"] { return startsWithEvent(head.bytes, response) }
      return members["Event"] != nil
        || members["Attribute"] != nil && members["info"] != nil && members["uuid"] != nil
    case UInt8(ascii: "["): return startsWithEvent(head.bytes, head.start..<head.bytes.count)
    default: return false
    }
  }

  /// Whether a list begins with an object whose first key is `Event`, or an object is one.
  private static func startsWithEvent(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = bytes[range].prefix(200).filter { !isSpace($0) }
    return start.starts(with: "[{\"Event\":".utf8) || start.starts(with: "{\"Event\":".utf8)
  }

  init(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) {
    self.bytes = bytes
    self.policy = policy
    places = JSONPlaces(bytes)
    guard policy.formats.contains(.misp) else {
      throw Rejection(
        .init(
          .formatNotTaken,
          "this is \(DocumentFormat.misp.inWords), which this pipeline does not take"
        )
      )
    }
    let members = topMembers(of: bytes) ?? [:]
    let start = FileHead(bytes).start
    let list = members["response"] ?? start..<bytes.count
    if bytes[list.lowerBound] == UInt8(ascii: "[") {
      try takeList(list, members["response"] == nil ? "" : "/response")
    } else {
      let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? bytes.count
      events = [
        members["response"].map { ($0, "/response") } ?? (start..<max(start, end), "")
      ]
    }
    for index in events.indices {
      let parsed = parse(index)
      if events.count == 1 { only = try parsed.get() }
      // An event that cannot be read is one notice, refused by itself.
      let found = (try? parsed.get()).map { MISPEvent.parts(of: $0) } ?? [.method]
      for part in found {
        parts.append((index, part))
        ranges.append(events[index].range)
      }
    }
    let isList = members["response"] != nil || envelope == .list
    envelope = isList ? .list : parts.count == 1 ? .single : .bundle
  }

  private mutating func takeList(_ range: Range<Int>, _ base: String) throws(Rejection) {
    envelope = .list
    var limits = policy.json
    limits.values = policy.items
    switch outlineJSON(bytes, in: range, limits: limits, places: places) {
    case .success(.items(let items)) where !items.isEmpty:
      events = items.enumerated().map { ($1, "\(base)/\($0)") }
    case .success: throw Rejection(.init(.noNotice, "the list of events is empty"))
    case .failure(let rejection):
      if rejection.reasons.contains(where: { $0.code == .tooManyValues }) {
        throw Rejection(.init(.tooManyItems, "the file holds more than \(policy.items) events"))
      }
      throw Rejection(rejection, base: base)
    }
  }

  private func parse(_ index: Int) -> Result<JSONNode, Rejection> {
    var limits = policy.json
    // An event holds a value for each property of thousands of attributes.
    limits.values = max(limits.values, 2_000_000)
    let (range, pointer) = events[index]
    return parseJSON(bytes, in: range, limits: limits, places: places)
      .mapError { Rejection($0, base: pointer) }
  }

  func origin(at index: Int) -> Origin {
    let (range, pointer) = events[parts[index].event]
    return Origin(
      place: places.place(of: range.lowerBound),
      offset: range.lowerBound,
      pointer: pointer
    )
  }

  func read(at index: Int) -> Result<AdaptedDocument, Rejection> {
    let (event, part) = parts[index]
    let node: JSONNode
    if let only {
      node = only
    } else {
      switch parse(event) {
      case .success(let parsed): node = parsed
      case .failure(let rejection): return .failure(rejection)
      }
    }
    let source = Source(node: node, base: events[event].pointer, places: places)
    var reader = MISPEvent(source, policy: policy)
    return reader.read(part)
  }
}

/// Reads an event that stands on a line of its own; it must hold one notice.
func readMISP(_ source: Source, policy: ReadingPolicy) -> Result<AdaptedDocument, Rejection> {
  let parts = MISPEvent.parts(of: source.node)
  guard let part = parts.first, parts.count == 1 else {
    let message = "the event holds \(parts.count) notices and stands among others"
    let here = source.origin(source.node.offset, "")
    return .failure(Rejection(.init(.tooManyItems, message, origin: here)))
  }
  var reader = MISPEvent(source, policy: policy)
  return reader.read(part)
}
