import JSON
import Notices

extension STIXBundle {
  /// The notice at an index of the plans.
  func read(at index: Int, policy: ReadingPolicy) -> Result<AdaptedDocument, Rejection> {
    var notice = STIXNotice(bundle: self, plan: plans[index], vocabulary: policy.vocabulary)
    return notice.read()
  }
}

/// One notice of a bundle while it is read.
struct STIXNotice {
  let bundle: STIXBundle
  let plan: STIXBundle.Plan
  var method: MethodDraft

  init(bundle: STIXBundle, plan: STIXBundle.Plan, vocabulary: Vocabulary) {
    self.bundle = bundle
    self.plan = plan
    method = MethodDraft(base: bundle.base, places: bundle.places, vocabulary: vocabulary)
  }

  private var report: STIXObject? { plan.report.map { bundle.objects[$0] } }

  mutating func read() -> Result<AdaptedDocument, Rejection> {
    if bundle.isOlder {
      method.remark(
        "spec_version",
        "2.0",
        .converted,
        "the bundle is of STIX 2.0 and was read as 2.1"
      )
    }
    if bundle.passedOver > 0 {
      method.remark(
        "objects",
        String(bundle.passedOver),
        .notRead,
        "objects are older versions of others in the bundle, or have no type"
      )
    }
    takeHead()
    if report?.isRevoked == true {
      withdraw()
    } else {
      for place in plan.members { take(bundle.objects[place]) }
      takeSightings()
      takeUnnamed()
    }
    return method.finished(as: .stix, at: report?.node.offset ?? 0)
  }

  // MARK: - The report

  private mutating func takeHead() {
    guard let head = report else {
      if let id = bundle.id, !id.isEmpty { method.draft.notice.issuerReference = id }
      method.remark(
        "issuer_ref",
        bundle.id,
        .converted,
        "the bundle has no report; its own id is taken"
      )
      for place in plan.members { takeMarkings(of: bundle.objects[place]) }
      takeMaker(
        of: plan.members.map { bundle.objects[$0] }.first { $0.node["created_by_ref"] != nil }
      )
      return
    }
    if !head.id.isEmpty {
      method.draft.notice.issuerReference = head.id
      note("issuer_ref", head, "id")
    }
    if let name = text(head, "name") {
      method.modus.title = name
      note("mo.title", head, "name")
    }
    if let node = head.node["description"], let text = node.string {
      method.addText(
        text,
        to: \.description,
        "description",
        at: node.offset,
        "\(head.pointer)/description"
      )
    }
    takeDates(head)
    takeLabels(head)
    takeExternalReferences(head)
    if let language = text(head, "lang") {
      let tag = String(language.prefix { $0 != "-" })
      method.draft.notice.languages = [method.vocabulary.code(of: tag, .language) ?? language]
      note("languages[0]", head, "lang")
    }
    takeMarkings(of: head)
    takeMaker(of: head)
  }

  private mutating func takeDates(_ head: STIXObject) {
    let key = head.node["published"] == nil ? "created" : "published"
    guard let published = day(head, key) else { return }
    method.draft.notice.publishedAt = published
    note("published_at", head, key)
    guard let modified = day(head, "modified"), modified.earliest > published.earliest else {
      return
    }
    method.draft.notice.publishedAt = modified
    note("published_at", head, "modified")
    method.remark(
      "published_at",
      published.description,
      .converted,
      "the report was changed after its publication; the day of the change puts its versions in order"
    )
  }

  private mutating func takeLabels(_ head: STIXObject) {
    for key in ["labels", "report_types"] {
      for label in head.texts(key) {
        let isKnown = method.takeLabel(label.text, at: label.node.offset, label.pointer)
        if !isKnown {
          method.remark(key, label.text, .notRead, "the label states nothing that is kept")
        }
      }
    }
  }

  private mutating func takeExternalReferences(_ head: STIXObject) {
    for (index, reference) in (head.node["external_references"]?.array ?? []).enumerated() {
      let pointer = "\(head.pointer)/external_references/\(index)"
      let source = reference["source_name"]?.string ?? ""
      guard let id = reference["external_id"], let text = id.string.map(cleaned), !text.isEmpty
      else {
        method.remark(
          "external_references",
          source,
          .notRead,
          "a reference to a page is not followed"
        )
        continue
      }
      if method.addTechniques(in: text, at: id.offset, pointer)
        || method.addVulnerability(text, at: id.offset, pointer)
      {
        continue
      }
      if source.lowercased().contains("interpol"), method.draft.notice.controlNumber == nil {
        method.draft.notice.controlNumber = text
        method.draft.note("control_no", at: Int(id.offset), pointer)
      } else {
        method.draft.note(
          "related[\(method.draft.notice.related.count)]",
          at: Int(id.offset),
          pointer
        )
        method.draft.notice.related.append(text)
      }
    }
  }

  /// A revoked report takes its publication back.
  private mutating func withdraw() {
    guard let head = report else { return }
    let isSecretariat = method.draft.notice.issuerKind == .generalSecretariat
    method.draft.notice.documentKind = isSecretariat ? .cancellation : .withdrawal
    note("doc_kind", head, "revoked")
    var reference = Reference()
    reference.issuerReference = method.draft.notice.issuerReference
    reference.controlNumber = method.draft.notice.controlNumber
    method.draft.notice.refersTo = reference
    method.draft.notice.reason = "The report was revoked."
    method.forgetMethod()
    method.remark("doc_kind", "revoked", .converted, "a revoked report takes its publication back")
  }

  // MARK: - Who made it, and how confidential it is

  private mutating func takeMaker(of object: STIXObject?) {
    guard let object, let reference = object.node["created_by_ref"], let id = reference.string
    else {
      return
    }
    let pointer = "\(object.pointer)/created_by_ref"
    guard let maker = bundle[id] else {
      method.remark("issuer", id, .notRead, "the maker is not in the bundle")
      return
    }
    if let country = country(of: maker) {
      method.takeIssuer(country.code, at: country.node.offset, country.pointer)
    }
    if let contact = text(maker, "contact_information") {
      method.modus.contact = contact
      note("mo.contact", maker, "contact_information")
    }
    if method.draft.notice.issuer == nil, let name = text(maker, "name") {
      method.takeMaker(name, at: reference.offset, pointer)
    }
  }

  /// The country in which an object is said to be.
  func country(of object: STIXObject) -> (code: CountryCode, node: JSONNode, pointer: String)? {
    for link in bundle.links(from: object.id) where link.type == "located-at" {
      if let place = bundle[link.target], let found = country(stated: place) { return found }
    }
    return nil
  }

  /// The country that a location states.
  func country(stated place: STIXObject) -> (code: CountryCode, node: JSONNode, pointer: String)? {
    guard place.type == "location", let node = place.node["country"], let text = node.string,
      let code = readCountry(text, in: method.vocabulary).value
        ?? CountryCode(cleaned(text).uppercased())
    else { return nil }
    return (code, node, "\(place.pointer)/country")
  }

  mutating func takeMarkings(of object: STIXObject) {
    for (text, node, pointer) in object.texts("object_marking_refs") {
      if let colour = STIXMarking.known[text.lowercased()] {
        method.takeTrafficLight(colour, at: node.offset, pointer)
      } else if let marking = bundle[text], let colour = STIXMarking.colour(of: marking.node) {
        method.takeTrafficLight(colour, at: node.offset, pointer)
      } else if let statement = bundle[text]?.node["definition"]?["statement"]?.string {
        method.remark("confidentiality", statement, .notRead, "a marking states terms of use")
      } else {
        method.remark(
          "confidentiality",
          text,
          .notRead,
          "a marking is not known and not in the bundle"
        )
      }
    }
  }

  // MARK: - Values

  /// A text that says something; nil for others.
  func text(_ object: STIXObject, _ key: String) -> String? {
    guard let text = object.node[key]?.string.map(cleaned), !text.isEmpty else { return nil }
    return text
  }

  func day(_ object: STIXObject, _ key: String) -> PartialDate? {
    guard let text = object.node[key]?.string, let moment = Instant(text) else { return nil }
    let (year, month, day) = moment.day.parts
    return PartialDate(year: year, month: month, day: day)
  }

  mutating func note(_ path: String, _ object: STIXObject, _ key: String) {
    let offset = object.node[key]?.offset ?? object.node.offset
    method.draft.note(path, at: Int(offset), "\(object.pointer)/\(key)")
  }
}

/// The markings of the traffic light protocol in STIX.
enum STIXMarking {
  /// The fixed ids of versions 1 and 2.
  static let known: [String: String] = [
    "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9": "white",
    "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da": "green",
    "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82": "amber",
    "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed": "red",
    "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487": "clear",
    "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb": "green",
    "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421": "amber",
    "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003": "amber+strict",
    "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1": "red",
  ]

  /// The colour that a marking in the bundle defines; nil when it is of another kind.
  static func colour(of node: JSONNode) -> String? {
    if let colour = node["definition"]?["tlp"]?.string { return colour }
    if let name = node["name"]?.string, name.uppercased().hasPrefix("TLP:") {
      return String(name.dropFirst(4))
    }
    for member in node["extensions"]?.object ?? [] {
      if let colour = member.node["tlp_2_0"]?.string { return colour }
    }
    return nil
  }
}
