import JSON

/// Entities of the FollowTheMoney model, a list of them or one a line; each person is a notice.
///
/// What belongs to a person (sanctions, documents, addresses) may stand anywhere in the file, or within it.
struct FollowTheMoneyFile: FileFormat {
  /// One entity where it stands.
  private struct Entry {
    let range: Range<Int>
    let pointer: String
  }

  private enum Item {
    case person(Entry)
    case bad(Entry, Rejection)

    var entry: Entry {
      switch self {
      case .person(let entry), .bad(let entry, _): entry
      }
    }
  }

  let envelope: Envelope
  let ranges: [Range<Int>]
  private let bytes: [UInt8]
  private let policy: ReadingPolicy
  private let places: JSONPlaces
  private let items: [Item]
  /// By the id of a person, what refers to them.
  private var related: [String: [Entry]] = [:]
  private var addresses: [String: Entry] = [:]
  /// What concerns nobody in the file, by schema.
  private var orphans: [String: Int] = [:]

  static func recognises(_ head: FileHead) -> Bool {
    guard head.first == UInt8(ascii: "{") || head.first == UInt8(ascii: "[") else { return false }
    return head.contains("\"schema\"") && head.contains("\"properties\"")
      && !head.contains("\"noticed/notice/")
  }

  init(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) {
    guard policy.formats.contains(.followTheMoney) else {
      let words = DocumentFormat.followTheMoney.inWords
      throw Rejection(.init(.formatNotTaken, "this is \(words), which this pipeline does not take"))
    }
    self.bytes = bytes
    self.policy = policy
    places = JSONPlaces(bytes)
    let (envelope, entries) = try Self.entries(of: bytes, policy, places)
    var items: [Item] = []
    var owners: [(schema: String, ids: [String], entry: Entry)] = []
    var others: [String: Int] = [:]
    var persons: Set<String> = []
    for entry in entries {
      switch parseJSON(bytes, in: entry.range, limits: policy.json, places: places) {
      case .failure(let rejection):
        items.append(.bad(entry, Rejection(rejection, base: entry.pointer)))
      case .success(let node):
        guard let entity = FollowTheMoneyEntity(node) else {
          items.append(.bad(entry, Self.noEntity(entry, places)))
          continue
        }
        switch entity.schema {
        case "Person", "LegalEntity":
          items.append(.person(entry))
          persons.insert(entity.id)
        case "Sanction": owners.append(("Sanction", entity.values(["entity"]).map(\.text), entry))
        case "Passport", "Identification":
          owners.append((entity.schema, entity.values(["holder"]).map(\.text), entry))
        case "Address": addresses[entity.id] = entry
        default: others[entity.schema, default: 0] += 1
        }
      }
    }
    for (schema, ids, entry) in owners {
      let known = ids.filter(persons.contains)
      for id in known { related[id, default: []].append(entry) }
      if known.isEmpty { others[schema, default: 0] += 1 }
    }
    orphans = others
    guard !items.isEmpty else {
      let words = others.keys.sorted().joined(separator: ", ")
      throw Rejection(.init(.noNotice, "there is no person among the entities (\(words))"))
    }
    guard items.count <= policy.items else {
      throw Rejection(.init(.tooManyItems, "the file holds more than \(policy.items) notices"))
    }
    self.envelope = envelope
    self.items = items
    ranges = items.map(\.entry.range)
  }

  private static func noEntity(_ entry: Entry, _ places: JSONPlaces) -> Rejection {
    let start = entry.range.lowerBound
    let origin = Origin(place: places.place(of: start), offset: start, pointer: entry.pointer)
    let message = "this is no entity with “schema” and “properties”"
    return Rejection(.init(.unknownFormat, message, origin: origin))
  }

  private static func entries(
    of bytes: [UInt8],
    _ policy: ReadingPolicy,
    _ places: JSONPlaces
  ) throws(Rejection) -> (Envelope, [Entry]) {
    let head = FileHead(bytes)
    // A person has several entities, so more of them are allowed than of notices.
    let most = policy.items > 1_000_000 ? policy.items : policy.items * 10
    if head.first == UInt8(ascii: "[") {
      var limits = policy.json
      limits.values = most
      switch outlineJSON(bytes, in: 0..<bytes.count, limits: limits, places: places) {
      case .success(.items(let ranges)):
        return (
          .list, ranges.enumerated().map { Entry(range: $0.element, pointer: "/\($0.offset)") }
        )
      case .success: throw Rejection(.init(.noNotice, "the list of entities is empty"))
      case .failure(let rejection): throw Rejection(rejection, base: "")
      }
    }
    guard isLines(bytes, from: head.start) else {
      return (.single, [Entry(range: head.start..<bytes.count, pointer: "")])
    }
    guard let ranges = splitJSONLines(bytes, most: most) else {
      throw Rejection(.init(.tooManyItems, "the file holds more than \(most) entities"))
    }
    return (.lines, ranges.map { Entry(range: $0, pointer: "") })
  }

  func origin(at index: Int) -> Origin {
    let entry = items[index].entry
    let start = entry.range.lowerBound
    return Origin(place: places.place(of: start), offset: start, pointer: entry.pointer)
  }

  /// The entities that make the notice, one a line, the person last.
  func slice(at index: Int) -> ArraySlice<UInt8>? {
    guard case .person(let entry) = items[index], let person = entity(entry) else { return nil }
    var slice: [UInt8] = []
    let others = (related[person.id] ?? []) + addresses(of: person)
    guard !others.isEmpty else { return nil }
    for other in others {
      slice += bytes[other.range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 } + [0x0A]
    }
    return (slice + bytes[entry.range])[...]
  }

  func read(at index: Int) -> Result<AdaptedDocument, Rejection> {
    switch items[index] {
    case .bad(_, let rejection): return .failure(rejection)
    case .person(let entry):
      guard let person = entity(entry) else { return .failure(Self.noEntity(entry, places)) }
      let others = ((related[person.id] ?? []) + addresses(of: person)).compactMap { entity($0) }
      var notice = FollowTheMoneyNotice(places: places, in: policy.vocabulary)
      notice.read(person, with: others + person.nested)
      if index == firstPerson, !orphans.isEmpty {
        let words = orphans.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        notice.draft.remark(
          "",
          nil,
          .notRead,
          "entities of the file that concern no person in it were not read: \(words.joined(separator: ", "))"
        )
      }
      return notice.draft.finished(as: .followTheMoney, at: entry.range.lowerBound)
    }
  }

  private var firstPerson: Int? {
    items.firstIndex { if case .person = $0 { true } else { false } }
  }

  private func entity(_ entry: Entry) -> FollowTheMoneyEntity? {
    switch parseJSON(bytes, in: entry.range, limits: policy.json, places: places) {
    case .success(let node): FollowTheMoneyEntity(node, base: entry.pointer)
    case .failure: nil
    }
  }

  private func addresses(of person: FollowTheMoneyEntity) -> [Entry] {
    person.values(["addressEntity"]).compactMap { addresses[$0.text] }
  }
}
