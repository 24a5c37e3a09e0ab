package import Notices

extension Notice {
  /// The notice after an amendment: what the amendment states is taken, what it leaves out is unchanged.
  ///
  /// Lists are replaced whole. Persons are patched one by one when there are as many as before, else replaced whole. A
  /// value cannot be removed: null is the same as absent. What belongs to the amendment as a document (its kind, date,
  /// receipt, channel, seal, attachments, reference to the notice, reason, term) stays out, and so does the issuer;
  /// numbers are taken where the notice has none.
  package func patched(by amendment: Notice) -> Notice {
    var notice = self
    notice.entityID = entityID ?? amendment.entityID
    notice.controlNumber = controlNumber ?? amendment.controlNumber
    notice.issuerReference = issuerReference ?? amendment.issuerReference
    notice.take(\.colour, of: amendment)
    notice.take(\.purpose, of: amendment)
    notice.take(\.expiresAt, of: amendment)
    notice.take(\.secretariatStatus, of: amendment)
    notice.take(\.recipients, of: amendment)
    notice.take(\.accessRestrictions, of: amendment)
    notice.take(\.confidentiality, of: amendment)
    notice.take(\.purposeCode, of: amendment)
    notice.take(\.languages, of: amendment)
    notice.take(\.related, of: amendment)
    notice.take(\.supersedes, of: amendment)
    notice.take(\.importanceStated, of: amendment)
    notice.take(\.remarks, of: amendment)
    if !amendment.persons.isEmpty {
      notice.persons =
        amendment.persons.count == persons.count
        ? zip(persons, amendment.persons).map { $0.updated(by: $1) } : amendment.persons
    }
    notice.take(\.caseFacts, of: amendment)
    notice.take(\.warrant, of: amendment)
    notice.take(\.judgment, of: amendment)
    notice.take(\.extradition, of: amendment)
    notice.take(\.modusOperandi, of: amendment)
    return notice
  }
}

extension Notice {
  /// Takes a value of another notice unless it is absent there; of a record only the fields that are stated.
  fileprivate mutating func take<Value: FieldValue>(
    _ path: WritableKeyPath<Self, Value?>,
    of other: Self
  ) {
    guard let value = other[keyPath: path] else { return }
    self[keyPath: path] = self[keyPath: path]?.updated(by: value) ?? value
  }

  /// Takes a list of another notice unless it is empty there.
  fileprivate mutating func take<Value>(_ path: WritableKeyPath<Self, [Value]>, of other: Self) {
    if !other[keyPath: path].isEmpty { self[keyPath: path] = other[keyPath: path] }
  }
}
