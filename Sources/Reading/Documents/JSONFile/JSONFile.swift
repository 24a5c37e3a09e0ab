import JSON

/// A file of JSON: a notice, a list of them, one a line, or the list envelope of the public pages.
struct JSONFile: FileFormat {
  private(set) var envelope: Envelope = .single
  private(set) var ranges: [Range<Int>] = []
  private let bytes: [UInt8]
  private let policy: ReadingPolicy
  private let places: JSONPlaces
  /// The JSON pointer of the list that holds the notices.
  private var base = ""
  /// The document of a file that is one, which had to be read to tell.
  private var only: JSONNode?

  static func recognises(_ head: FileHead) -> Bool {
    switch head.first {
    case UInt8(ascii: "["): true
    case UInt8(ascii: "{"): !head.begins("{\\rtf")
    default: false
    }
  }

  init(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) {
    self.bytes = bytes
    self.policy = policy
    places = JSONPlaces(bytes)
    let finder = NoticeFinder(bytes: bytes, policy: policy, places: places)
    let head = FileHead(bytes)
    if head.first == UInt8(ascii: "[") {
      envelope = .list
      ranges = try finder.list(at: 0..<bytes.count, base: "")
    } else if isLines(bytes, from: head.start) {
      envelope = .lines
      ranges = try finder.lines()
    } else {
      switch try finder.single() {
      case .notice(let node, let range):
        ranges = [range]
        only = node
      case .publicList(let found, let base):
        envelope = .publicList
        ranges = found
        self.base = base
      }
    }
  }

  func origin(at index: Int) -> Origin {
    let offset = ranges[index].lowerBound
    return Origin(place: places.place(of: offset), offset: offset, pointer: pointer(at: index))
  }

  func read(at index: Int) -> Result<AdaptedDocument, Rejection> {
    let base = pointer(at: index)
    let source: JSONNode
    if let only {
      source = only
    } else {
      switch parseJSON(bytes, in: ranges[index], limits: policy.json, places: places) {
      case .success(let node): source = node
      case .failure(let rejection): return .failure(Rejection(rejection, base: base))
      }
    }
    return adapt(Source(node: source, base: base, places: places), policy: policy)
  }

  private func pointer(at index: Int) -> String {
    envelope == .list || envelope == .publicList ? "\(base)/\(index)" : base
  }
}

/// What a file of one object is.
private enum Single {
  case notice(JSONNode, Range<Int>)
  case publicList([Range<Int>], base: String)
}

private struct NoticeFinder {
  let bytes: [UInt8]
  let policy: ReadingPolicy
  let places: JSONPlaces

  func lines() throws(Rejection) -> [Range<Int>] {
    guard let lines = splitJSONLines(bytes, most: policy.items) else { throw tooManyItems }
    return lines
  }

  func list(at range: Range<Int>, base: String) throws(Rejection) -> [Range<Int>] {
    var limits = policy.json
    limits.values = policy.items
    switch outlineJSON(bytes, in: range, limits: limits, places: places) {
    case .success(.items(let ranges)) where !ranges.isEmpty:
      return ranges
    case .success:
      let origin = Origin(
        place: places.place(of: range.lowerBound),
        offset: range.lowerBound,
        pointer: base
      )
      throw Rejection(.init(.noNotice, "the list of notices is empty", origin: origin))
    case .failure(let rejection):
      if rejection.reasons.contains(where: { $0.code == .tooManyValues }) { throw tooManyItems }
      throw Rejection(rejection, base: base)
    }
  }

  /// A file that is one object: a notice, or the list envelope of the public pages.
  func single() throws(Rejection) -> Single {
    let parsed = parseJSON(bytes, in: 0..<bytes.count, limits: policy.json, places: places)
    if case .success(let node) = parsed, node["_embedded"]?["notices"] == nil {
      return .notice(node, trimmed)
    }
    if let list = try publicList() {
      let base = "/_embedded/notices"
      return .publicList(try self.list(at: list, base: base), base: base)
    }
    if case .failure(let rejection) = parsed { throw Rejection(rejection, base: "") }
    throw unknownFormat(
      "“_embedded.notices” is not the list that the public pages have there"
    )
  }

  /// Where the list of notices stands in a list envelope; nil if this is none.
  ///
  /// Whatever stands around the list must be sound, or nothing of the file can be relied on.
  private func publicList() throws(Rejection) -> Range<Int>? {
    guard let outer = members(at: 0..<bytes.count), let embedded = outer["_embedded"],
      let inner = members(at: embedded), let list = inner["notices"],
      bytes[list.lowerBound] == UInt8(ascii: "[")
    else { return nil }
    for (name, range) in outer.sorted(by: { $0.key < $1.key }) where name != "_embedded" {
      let parsed = parseJSON(bytes, in: range, limits: policy.json, places: places)
      if case .failure(let rejection) = parsed { throw Rejection(rejection, base: "/\(name)") }
    }
    return list
  }

  /// The members of an object by key; nil if it is no sound object or repeats a key.
  private func members(at range: Range<Int>) -> [String: Range<Int>]? {
    let outline = outlineJSON(bytes, in: range, limits: policy.json, places: places)
    guard case .success(.members(let members)) = outline else { return nil }
    var found: [String: Range<Int>] = [:]
    for member in members {
      guard case .success(let node) = parseJSON(bytes, in: member.key), let key = node.string,
        found.updateValue(member.value, forKey: key) == nil
      else { return nil }
    }
    return found
  }

  /// The file without the byte order mark and white space around its value.
  private var trimmed: Range<Int> {
    let start = bytes.firstIndex { $0 == UInt8(ascii: "{") } ?? 0
    let end = bytes.lastIndex { $0 == UInt8(ascii: "}") } ?? bytes.count - 1
    return start..<max(start, end + 1)
  }

  private var tooManyItems: Rejection {
    Rejection(.init(.tooManyItems, "the file holds more than \(policy.items) notices"))
  }
}
