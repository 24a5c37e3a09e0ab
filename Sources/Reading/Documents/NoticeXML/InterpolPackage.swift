import JSON
import Notices

/// Reads an INT-I transaction (ANSI/NIST-ITL XML): person, offence and references of its Type-2 records.
///
/// The other records are biometric; they are counted in a remark and stay in the original bytes.
func readPackage(_ outline: XMLOutline, in source: XMLSource) -> Result<AdaptedDocument, Rejection>
{
  var reader = NoticeXMLReader(source)
  var package = PackageReading()
  for (index, entry) in outline.entries.enumerated() {
    switch entry.name {
    case "PackageDescriptiveTextRecord":
      let pointer = "/\(entry.name)[\(index + 1)]"
      switch readXML(
        source.text,
        in: entry.range,
        around: outline.around(entry),
        limits: source.policy.xml
      ) {
      case .success(let record): package.take(record, pointer, &reader)
      case .failure(let faults):
        return .failure(
          Rejection(faults.faults, places: source.places, pointer: source.base + pointer)
        )
      }
    case "PackageInformationRecord": break
    default: package.biometric += 1
    }
  }
  let offset = outline.root?.range.lowerBound ?? 0
  guard package.records > 0 else {
    let message = "the INT-I transaction has no descriptive record (Type-2)"
    let origin = Origin(
      place: source.places.place(of: offset),
      offset: offset,
      pointer: source.base
    )
    return .failure(Rejection(.init(.noNotice, message, origin: origin)))
  }
  package.finish(&reader, at: offset)
  return reader.draft.finished(as: .interpolPackage, at: offset)
}

/// What was found in the Type-2 records of one transaction.
private struct PackageReading {
  var records = 0
  var biometric = 0
  private var notice = CollectedFields(Notice.shape, path: "")
  private var facts = CollectedFields(CaseFacts.shape, path: "case")
  private var persons = 0
  private var unread: Set<String> = []

  mutating func take(_ record: XMLElement, _ pointer: String, _ reader: inout NoticeXMLReader) {
    records += 1
    var person = CollectedFields(Person.shape, path: "persons[\(persons)]")
    visit(record, pointer, &person, &reader)
    guard !person.isEmpty else { return }
    persons += 1
    reader.note("persons[\(persons - 1)]", record, pointer)
    notice.add("persons", reader.node(of: person, at: record))
  }

  /// Walks the groups of a record; what has no field is remarked by its name, once.
  private mutating func visit(
    _ element: XMLElement,
    _ pointer: String,
    _ person: inout CollectedFields,
    _ reader: inout NoticeXMLReader
  ) {
    for (child, pointer) in reader.children(of: element, pointer) {
      if reader.takeTypeTwo(child, into: &person, pointer)
        || reader.takeTypeTwo(child, into: &facts, pointer)
        || reader.takeTypeTwo(child, into: &notice, pointer)
      {
        continue
      }
      if Self.groups.contains(child.name) {
        visit(child, pointer, &person, &reader)
      } else if !Self.technical.contains(child.name), unread.count < 50,
        unread.insert(child.name).inserted
      {
        let name = child.name.utf8.count <= 60 ? child.name : "element"
        reader.draft.remark(name, nil, .notRead, "this element of INT-I has no field here")
      }
    }
  }

  mutating func finish(_ reader: inout NoticeXMLReader, at offset: Int) {
    if biometric > 0 {
      let message = "\(biometric) biometric records of the transaction were not read"
      reader.draft.remark("", nil, .notRead, message)
    }
    reader.draft.remark(
      "doc_kind",
      nil,
      .readAsMissing,
      "an INT-I transaction is no kind of notice"
    )
    let root = XMLElement(name: "", attributes: [], offset: offset, content: offset)
    if !facts.isEmpty { notice.add("case", reader.node(of: facts, at: root)) }
    reader.take(reader.node(of: notice, at: root))
  }

  private static let groups: Set<String> = [
    "UserDefinedDescriptiveDetail", "DomainDefinedDescriptiveDetail", "RecordActivity",
    "RecordSubject", "RecordOffence", "RecordMetadata",
  ]
  /// What says nothing of the person or the case.
  private static let technical: Set<String> = [
    "RecordCategoryCode", "ImageReferenceIdentification", "RecordCreationDate",
    "RecordLastUpdateDate",
  ]
}
