import JSON
import Notices

/// What of an event makes one notice.
enum MISPPart: Hashable {
  /// Everything but its notice objects: the method.
  case method
  /// The notice object at a place in the list of objects; `takesRest` when what else the event has belongs to it.
  case notice(Int, takesRest: Bool)
}

/// An event of MISP while one notice of it is read.
struct MISPEvent {
  let source: Source
  let event: JSONNode
  /// The JSON pointer of the event in the source: empty or `/Event`.
  let pointer: String
  let policy: ReadingPolicy
  var method: MethodDraft

  init(_ source: Source, policy: ReadingPolicy) {
    self.source = source
    self.policy = policy
    event = source.node["Event"] ?? source.node
    pointer = source.node["Event"] == nil ? "" : "/Event"
    method = MethodDraft(base: source.base, places: source.places, vocabulary: policy.vocabulary)
  }

  /// The notices of an event: one a notice object, and one of the rest unless a purple notice takes it.
  static func parts(of node: JSONNode) -> [MISPPart] {
    let event = node["Event"] ?? node
    let objects = event["Object"]?.array ?? []
    let notices = objects.indices.filter { objects[$0]["name"]?.string == "interpol-notice" }
    guard !notices.isEmpty else { return [.method] }
    let purple = notices.first { MISPNotice.colour(of: objects[$0]) == .purple }
    var parts = notices.map { MISPPart.notice($0, takesRest: $0 == purple) }
    let hasMethod = !(event["Attribute"]?.array ?? []).isEmpty || objects.count > notices.count
    if purple == nil, hasMethod { parts.append(.method) }
    return parts
  }

  mutating func read(_ part: MISPPart) -> Result<AdaptedDocument, Rejection> {
    guard event.object != nil else {
      let here = source.origin(source.node.offset, "")
      return .failure(
        Rejection(
          .init(.wrongType, "\(event.kindInWords) stands in place of an event", origin: here)
        )
      )
    }
    let objects = event["Object"]?.array ?? []
    switch part {
    case .method:
      takeHead()
      takeReference("uuid")
      takeRest()
    case .notice(let index, let takesRest):
      takeHead(isMethod: takesRest)
      if takesRest { takeRest() } else { method.forgetMethod() }
      if objects.indices.contains(index) {
        takeNotice(objects[index], "\(pointer)/Object/\(index)", isMethod: takesRest)
      }
    }
    return method.finished(as: .misp, at: event.offset)
  }

  // MARK: - The event

  private mutating func takeReference(_ key: String) {
    guard let node = event[key], let id = node.string.map(cleaned), !id.isEmpty else { return }
    method.draft.notice.issuerReference = id
    method.draft.note("issuer_ref", at: Int(node.offset), "\(pointer)/\(key)")
  }

  private mutating func takeHead(isMethod: Bool = true) {
    if isMethod, let node = event["info"], let info = node.string.map(cleaned), !info.isEmpty {
      method.modus.title = info
      method.draft.note("mo.title", at: Int(node.offset), "\(pointer)/info")
      _ = method.takeLabel(info, at: node.offset, "\(pointer)/info")
    }
    takeDate()
    for key in ["Orgc", "orgc"] {
      guard let node = event[key]?["name"], let name = node.string else { continue }
      method.takeMaker(name, at: node.offset, "\(pointer)/\(key)/name")
      break
    }
    if event["published"]?.bool == false {
      method.remark("published", "false", .keptRaw, "the event was not published in its MISP")
    }
    takeTags(of: event, pointer)
    takeGalaxies(of: event, pointer)
    for (index, related) in (event["RelatedEvent"]?.array ?? []).enumerated() {
      guard let node = (related["Event"] ?? related)["uuid"], let id = node.string.map(cleaned),
        !id.isEmpty
      else { continue }
      let path = "related[\(method.draft.notice.related.count)]"
      method.draft.note(path, at: Int(node.offset), "\(pointer)/RelatedEvent/\(index)")
      method.draft.notice.related.append(id)
    }
    for key in ["ShadowAttribute", "EventReport", "CryptographicKey"]
    where event[key]?.array?.isEmpty == false {
      method.remark(key, nil, .notRead, "this part is not read")
    }
  }

  /// The day of the publication in MISP, else that of the event.
  private mutating func takeDate() {
    if let node = event["publish_timestamp"], let seconds = Self.seconds(node), seconds > 0 {
      let (year, month, day) = Instant(microseconds: seconds * 1_000_000).day.parts
      method.draft.notice.publishedAt = PartialDate(year: year, month: month, day: day)
      method.draft.note("published_at", at: Int(node.offset), "\(pointer)/publish_timestamp")
    } else if let node = event["date"], let raw = node.string {
      let reading = readDate(raw, orders: [.yearFirst], window: .events, in: policy.vocabulary)
      method.draft.notice.publishedAt = reading.date
      method.draft.note("published_at", at: Int(node.offset), "\(pointer)/date")
      if let act = reading.act { method.remark("published_at", raw, act, reading.message) }
    }
  }

  private static func seconds(_ node: JSONNode) -> Int64? {
    guard let seconds = node.int ?? node.string.flatMap({ Int64($0) }),
      (0..<32_503_680_000).contains(seconds)
    else { return nil }
    return seconds
  }

  // MARK: - Tags and galaxies

  mutating func takeTags(of node: JSONNode, _ pointer: String) {
    for (index, tag) in (node["Tag"]?.array ?? []).enumerated() {
      guard let name = tag["name"], let text = name.string else { continue }
      let place = "\(pointer)/Tag/\(index)/name"
      if text.hasPrefix("misp-galaxy:") {
        takeCluster(
          String(text.dropFirst(12).prefix { $0 != "=" }),
          MethodDraft.value(of: text),
          at: name.offset,
          place
        )
      } else if !method.takeLabel(text, at: name.offset, place) {
        method.remark("Tag", text, .notRead, "the tag states nothing that is kept")
      }
    }
  }

  mutating func takeGalaxies(of node: JSONNode, _ pointer: String) {
    for (index, galaxy) in (node["Galaxy"]?.array ?? []).enumerated() {
      for (place, cluster) in (galaxy["GalaxyCluster"]?.array ?? []).enumerated() {
        let kind = cluster["type"]?.string ?? galaxy["type"]?.string ?? ""
        let here = "\(pointer)/Galaxy/\(index)/GalaxyCluster/\(place)"
        for id in cluster["meta"]?["external_id"]?.array ?? [] {
          if let text = id.string { _ = method.addTechniques(in: text, at: id.offset, here) }
        }
        if let value = cluster["value"], let text = value.string {
          takeCluster(kind, text, at: value.offset, here)
        }
      }
    }
  }

  /// Takes a cluster of a galaxy by what its galaxy is about.
  private mutating func takeCluster(
    _ kind: String,
    _ value: String,
    at offset: Int32,
    _ pointer: String
  ) {
    switch kind {
    case _ where kind.contains("attack-pattern"):
      if !method.addTechniques(in: value, at: offset, pointer) {
        method.addWords(value, to: \.means, "means", at: offset, pointer)
      }
    case "ransomware", "malpedia", "banker", "botnet", "rat", "stealer", "backdoor", "cryptominers",
      "exploit-kit",
      _ where kind.contains("malware"):
      method.addWords(Self.plain(value), to: \.malware, "malware", at: offset, pointer)
    case "tool",
      _ where kind.hasSuffix("-tool"):
      method.addWords(Self.plain(value), to: \.means, "means", at: offset, pointer)
    case "threat-actor", "microsoft-activity-group",
      _ where kind.contains("intrusion-set"):
      method.addWords(Self.plain(value), to: \.trademark, "trademark", at: offset, pointer)
    case "sector":
      method.addWords(value, to: \.sector, "sector", at: offset, pointer)
    case "country", "region", "target-information":
      var event = ModusEvent()
      event.country = readCountry(value, in: policy.vocabulary).value
      if event.country == nil { event.place = cleaned(value) }
      if event.place?.isEmpty == true { event.place = nil }
      guard let path = method.addEvent(event) else { return }
      let field = event.country == nil ? "place" : "country"
      method.draft.note("\(path).\(field)", at: Int(offset), pointer)
    default:
      method.remark("Galaxy", value, .notRead, "clusters of this galaxy are not read")
    }
  }

  /// The name of a cluster without the id that MITRE's galaxies put behind it (`Emotet - S0367`).
  private static func plain(_ value: String) -> String {
    guard let dash = value.lastRange(of: " - ") else { return value }
    let tail = value[dash.upperBound...]
    let isID =
      ["S", "G", "T", "C"].contains(String(tail.prefix(1)))
      && tail.dropFirst().allSatisfy { $0.isNumber || $0 == "." } && tail.count >= 5
    return isID ? String(value[..<dash.lowerBound]) : value
  }
}

extension String {
  /// The last place of a text within this one.
  fileprivate func lastRange(of text: String) -> Range<String.Index>? {
    ranges(of: text).last
  }
}
