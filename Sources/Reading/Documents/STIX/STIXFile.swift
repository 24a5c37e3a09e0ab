import JSON

/// A bundle of STIX 2.1 or 2.0, an envelope of TAXII, or one object of STIX by itself.
///
/// Each report or grouping is a notice; a bundle without one is one notice. Its notices share the
/// objects of the file, so the bytes of each are the whole file.
struct STIXFile: FileFormat {
  let envelope: Envelope
  let ranges: [Range<Int>]
  private let bundle: STIXBundle
  private let policy: ReadingPolicy

  static func recognises(_ head: FileHead) -> Bool {
    guard head.first == UInt8(ascii: "{"),
      ["\"bundle", "\"spec_version\"", "\"objects\""].contains(where: head.contains),
      let members = topMembers(of: head.bytes)
    else { return false }
    return STIXBundle.isBundle(members.mapValues { text(head.bytes, $0) })
  }

  init(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) {
    guard policy.formats.contains(.stix) else {
      throw Rejection(
        .init(
          .formatNotTaken,
          "this is \(DocumentFormat.stix.inWords), which this pipeline does not take"
        )
      )
    }
    self.policy = policy
    let places = JSONPlaces(bytes)
    let members = topMembers(of: bytes) ?? [:]
    var objects: [(node: JSONNode, pointer: String)] = []
    func parsed(_ range: Range<Int>, _ pointer: String) throws(Rejection) -> JSONNode {
      switch parseJSON(bytes, in: range, limits: policy.json, places: places) {
      case .success(let node): return node
      case .failure(let rejection): throw Rejection(rejection, base: pointer)
      }
    }
    if let list = members["objects"] {
      for (name, range) in members.sorted(by: { $0.key < $1.key }) where name != "objects" {
        _ = try parsed(range, "/\(name)")
      }
      var limits = policy.json
      limits.values = policy.items
      switch outlineJSON(bytes, in: list, limits: limits, places: places) {
      case .success(.items(let items)):
        for (index, item) in items.enumerated() {
          let pointer = "/objects/\(index)"
          objects.append((try parsed(item, pointer), pointer))
        }
      case .success: break
      case .failure(let rejection):
        if rejection.reasons.contains(where: { $0.code == .tooManyValues }) {
          throw Rejection(.init(.tooManyItems, "the bundle has more than \(policy.items) objects"))
        }
        throw Rejection(rejection, base: "/objects")
      }
    } else {
      objects = [(try parsed(0..<bytes.count, ""), "")]
    }
    bundle = STIXBundle(
      objects,
      id: members["id"].flatMap { text(bytes, $0) },
      places: places,
      base: ""
    )
    guard !bundle.plans.isEmpty else { throw bundle.rejection }
    envelope = bundle.plans.count == 1 ? .single : .bundle
    let start = FileHead(bytes).start
    let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? bytes.count
    ranges = Array(repeating: start..<max(start, end), count: bundle.plans.count)
  }

  func origin(at index: Int) -> Origin { bundle.origin(at: index) }

  func read(at index: Int) -> Result<AdaptedDocument, Rejection> {
    bundle.read(at: index, policy: policy)
  }
}

/// Reads a bundle that stands in a list or on a line of its own; it must hold one notice.
func readSTIX(_ source: Source, policy: ReadingPolicy) -> Result<AdaptedDocument, Rejection> {
  let listed = source.node["objects"]?.array?.enumerated().map { ($1, "/objects/\($0)") }
  let bundle = STIXBundle(
    listed ?? [(source.node, "")],
    id: source.node["id"]?.string,
    places: source.places,
    base: source.base
  )
  switch bundle.plans.count {
  case 1: return bundle.read(at: 0, policy: policy)
  case 0: return .failure(bundle.rejection)
  default:
    let message = "the bundle holds \(bundle.plans.count) reports and stands among others"
    let here = source.origin(source.node.offset, "")
    return .failure(Rejection(.init(.tooManyItems, message, origin: here)))
  }
}

/// The members of a file that is one object; nil if it is none, is unsound or repeats a key.
func topMembers(of bytes: [UInt8]) -> [String: Range<Int>]? {
  guard case .success(.members(let members)) = outlineJSON(bytes) else { return nil }
  var found: [String: Range<Int>] = [:]
  for member in members {
    guard let key = text(bytes, member.key), found.updateValue(member.value, forKey: key) == nil
    else {
      return nil
    }
  }
  return found
}

/// The text at a range; nil if something else stands there.
private func text(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
  guard bytes.indices.contains(range.lowerBound), bytes[range.lowerBound] == UInt8(ascii: "\""),
    case .success(let node) = parseJSON(bytes, in: range)
  else { return nil }
  return node.string
}
