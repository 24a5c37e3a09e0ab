import JSON
import Notices

/// The object `interpol-notice` of MISP.
enum MISPNotice {
  /// The colour that an object states; nil when it states none that is known.
  static func colour(of object: JSONNode) -> NoticeColour? {
    for attribute in object["Attribute"]?.array ?? []
    where plain(attribute["object_relation"]?.string ?? "") == "noticecolor" {
      return NoticeColour(rawValue: plain(attribute["value"]?.string ?? ""))
    }
    return nil
  }

  /// A relation's name in small letters without the signs in it: the template writes them in several ways.
  static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter }
  }
}

extension MISPEvent {
  /// Fills the notice from an object `interpol-notice`; the person goes to the notice, or to the method of a purple one.
  mutating func takeNotice(_ object: JSONNode, _ pointer: String, isMethod: Bool) {
    method.draft.notice.documentKind = .notice
    method.draft.notice.colour = MISPNotice.colour(of: object)
    method.draft.note("doc_kind", at: Int(object.offset), pointer)
    if let node = object["uuid"], let id = node.string.map(cleaned), !id.isEmpty {
      method.draft.notice.issuerReference = id
      method.draft.note("issuer_ref", at: Int(node.offset), "\(pointer)/uuid")
    }
    if let id = event["uuid"]?.string.map(cleaned), !id.isEmpty {
      method.draft.notice.related.append(id)
    }
    if Self.isSet(object["deleted"]) {
      method.draft.notice.documentKind = .withdrawal
      var reference = Reference()
      reference.issuerReference = method.draft.notice.issuerReference
      method.draft.notice.refersTo = reference
      method.draft.notice.reason = "The object was deleted."
      method.forgetMethod()
      method.remark(
        "doc_kind",
        "deleted",
        .converted,
        "a deleted notice object takes its publication back"
      )
      return
    }
    let isPurple = method.draft.notice.colour == .purple
    let path = isPurple ? "mo.persons[0]" : "persons[0]"
    let person = takePersonValues(of: object, pointer, path)
    if method.draft.notice.colour == nil {
      method.remark("notice_type", nil, .readAsMissing, "the object states no colour that is known")
    }
    if person != Person() {
      if isPurple {
        method.modus.persons.insert(person, at: 0)
      } else {
        method.draft.notice.persons = [person]
      }
    }
  }

  /// A person of an event's method: exceptional, and never sought.
  mutating func takePerson(_ object: JSONNode, _ pointer: String, isVictim: Bool) {
    let path = "mo.persons[\(method.modus.persons.count)]"
    var person = takePersonValues(of: object, pointer, path)
    guard person != Person() else { return }
    if isVictim { person.status = .victim }
    method.modus.persons.append(person)
  }

  private mutating func takePersonValues(
    of object: JSONNode,
    _ pointer: String,
    _ path: String
  ) -> Person {
    var reader = MISPPersonReader(vocabulary: policy.vocabulary, path: path)
    for (index, attribute) in (object["Attribute"]?.array ?? []).enumerated() {
      let here = "\(pointer)/Attribute/\(index)/value"
      guard let node = attribute["value"], let raw = node.string, !Self.isSet(attribute["deleted"])
      else {
        method.remark(here, nil, .notRead, "the attribute was deleted or has no text")
        continue
      }
      guard !cleaned(raw).isEmpty else { continue }
      let relation = MISPNotice.plain(attribute["object_relation"]?.string ?? "")
      if relation == "noticecolor" {
        method.draft.note("notice_type", at: Int(node.offset), here)
        continue
      }
      reader.take(relation, raw, at: node.offset, here)
    }
    if reader.facts != CaseFacts() { method.draft.notice.caseFacts = reader.facts }
    for (path, offset, pointer) in reader.notes {
      method.draft.note(path, at: Int(offset), pointer)
    }
    for remark in reader.remarks {
      method.remark(remark.path, remark.raw, remark.act, remark.message)
    }
    return reader.person
  }
}
