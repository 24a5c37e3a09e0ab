import JSON
import Notices

/// The canonical notice as XML.
///
/// Each field of the tables in `Sources/Notices` is an element with the field's name in the product's
/// namespace; a field of several values is the element repeated. Where INT-I has a field of the
/// same meaning, its Type-2 element may stand in its place.
enum NoticeXML {
  static let namespace = "urn:noticed:notice:1"
}

/// Reads one canonical notice.
func readNoticeXML(_ element: XMLElement, in source: XMLSource) -> Result<
  AdaptedDocument, Rejection
> {
  var reader = NoticeXMLReader(source)
  if element.name != "notice" {
    reader.refuse(.unknownField, "a list of notices holds something else", element, "", path: "")
    reader.tellRefusals()
    return reader.draft.finished(as: .noticeXML, at: element.offset)
  }
  if element.namespace == nil {
    reader.draft.remark("", nil, .keptRaw, "the notice names no namespace")
  }
  let document = reader.object(element, as: Notice.shape, path: "", pointer: "")
  reader.take(document)
  return reader.draft.finished(as: .noticeXML, at: element.offset)
}

/// Turns elements into the canonical document, by the tables of fields.
struct NoticeXMLReader {
  var draft: NoticeDraft
  let vocabulary: Vocabulary
  /// Where the values of canonical paths stand.
  private var pointers: [String: String] = [:]
  private var refusals: [Refusal] = []

  /// A reason against the notice, until all are known and told in the order of the text.
  private struct Refusal {
    let code: RejectionCode
    let message: String
    let offset: Int
    let pointer: String
    let path: String?
  }

  init(_ source: XMLSource) {
    draft = source.draft
    vocabulary = source.policy.vocabulary
  }

  /// Reads the document's fields; what is wrong with them is a reason.
  mutating func take(_ document: JSONNode) {
    var log = FieldLog()
    draft.notice = Notice(document: document, log: &log)
    for issue in log.issues {
      var path = issue.path
      while pointers[path] == nil,
        let cut = path.utf8.lastIndex(where: { $0 == 0x2E || $0 == 0x5B })
      {
        path = String(path[..<cut])
      }
      let named = issue.path.isEmpty ? "the notice" : "“\(issue.path)”"
      // What JSON asks for is no advice here.
      let message = issue.message.replacing(" in double quotes", with: "")
      refuse(
        RejectionCode(issue.code),
        "\(named) \(message)",
        at: Int(issue.offset),
        pointers[path] ?? "",
        path: issue.path
      )
    }
    tellRefusals()
  }

  mutating func refuse(
    _ code: RejectionCode,
    _ message: String,
    _ element: XMLElement,
    _ pointer: String,
    path: String
  ) {
    refuse(code, message, at: element.offset, pointer, path: path)
  }

  private mutating func refuse(
    _ code: RejectionCode,
    _ message: String,
    at offset: Int,
    _ pointer: String,
    path: String
  ) {
    let path = path.isEmpty ? nil : path
    refusals.append(
      Refusal(code: code, message: message, offset: max(0, offset), pointer: pointer, path: path)
    )
  }

  /// Hands the reasons to the draft: as many as a person can mend in one go.
  mutating func tellRefusals() {
    for refusal in refusals.sorted(by: { $0.offset < $1.offset }).prefix(50) {
      draft.refuse(
        refusal.code,
        refusal.message,
        at: refusal.offset,
        refusal.pointer,
        path: refusal.path
      )
    }
    refusals = []
  }

  /// Says that the value at a canonical path comes from an element.
  mutating func note(_ path: String, _ element: XMLElement, _ pointer: String) {
    pointers[path] = pointer
    draft.note(path, at: element.content, pointer)
  }

  // MARK: - Groups

  /// The fields of a group.
  mutating func object(_ element: XMLElement, as shape: RecordShape, path: String, pointer: String)
    -> JSONNode
  {
    var fields = CollectedFields(shape, path: path, hasIssuer: element["issuer"] != nil)
    checkAttributes(element, pointer, path: path)
    if element.value != nil {
      let message = "text stands beside the elements of “\(shape.name)”"
      refuse(.wrongType, message, element, pointer, path: path)
    }
    for (child, pointer) in children(of: element, pointer) {
      let isForeign = child.namespace != nil && child.namespace != NoticeXML.namespace
      if !isForeign, let member = shape.member(child.name) {
        collect(child, member, &fields, pointer)
      } else if !takeTypeTwo(child, into: &fields, pointer) {
        let name = child.name.utf8.count <= 60 ? "“\(child.name)”" : "an element"
        let meant = nearest(to: child.name, among: shape.members.map(\.name))
        let hint = meant.map { "; did you mean “\($0)”?" } ?? ""
        let message = "\(name) is no element of “\(shape.name)”\(hint)"
        refuse(.unknownField, message, child, pointer, path: path)
      }
    }
    return node(of: fields, at: element)
  }

  /// The children of an element, each with its path as XPath writes it.
  func children(of element: XMLElement, _ pointer: String) -> [(XMLElement, String)] {
    var totals: [String: Int] = [:]
    for child in element.children { totals[child.name, default: 0] += 1 }
    var seen: [String: Int] = [:]
    return element.children.map { child in
      seen[child.name, default: 0] += 1
      let index = (totals[child.name] ?? 0) > 1 ? "[\(seen[child.name] ?? 1)]" : ""
      return (child, "\(pointer)/\(child.name)\(index)")
    }
  }

  /// The collected fields as an object; a field that stands twice is a reason.
  mutating func node(of fields: CollectedFields, at element: XMLElement) -> JSONNode {
    for (name, offset) in fields.repeated {
      let path = fields.path(name)
      let message = "“\(path)” stands twice"
      refuse(.duplicateKey, message, at: Int(offset), pointers[path] ?? "", path: path)
    }
    return fields.object(at: Int32(clamping: element.offset))
  }

  private mutating func checkAttributes(_ element: XMLElement, _ pointer: String, path: String) {
    let allowed = [XMLElement.instance, "http://www.w3.org/XML/1998/namespace"]
    for attribute in element.attributes where !allowed.contains(attribute.namespace ?? "") {
      refuse(
        .unknownField,
        "an attribute stands here that is not read",
        element,
        pointer,
        path: path
      )
    }
  }

  // MARK: - Values

  private mutating func collect(
    _ element: XMLElement,
    _ member: RecordShape.Member,
    _ fields: inout CollectedFields,
    _ pointer: String
  ) {
    if element.isNil { return }
    let path = fields.next(member.name)
    let type = if case .list(let inner) = member.type { inner } else { member.type }
    note(path, element, pointer)
    // An alias is a group that may also be plain text.
    if case .record(let shape) = type, !(element.children.isEmpty && type == Alias.fieldType) {
      fields.add(member.name, object(element, as: shape, path: path, pointer: pointer))
      return
    }
    checkAttributes(element, pointer, path: path)
    if !element.children.isEmpty {
      let message = "“\(path)” has elements inside where a value belongs"
      refuse(.wrongType, message, element, pointer, path: path)
      return
    }
    fields.add(member.name, value(element, as: type, path: path))
  }

  /// The text of an element as a value of a type; what does not fit stays a text, and is told later.
  private mutating func value(_ element: XMLElement, as type: FieldType, path: String) -> JSONNode {
    let offset = Int32(clamping: element.content)
    let text = draft.decodedOnce(element.value ?? "", path)
    switch type {
    case .boolean where text == "true" || text == "1":
      return JSONNode(value: .bool(true), offset: offset)
    case .boolean where text == "false" || text == "0":
      return JSONNode(value: .bool(false), offset: offset)
    case .integer, .number:
      let bytes = Array(text.utf8)
      if case .success(let node) = parseJSON(bytes, limits: .storable), case .number = node.value {
        return JSONNode(value: node.value, offset: offset)
      }
    default: break
    }
    return JSONNode(value: .string(text), offset: offset)
  }
}
