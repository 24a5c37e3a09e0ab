import JSON
import Notices

/// An object of a bundle.
struct STIXObject {
  let node: JSONNode
  let pointer: String
  /// Empty when it has none.
  let id: String
  let type: String
  let modified: Instant?
  let isRevoked: Bool

  /// Nil for what is no object with a type.
  init?(_ node: JSONNode, _ pointer: String) {
    guard let type = node["type"]?.string, !type.isEmpty else { return nil }
    self.node = node
    self.pointer = pointer
    self.type = type
    id = node["id"]?.string ?? ""
    modified = node["modified"]?.string.flatMap { Instant($0) }
    isRevoked = node["revoked"]?.bool ?? false
  }

  /// The texts of a list, each with its node; other values in it are passed over.
  func texts(_ key: String) -> [(text: String, node: JSONNode, pointer: String)] {
    (node[key]?.array ?? []).enumerated().compactMap { index, node in
      node.string.map { ($0, node, "\(pointer)/\(key)/\(index)") }
    }
  }

  func references(_ key: String) -> [String] { texts(key).map(\.text) }
}

/// The objects of a bundle, and which of them make which notice.
struct STIXBundle {
  /// What one notice is made of.
  struct Plan {
    /// The place of the report or grouping; nil when the bundle has none.
    var report: Int?
    /// The places of what belongs to it, in the order of the file.
    var members: [Int]
    /// The places of objects that no report names; told with the first notice.
    var unnamed: [Int]
  }

  let id: String?
  let objects: [STIXObject]
  /// How many objects are older versions of others, or no objects of STIX at all.
  let passedOver: Int
  let isOlder: Bool
  let places: JSONPlaces
  let base: String
  private(set) var plans: [Plan] = []
  private var byID: [String: Int] = [:]
  /// The relationships that are not revoked, by the id of the object that they start and end at.
  private var outgoing: [String: [Link]] = [:]
  private var incoming: [String: [Link]] = [:]
  private var isTooLarge = false
  let sightings: [STIXObject]
  /// The ids of what sightings name as their place.
  let sighted: Set<String>

  /// One relationship.
  struct Link {
    let type: String
    let source: String
    let target: String
  }

  /// Whether the values of an object's members are those of a bundle, an envelope or one object.
  static func isBundle(_ members: [String: String?]) -> Bool {
    let type = members["type"] ?? nil
    if members.keys.contains("objects") {
      return type == "bundle" || members.keys.contains("more") || members.count == 1
        || members.keys.contains("spec_version")
    }
    guard let type, let id = members["id"] ?? nil else { return false }
    return id.hasPrefix("\(type)--") && !members.keys.contains("format")
  }

  init(
    _ nodes: [(node: JSONNode, pointer: String)],
    id: String?,
    places: JSONPlaces,
    base: String
  ) {
    self.id = id
    self.places = places
    self.base = base
    var newest: [String: Int] = [:]
    let all = nodes.compactMap { STIXObject($0.node, $0.pointer) }
    for (index, object) in all.enumerated() where !object.id.isEmpty {
      guard let known = newest[object.id] else {
        newest[object.id] = index
        continue
      }
      // The same object in several versions: the one that was changed last counts.
      let before = all[known].modified ?? Instant(microseconds: 0)
      if object.modified ?? Instant(microseconds: 0) >= before { newest[object.id] = index }
    }
    objects = all.enumerated().filter { $1.id.isEmpty || newest[$1.id] == $0 }.map(\.element)
    sightings = objects.filter { $0.type == "sighting" && !$0.isRevoked }
    sighted = Set(sightings.flatMap { $0.references("where_sighted_refs") })
    passedOver = nodes.count - objects.count
    isOlder =
      all.contains { $0.node["spec_version"]?.string == "2.0" }
      || (!all.isEmpty && all.allSatisfy { $0.node["spec_version"] == nil })
    for (index, object) in objects.enumerated() where !object.id.isEmpty { byID[object.id] = index }
    for object in objects where object.type == "relationship" && !object.isRevoked {
      let link = Link(
        type: object.node["relationship_type"]?.string ?? "",
        source: object.node["source_ref"]?.string ?? "",
        target: object.node["target_ref"]?.string ?? ""
      )
      outgoing[link.source, default: []].append(link)
      incoming[link.target, default: []].append(link)
    }
    makePlans()
  }

  /// The relationships that start at an object.
  func links(from id: String) -> [Link] { outgoing[id] ?? [] }

  /// The relationships that end at an object.
  func links(to id: String) -> [Link] { incoming[id] ?? [] }

  subscript(id: String) -> STIXObject? { byID[id].map { objects[$0] } }

  /// Why a bundle without any notice is refused.
  var rejection: Rejection {
    let origin = Origin(place: places.place(of: 0), offset: 0, pointer: base)
    return isTooLarge
      ? Rejection(
        .init(.tooManyItems, "the reports name too many objects between them", origin: origin)
      )
      : Rejection(
        .init(
          .noNotice,
          "the STIX bundle holds no report and nothing about a method",
          origin: origin
        )
      )
  }

  func origin(at index: Int) -> Origin {
    let object = plans[index].report.map { objects[$0] }
    let offset = max(0, Int(object?.node.offset ?? 0))
    return Origin(
      place: places.place(of: offset),
      offset: offset,
      pointer: base + (object?.pointer ?? "")
    )
  }

  // MARK: - Which object belongs where

  private static let tellsOfMethod: Set<String> = STIXIdentifiers.objects.union([
    "indicator", "malware", "attack-pattern", "tool", "vulnerability", "infrastructure",
    "observed-data", "threat-actor", "intrusion-set", "campaign",
  ])

  /// How many objects the reports of a file may have between them, one told for each report that has it.
  private static let most = 2_000_000

  private mutating func makePlans() {
    let reports = objects.indices.filter { ["report", "grouping"].contains(objects[$0].type) }
    let isReport = Set(reports)
    let others = objects.indices.filter { !isReport.contains($0) }
    if reports.isEmpty {
      let isMethod = objects.contains { Self.tellsOfMethod.contains($0.type) }
      plans = isMethod ? [Plan(report: nil, members: others, unnamed: [])] : []
      return
    }
    var named: Set<Int> = []
    var total = 0
    for report in reports {
      let reached = reach(from: report)
      total += reached.count
      guard total <= Self.most else {
        isTooLarge = true
        plans = []
        return
      }
      named.formUnion(reached)
      plans.append(
        Plan(report: report, members: reached.subtracting(isReport).sorted(), unnamed: [])
      )
    }
    let context: Set<String> = [
      "marking-definition", "relationship", "sighting", "extension-definition",
    ]
    let makers = Set(objects.compactMap { $0.node["created_by_ref"]?.string })
    let unnamed = others.filter { place in
      let object = objects[place]
      let isWhereabouts =
        object.type == "location" && links(to: object.id).contains { makers.contains($0.source) }
      return !named.contains(place) && !context.contains(object.type)
        && !makers.contains(object.id) && !isWhereabouts
    }
    plans[0].unnamed = unnamed
    // With one report alone there is no doubt what the rest is about.
    if plans.count == 1 { plans[0].members = (plans[0].members + unnamed).sorted() }
  }

  /// What a report names, and what that refers to in turn.
  private func reach(from report: Int) -> Set<Int> {
    var found: Set<Int> = [report]
    var open = [report]
    while let next = open.popLast() {
      if next != report, ["report", "grouping"].contains(objects[next].type) { continue }
      let linked = links(from: objects[next].id).compactMap { byID[$0.target] }
      for place in references(of: next) + linked where !found.contains(place) {
        found.insert(place)
        open.append(place)
      }
    }
    return found
  }

  /// What the properties of an object refer to, makers and markings aside.
  private func references(of place: Int) -> [Int] {
    let aside: Set<String> = ["created_by_ref", "object_marking_refs", "sample_refs"]
    var found: [Int] = []
    for member in objects[place].node.object ?? [] where !aside.contains(member.key) {
      if member.key.hasSuffix("_ref"), let id = member.node.string, let place = byID[id] {
        found.append(place)
      } else if member.key.hasSuffix("_refs") {
        found += (member.node.array ?? []).compactMap { $0.string.flatMap { byID[$0] } }
      }
    }
    return found
  }
}
