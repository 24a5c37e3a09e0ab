import JSON
import Notices

/// A notice while it is made from the entities of one person.
struct FollowTheMoneyNotice {
  var draft: NoticeDraft
  private let vocabulary: Vocabulary
  private typealias Value = FollowTheMoneyEntity.Value

  init(places: JSONPlaces, in vocabulary: Vocabulary) {
    draft = NoticeDraft(places: places)
    self.vocabulary = vocabulary
  }

  mutating func read(_ entity: FollowTheMoneyEntity, with others: [FollowTheMoneyEntity]) {
    var reader = FollowTheMoneyPerson(entity, in: vocabulary)
    reader.read(with: others)
    draft.notice.persons = [reader.person]
    let base = "persons[0]"
    for (path, value) in reader.sources {
      draft.note("\(base).\(path)", at: value.offset, value.pointer)
    }
    for remark in reader.remarks {
      draft.remark("\(base).\(remark.path)", remark.raw, remark.act, remark.message)
    }
    for name in reader.entity.leftOver where !Self.silent.contains(name) {
      draft.remark("properties.\(name)", nil, .notRead, "no field takes this property")
    }
    let isOwn = entity.datasets.contains { $0.hasPrefix("noticed") }
    // Data of this kind are copies made by others: never more than information.
    if !isOwn { draft.notice.channel = .publicWeb }
    let sanctions = others.filter { $0.schema == "Sanction" }
    for sanction in sanctions { readSanction(sanction) }
    setKind(of: entity, sanctions)
    if draft.notice.entityID == nil { takeNumber(fromID: entity.id) }
  }

  /// Properties that concern the record and not the person.
  private static let silent: Set<String> = [
    "topics", "sourceUrl", "modifiedAt", "publisher", "createdAt", "addressEntity", "country",
    "programId", "wikidataId",
  ]

  // MARK: - Sanctions

  private mutating func readSanction(_ sanction: FollowTheMoneyEntity) {
    var sanction = sanction
    var charge = Charge()
    let path = "case.charges[\(draft.notice.caseFacts?.charges.count ?? 0)]"
    if let value = sanction.take("reason").first {
      charge.text = value.text
      draft.note("\(path).text", at: value.offset, value.pointer)
    }
    if let value = sanction.take("provisions").first {
      charge.lawReference = cleaned(value.text)
      draft.note("\(path).law_ref", at: value.offset, value.pointer)
    }
    if let value = sanction.take("duration").first {
      let penalty = readPenalty(value.text, in: vocabulary)
      charge.maximumMonths = penalty.value
      draft.note("\(path).max_months", at: value.offset, value.pointer)
      if let act = penalty.act {
        draft.remark("\(path).max_months", value.text, act, penalty.message)
      }
    }
    if charge != Charge() {
      draft.notice.caseFacts = draft.notice.caseFacts ?? CaseFacts()
      draft.notice.caseFacts?.charges.append(charge)
    }
    for value in sanction.take("authorityId", "recordId") { takeNumber(value) }
    readWarrant(&sanction)
    if let date = date(sanction.take("listingDate").first, "published_at") {
      draft.notice.publishedAt = draft.notice.publishedAt ?? date
    }
    if let date = date(sanction.take("endDate").first, "expires_at") {
      draft.notice.expiresAt = draft.notice.expiresAt ?? date
    }
    if let value = sanction.take("summary").first ?? sanction.take("description").first {
      var facts = draft.notice.caseFacts ?? CaseFacts()
      facts.facts = facts.facts ?? paragraphs(value.text)
      draft.notice.caseFacts = facts
      draft.note("case.facts", at: value.offset, value.pointer)
    }
    _ = sanction.take("entity", "program", "programUrl", "status")
    for name in sanction.leftOver where !Self.silent.contains(name) {
      draft.remark("Sanction.\(name)", nil, .notRead, "no field takes this property")
    }
  }

  private mutating func readWarrant(_ sanction: inout FollowTheMoneyEntity) {
    var warrant = draft.notice.warrant ?? Warrant()
    for value in sanction.take("country") {
      guard let country = FollowTheMoneyPerson.country(value.text, in: vocabulary) else { continue }
      if draft.notice.issuer == nil {
        draft.notice.issuer = country
        draft.note("issuer", at: value.offset, value.pointer)
        warrant.country = country
        draft.note("warrant.country", at: value.offset, value.pointer)
      } else if draft.notice.issuer != country {
        // A notice has one issuer; that a second country wants the person as well must not be lost.
        let words = "Charge \(draft.notice.caseFacts?.charges.count ?? 1): warrant of \(country)."
        draft.notice.remarks = [draft.notice.remarks, words].compactMap { $0 }.joined(
          separator: " "
        )
        draft.remark("remarks", nil, .converted, "the warrants are not all of one country")
      }
    }
    if let value = sanction.take("authority").first {
      let isPublisher = Vocabulary.folded(value.text).contains("interpol")
      if !isPublisher, warrant.authority == nil {
        warrant.authority = cleaned(value.text)
        draft.note("warrant.authority", at: value.offset, value.pointer)
      }
    }
    if let date = date(sanction.take("startDate").first, "warrant.date") {
      warrant.date = warrant.date ?? date
    }
    if warrant != Warrant() { draft.notice.warrant = warrant }
  }

  private mutating func date(_ value: Value?, _ path: String) -> PartialDate? {
    guard let value else { return nil }
    let reading = readDate(value.text, orders: [.yearFirst], window: .events, in: vocabulary)
    if let act = reading.act { draft.remark(path, value.text, act, reading.message) }
    if reading.date != nil { draft.note(path, at: value.offset, value.pointer) }
    return reading.shared
  }

  // MARK: - Numbers and kind

  /// A number by its shape: of a file (`2026/123`), a control number (`A-1/2-2026`), or a reference.
  private mutating func takeNumber(_ value: Value) {
    let text = cleaned(value.text)
    let path: String
    if Self.isFileNumber(text) {
      path = "entity_id"
      draft.notice.entityID = draft.notice.entityID ?? text
    } else if Self.isControlNumber(text) {
      path = "control_no"
      draft.notice.controlNumber = draft.notice.controlNumber ?? text
    } else {
      path = "issuer_ref"
      draft.notice.issuerReference = draft.notice.issuerReference ?? text
    }
    draft.note(path, at: value.offset, value.pointer)
  }

  /// The file number in an id as `interpol-red-2026-123`.
  private mutating func takeNumber(fromID id: String) {
    let parts = id.split(separator: "-")
    guard parts.count >= 3, parts[0] == "interpol", let number = parts.last else { return }
    let text = "\(parts[parts.count - 2])/\(number)"
    guard Self.isFileNumber(text) else { return }
    draft.notice.entityID = text
    draft.remark("entity_id", id, .converted, "the file number was taken from the entity's id")
  }

  private static func isFileNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 4 && (1...6).contains(parts[1].utf8.count)
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && (parts[0].hasPrefix("19") || parts[0].hasPrefix("20"))
  }

  private static func isControlNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count > 7, (0x41...0x5A).contains(bytes[0]), bytes[1] == 0x2D else { return false }
    return bytes.count { $0 == 0x2F } == 1 && bytes.count { $0 == 0x2D } == 2
  }

  private mutating func setKind(
    of entity: FollowTheMoneyEntity,
    _ sanctions: [FollowTheMoneyEntity]
  ) {
    let words = sanctions.flatMap { $0.values(["program", "programId", "status"]) }
    let hints = ([entity.id] + entity.datasets + words.map(\.text)).map(Vocabulary.folded)
    let says = { (wanted: String) in hints.contains { $0.contains(wanted) } }
    if says("diffusion") {
      draft.notice.documentKind = .diffusion
      draft.notice.purpose = .arrest
    } else if says("red notice") || says("interpol red") || says("interpol inter red") {
      draft.notice.documentKind = .notice
      draft.notice.colour = .red
    } else {
      draft.remark(
        "doc_kind",
        nil,
        .readAsMissing,
        "nothing in the entities tells what kind of notice they are from"
      )
      return
    }
    if let value = words.first(where: { Vocabulary.folded($0.text).contains("notice") })
      ?? words.first
    {
      for path in ["doc_kind", "notice_type"] { draft.note(path, at: value.offset, value.pointer) }
    }
  }
}
