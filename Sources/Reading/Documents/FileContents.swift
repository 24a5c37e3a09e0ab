import JSON

/// Where the notices of an unpacked file stand.
struct FileContents {
  var envelope: Envelope
  var ranges: [Range<Int>]
  /// The JSON pointer of the list that holds them.
  var base = ""
  /// The document of a file that is one.
  var only: JSONNode?

  /// Takes a file apart; throws when it is refused whole.
  init(_ bytes: [UInt8], policy: ReadingPolicy, places: JSONPlaces) throws(Rejection) {
    let finder = NoticeFinder(bytes: bytes, policy: policy, places: places)
    switch sniff(bytes) {
    case .blank:
      throw Rejection(.init(.emptyFile, "the file holds nothing but white space"))
    case .foreign(let words):
      throw unknownFormat("this is \(words)", policy)
    case .json(.list):
      self.init(envelope: .list, ranges: try finder.list(at: 0..<bytes.count, base: ""))
    case .json(.lines):
      self.init(envelope: .lines, ranges: try finder.lines())
    case .json:
      self = try finder.single()
    }
  }

  init(envelope: Envelope, ranges: [Range<Int>], base: String = "", only: JSONNode? = nil) {
    self.envelope = envelope
    self.ranges = ranges
    self.base = base
    self.only = only
  }
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
  func single() throws(Rejection) -> FileContents {
    let parsed = parseJSON(bytes, in: 0..<bytes.count, limits: policy.json, places: places)
    if case .success(let node) = parsed, node["_embedded"]?["notices"] == nil {
      return FileContents(envelope: .single, ranges: [trimmed], only: node)
    }
    if let list = try publicList() {
      let base = "/_embedded/notices"
      return FileContents(
        envelope: .publicList,
        ranges: try self.list(at: list, base: base),
        base: base
      )
    }
    if case .failure(let rejection) = parsed { throw Rejection(rejection, base: "") }
    throw unknownFormat(
      "“_embedded.notices” is not the list that the public pages have there",
      policy
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

/// Says what was recognised and which formats are known.
func unknownFormat(_ recognised: String, _ policy: ReadingPolicy, at origin: Origin? = nil)
  -> Rejection
{
  let known = DocumentFormat.allCases.filter(policy.formats.contains).map(\.inWords)
  let words = known.isEmpty ? "none" : known.joined(separator: "; ")
  return Rejection(.init(.unknownFormat, "\(recognised); read here are: \(words)", origin: origin))
}
