import JSON
import Notices

/// Reads one entry of the consolidated list of the United Nations Security Council: a special notice.
///
/// An entity becomes a notice without persons, so that no name of an organisation is compared with
/// people's.
func readListEntry(_ element: XMLElement, in source: XMLSource) -> Result<
  AdaptedDocument, Rejection
> {
  var entry = ListEntry(source)
  entry.fill(from: element)
  return entry.draft.finished(as: .consolidatedList, at: element.offset)
}

/// An entry of the list while it is read.
struct ListEntry {
  var draft: NoticeDraft
  let vocabulary: Vocabulary
  /// The sentences of the remarks.
  private var words: [String] = []

  init(_ source: XMLSource) {
    draft = source.draft
    vocabulary = source.policy.vocabulary
  }

  mutating func fill(from element: XMLElement) {
    guard element.name == "INDIVIDUAL" || element.name == "ENTITY" else {
      draft.refuse(
        .unknownField,
        "the list holds something else than an individual or an entity",
        at: element.offset,
        ""
      )
      return
    }
    draft.notice.documentKind = .notice
    draft.notice.colour = .specialUnitedNations
    draft.notice.channel = .publicWeb
    draft.notice.entityID = text(element, "REFERENCE_NUMBER", to: "entity_id")
    if draft.notice.entityID == nil {
      let message = "the entry has no REFERENCE_NUMBER; without it, it cannot be told from others"
      draft.refuse(.wrongValue, message, at: element.offset, "", path: "entity_id")
    }
    if let listed = element["LISTED_ON"], let value = listed.value {
      draft.notice.publishedAt = day(value, listed, "/LISTED_ON", to: "published_at")
    }
    if element.name == "INDIVIDUAL" {
      draft.note("persons[0]", at: element.offset, "")
      draft.notice.persons = [person(element)]
    } else {
      describeEntity(element)
    }
    say("List", element.value("UN_LIST_TYPE"))
    say("Title", values(element, "TITLE"))
    say("Designation", values(element, "DESIGNATION"))
    say(nil, element.value("COMMENTS1"))
    if !words.isEmpty {
      draft.notice.remarks = draft.decodedOnce(words.joined(separator: " "), "remarks")
      let place = element["COMMENTS1"] ?? element
      draft.note("remarks", at: place.content, element["COMMENTS1"] == nil ? "" : "/COMMENTS1")
    }
    remarkUnread(element)
  }

  // MARK: - Words

  /// Adds a sentence to the remarks of the notice.
  mutating func say(_ label: String?, _ text: String?) {
    guard let text, !standsForMissing(text, in: vocabulary) else { return }
    let sentence = label.map { "\($0): \(text)" } ?? text
    words.append(sentence.hasSuffix(".") ? sentence : sentence + ".")
  }

  /// The values of an element that holds `VALUE` several times.
  private func values(_ element: XMLElement, _ name: String) -> String? {
    let all = element.all(name).flatMap { holder in
      holder.children.isEmpty ? [holder.value] : holder.all("VALUE").map(\.value)
    }
    let texts = all.compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private mutating func describeEntity(_ element: XMLElement) {
    say("Entity", element.value("FIRST_NAME"))
    let aliases = element.all("ENTITY_ALIAS").compactMap { $0.value("ALIAS_NAME") }
    say("Also known as", aliases.isEmpty ? nil : aliases.joined(separator: "; "))
    for address in element.all("ENTITY_ADDRESS") { say("Address", addressText(address)) }
    draft.remark("persons", nil, .notRead, "the entry is an entity; its names stand in the remarks")
  }

  /// A text of a child; placeholders are left out and remarked.
  mutating func text(_ element: XMLElement, _ name: String, to path: String) -> String? {
    guard let child = element[name], let raw = child.value else { return nil }
    return text(raw, child, "/\(name)", to: path)
  }

  mutating func text(_ raw: String, _ place: XMLElement, _ pointer: String, to path: String)
    -> String?
  {
    let text = cleaned(draft.decodedOnce(raw, path))
    if standsForMissing(text, in: vocabulary) {
      draft.remark(path, raw, .readAsMissing, "a placeholder stands in place of a text")
      return nil
    }
    draft.note(path, at: place.content, pointer)
    return text
  }

  func addressText(_ address: XMLElement) -> String? {
    let order = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"]
    let parts = order.compactMap { address.value($0) }
      .filter { !standsForMissing($0, in: vocabulary) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// A date whose time, if it has one, does not count.
  mutating func day(_ raw: String, _ place: XMLElement, _ pointer: String, to path: String)
    -> PartialDate?
  {
    let head = String(decoding: Array(raw.utf8).prefix(10), as: UTF8.self)
    let reading =
      PartialDate(head).map { DateReading([$0]) }
      ?? readDate(raw, orders: [.yearFirst], in: vocabulary)
    if let act = reading.act { draft.remark(path, raw, act, reading.message) }
    if reading.date != nil { draft.note(path, at: place.content, pointer) }
    return reading.date
  }

  private mutating func remarkUnread(_ element: XMLElement) {
    let read: Set<String> = [
      "REFERENCE_NUMBER", "LISTED_ON", "UN_LIST_TYPE", "TITLE", "DESIGNATION", "COMMENTS1",
      "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "NAME_ORIGINAL_SCRIPT", "GENDER",
      "NATIONALITY", "INDIVIDUAL_ALIAS", "INDIVIDUAL_ADDRESS", "INDIVIDUAL_DATE_OF_BIRTH",
      "INDIVIDUAL_PLACE_OF_BIRTH", "INDIVIDUAL_DOCUMENT", "ENTITY_ALIAS", "ENTITY_ADDRESS",
    ]
    // Keys of the list's own housekeeping.
    let technical: Set<String> = [
      "DATAID", "VERSIONNUM", "LIST_TYPE", "LAST_DAY_UPDATED", "SORT_KEY", "SORT_KEY_LAST_MOD",
      "SUBMITTED_BY", "SUBMITTED_ON", "DELISTED_ON",
    ]
    var told: Set<String> = []
    for child in element.children
    where !read.contains(child.name) && !technical.contains(child.name) {
      guard told.count < 20, told.insert(child.name).inserted else { continue }
      let name = child.name.utf8.count <= 60 ? child.name : "element"
      draft.remark(name, nil, .notRead, "the entry has an element that is not known")
    }
  }
}
