import JSON
import Notices

extension STIXNotice {
  /// Takes what one object says of the method.
  mutating func take(_ object: STIXObject) {
    if object.isRevoked {
      method.remark(shown(object), object.id, .notRead, "the object was revoked")
      return
    }
    takeMarkings(of: object)
    switch object.type {
    case "indicator": takeIndicator(object)
    case "attack-pattern": takeTechnique(object)
    case "malware": takeNames(of: object, to: \.malware, "malware")
    case "tool": takeNames(of: object, to: \.means, "means")
    case "infrastructure": takeNames(of: object, to: \.infrastructure, "infrastructure")
    case "threat-actor", "intrusion-set", "campaign":
      // The name of a group is a name in words, not a person.
      takeNames(of: object, to: \.trademark, "trademark")
    case "vulnerability": takeVulnerability(object)
    case "identity": takeIdentity(object)
    case "location": takeLocation(object)
    case "observed-data": takeObservedData(object)
    case "course-of-action":
      let words = [text(object, "name"), object.node["description"]?.string].compactMap { $0 }
      method.addText(
        words.joined(separator: ": "),
        to: \.prevention,
        "prevention",
        at: object.node.offset,
        object.pointer
      )
    case "note":
      guard let content = object.node["content"]?.string, !cleaned(content).isEmpty else { return }
      let before = method.draft.notice.remarks.map { "\($0)\n" } ?? ""
      method.draft.notice.remarks = before + content
      note("remarks", object, "content")
    case "relationship", "sighting", "marking-definition": break
    default:
      if STIXIdentifiers.objects.contains(object.type) {
        let isKnown = method.takeObservable(object.node, object.type, object.pointer)
        if !isKnown, !["network-traffic", "email-message"].contains(object.type) {
          method.remark(
            shown(object),
            object.id,
            .notRead,
            "the object has no value that is compared"
          )
        }
      } else {
        method.remark(shown(object), object.id, .notRead, "objects of this type are not read")
      }
    }
  }

  mutating func takeUnnamed() {
    guard !plan.unnamed.isEmpty else { return }
    let isOnly = bundle.plans.count == 1
    let message =
      isOnly
      ? "objects that the report does not name were taken as its own"
      : "objects that no report names belong to none"
    let types = Set(plan.unnamed.map { bundle.objects[$0].type }).sorted().joined(separator: ", ")
    method.remark("objects", types, isOnly ? .converted : .notRead, message)
  }

  private func shown(_ object: STIXObject) -> String {
    let type = String(object.type.unicodeScalars.prefix(60))
    return object.pointer.isEmpty ? type : "\(object.pointer) (\(type))"
  }

  // MARK: - Method

  private mutating func takeIndicator(_ object: STIXObject) {
    guard let pattern = object.node["pattern"] else {
      method.remark(shown(object), object.id, .notRead, "the indicator has no pattern")
      return
    }
    let language = object.node["pattern_type"]?.string ?? "stix"
    guard language == "stix" else {
      method.remark(
        shown(object),
        pattern.string,
        .notRead,
        "patterns of this language are not read"
      )
      return
    }
    method.takePattern(pattern, "\(object.pointer)/pattern")
  }

  private mutating func takeTechnique(_ object: STIXObject) {
    var isKnown = false
    for (index, reference) in (object.node["external_references"]?.array ?? []).enumerated() {
      guard let id = reference["external_id"], let text = id.string else { continue }
      let pointer = "\(object.pointer)/external_references/\(index)/external_id"
      if method.addTechniques(in: text, at: id.offset, pointer) { isKnown = true }
    }
    guard let name = text(object, "name"), let node = object.node["name"] else { return }
    if method.addTechniques(in: name, at: node.offset, "\(object.pointer)/name") { isKnown = true }
    let phases = (object.node["kill_chain_phases"]?.array ?? []).compactMap {
      $0["phase_name"]?.string
    }
    if phases.contains("initial-access") {
      method.addWords(name, to: \.entry, "entry", at: node.offset, "\(object.pointer)/name")
    } else if !isKnown {
      method.addWords(name, to: \.means, "means", at: node.offset, "\(object.pointer)/name")
    }
  }

  private mutating func takeNames(
    of object: STIXObject,
    to slot: WritableKeyPath<ModusElements, String?>,
    _ path: String
  ) {
    if let name = object.node["name"], let text = name.string {
      method.addWords(text, to: slot, path, at: name.offset, "\(object.pointer)/name")
    }
    for alias in object.texts("aliases") + object.texts("infrastructure_aliases") {
      method.addWords(alias.text, to: slot, path, at: alias.node.offset, alias.pointer)
    }
  }

  private mutating func takeVulnerability(_ object: STIXObject) {
    var isKnown = false
    let ids = (object.node["external_references"]?.array ?? []).compactMap { $0["external_id"] }
    for node in ids + [object.node["name"]].compactMap({ $0 }) {
      guard let text = node.string else { continue }
      if method.addVulnerability(text, at: node.offset, object.pointer) { isKnown = true }
    }
    if !isKnown, let name = text(object, "name") {
      method.remark(shown(object), name, .notRead, "the vulnerability has no CVE number")
    }
  }

  private mutating func takeObservedData(_ object: STIXObject) {
    for member in object.node["objects"]?.object ?? [] {
      guard let type = member.node["type"]?.string else { continue }
      let pointer = "\(object.pointer)/objects/\(member.key)"
      _ = method.takeObservable(member.node, type, pointer)
    }
  }

  // MARK: - Targets, places, times

  private mutating func takeIdentity(_ object: STIXObject) {
    for sector in object.texts("sectors") {
      method.addWords(sector.text, to: \.sector, "sector", at: sector.node.offset, sector.pointer)
    }
    guard let name = text(object, "name") else { return }
    if object.node["identity_class"]?.string == "individual" {
      var person = Person()
      person.fullName = name
      if bundle.links(to: object.id).contains(where: { $0.type == "targets" }) {
        person.status = .victim
      }
      note("mo.persons[\(method.modus.persons.count)].full_name", object, "name")
      method.modus.persons.append(person)
      return
    }
    method.addTarget(name, at: object.node.offset, "\(object.pointer)/name")
  }

  private mutating func takeLocation(_ object: STIXObject) {
    // A place of sightings stands with its times.
    guard !bundle.sighted.contains(object.id) else { return }
    let isWhereabouts = bundle.links(to: object.id).contains {
      ["located-at", "originates-from"].contains($0.type) && bundle[$0.source]?.type != "identity"
    }
    if isWhereabouts {
      method.remark(
        shown(object),
        object.id,
        .notRead,
        "where somebody is or comes from is no event"
      )
      return
    }
    let event = event(at: object)
    guard event != ModusEvent() else {
      method.remark(shown(object), object.id, .notRead, "the location names no place")
      return
    }
    if let path = method.addEvent(event) { note(event, at: path, object) }
  }

  /// The country and place that a location states.
  private func event(at object: STIXObject) -> ModusEvent {
    var event = ModusEvent()
    guard object.type == "location" else { return event }
    event.country = country(stated: object)?.code
    let words = ["city", "administrative_area", "region"].compactMap { key in
      key == "region" && event.country != nil ? nil : text(object, key)
    }
    event.place = words.isEmpty ? nil : words.joined(separator: ", ")
    if event == ModusEvent() { event.place = text(object, "name") }
    return event
  }

  private mutating func note(_ event: ModusEvent, at path: String, _ place: STIXObject) {
    let offset = Int(place.node.offset)
    if event.country != nil { method.draft.note("\(path).country", at: offset, place.pointer) }
    if event.place != nil { method.draft.note("\(path).place", at: offset, place.pointer) }
  }

  /// What was seen of the method, when and where.
  mutating func takeSightings() {
    let members = Set(plan.members.map { bundle.objects[$0].id })
    for object in bundle.sightings
    where members.contains(object.node["sighting_of_ref"]?.string ?? "") {
      let place = object.references("where_sighted_refs").compactMap { bundle[$0] }
        .first { $0.type == "location" || country(of: $0) != nil }
      var event = place.map { self.event(at: $0) } ?? ModusEvent()
      if event.country == nil { event.country = place.flatMap { country(of: $0)?.code } }
      event.date = day(object, "first_seen")
      guard let path = method.addEvent(event) else { continue }
      if event.date != nil { note("\(path).date", object, "first_seen") }
      if let place { note(event, at: path, place) }
    }
  }
}
