import Matching
package import Notices
package import Records

extension Engine {
  /// The subjects of a notice that is to be matched: each person of a wanted notice, the method of the others.
  package func subjects(of notice: Notice) -> [SubjectForm] {
    guard let kind = notice.kind else { return [] }
    if kind.tellsOfMethod {
      guard let modus = notice.modusOperandi else { return [] }
      let prepared = PreparedModus(modus, shared: shared)
      return [
        SubjectForm(
          ordinal: 0,
          isModus: true,
          prepared: prepared.encoded(),
          keys: prepared.keptKeys
        )
      ]
    }
    return notice.persons.enumerated().map { ordinal, person in
      let prepared = PreparedPerson(person)
      return SubjectForm(
        ordinal: ordinal,
        isModus: false,
        prepared: prepared.encoded(),
        keys: prepared.keptKeys
      )
    }
  }
}

extension Engine {
  /// Whether a notice should have keys that it has not; what says nothing that can be compared has none to have.
  func lacksKeys(_ keyless: KeylessNotice) -> Bool {
    guard let notice = keyless.content.flatMap(HeldReading.notice(from:)) else { return true }
    return subjects(of: notice).contains { form in
      !form.keys(KeyVersion.newest.rawValue).isEmpty && !keyless.keyed.contains(form.ordinal)
    }
  }
}
