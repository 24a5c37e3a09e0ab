package import Notices

extension Notice {
  /// The notice after an amendment: what the amendment states is taken, what it leaves out is unchanged.
  ///
  /// Lists are replaced whole. Persons are patched one by one when there are as many as before, else replaced whole. A
  /// value cannot be removed: null is the same as absent. What belongs to the amendment as a document (its kind, date,
  /// receipt, channel, seal, reference to the notice, reason, term) stays out, and so does the issuer; numbers are
  /// taken where the notice has none.
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
        ? zip(persons, amendment.persons).map { $0.patched(by: $1) } : amendment.persons
    }
    notice.patch(\.caseFacts, of: amendment) { $0.patched(by: $1) }
    notice.patch(\.warrant, of: amendment) { $0.patched(by: $1) }
    notice.patch(\.judgment, of: amendment) { $0.patched(by: $1) }
    notice.patch(\.extradition, of: amendment) { $0.patched(by: $1) }
    notice.patch(\.modusOperandi, of: amendment) { $0.patched(by: $1) }
    return notice
  }
}

extension Record {
  /// Takes a value of another record unless it is absent there.
  fileprivate mutating func take<Value>(_ path: WritableKeyPath<Self, Value?>, of other: Self) {
    if let value = other[keyPath: path] { self[keyPath: path] = value }
  }

  /// Takes a list of another record unless it is empty there.
  fileprivate mutating func take<Value>(_ path: WritableKeyPath<Self, [Value]>, of other: Self) {
    if !other[keyPath: path].isEmpty { self[keyPath: path] = other[keyPath: path] }
  }

  /// Patches a record inside this one; where there was none, the other's is taken whole.
  fileprivate mutating func patch<Value>(
    _ path: WritableKeyPath<Self, Value?>,
    of other: Self,
    with patched: (Value, Value) -> Value
  ) {
    guard let change = other[keyPath: path] else { return }
    self[keyPath: path] = self[keyPath: path].map { patched($0, change) } ?? change
  }
}

extension Person {
  fileprivate func patched(by other: Person) -> Person {
    var person = self
    person.take(\.familyName, of: other)
    person.take(\.forenames, of: other)
    person.take(\.fullName, of: other)
    person.take(\.nameAtBirth, of: other)
    person.take(\.aliases, of: other)
    person.take(\.scriptName, of: other)
    person.take(\.sex, of: other)
    person.take(\.birthDate, of: other)
    person.take(\.birthDates, of: other)
    person.take(\.birthPlace, of: other)
    person.take(\.birthCountry, of: other)
    person.take(\.nationalities, of: other)
    person.patch(\.parents, of: other) { parents, change in
      var parents = parents
      parents.take(\.father, of: change)
      parents.take(\.mother, of: change)
      return parents
    }
    person.take(\.documents, of: other)
    person.take(\.addresses, of: other)
    person.take(\.heightInCentimetres, of: other)
    person.take(\.weightInKilograms, of: other)
    person.take(\.eyes, of: other)
    person.take(\.hair, of: other)
    person.take(\.marks, of: other)
    person.take(\.languages, of: other)
    person.take(\.photographs, of: other)
    person.take(\.fingerprints, of: other)
    person.take(\.dnaProfile, of: other)
    person.take(\.status, of: other)
    person.take(\.danger, of: other)
    person.take(\.minorAtFacts, of: other)
    person.take(\.occupationFlag, of: other)
    return person
  }
}

extension CaseFacts {
  fileprivate func patched(by other: CaseFacts) -> CaseFacts {
    var facts = self
    facts.take(\.facts, of: other)
    facts.take(\.factsFrom, of: other)
    facts.take(\.factsTo, of: other)
    facts.take(\.place, of: other)
    facts.take(\.country, of: other)
    facts.take(\.role, of: other)
    facts.take(\.charges, of: other)
    facts.take(\.organizedCrimeLink, of: other)
    facts.take(\.facilitatesSeriousCrime, of: other)
    facts.take(\.exceptionReason, of: other)
    facts.take(\.amount, of: other)
    facts.take(\.currency, of: other)
    return facts
  }
}

extension Warrant {
  fileprivate func patched(by other: Warrant) -> Warrant {
    var warrant = self
    warrant.take(\.number, of: other)
    warrant.take(\.date, of: other)
    warrant.take(\.authority, of: other)
    warrant.take(\.authorityKind, of: other)
    warrant.take(\.country, of: other)
    warrant.take(\.expiry, of: other)
    warrant.take(\.copy, of: other)
    warrant.take(\.appealStatement, of: other)
    return warrant
  }
}

extension Judgment {
  fileprivate func patched(by other: Judgment) -> Judgment {
    var judgment = self
    judgment.take(\.court, of: other)
    judgment.take(\.date, of: other)
    judgment.take(\.sentenceMonths, of: other)
    judgment.take(\.remainingMonths, of: other)
    judgment.take(\.inAbsentia, of: other)
    judgment.take(\.retrialRight, of: other)
    judgment.take(\.enforceUntil, of: other)
    return judgment
  }
}

extension Extradition {
  fileprivate func patched(by other: Extradition) -> Extradition {
    var extradition = self
    extradition.take(\.assured, of: other)
    extradition.take(\.from, of: other)
    extradition.take(\.notFrom, of: other)
    extradition.take(\.provisionalRequest, of: other)
    extradition.take(\.treaty, of: other)
    return extradition
  }
}

extension ModusOperandi {
  fileprivate func patched(by other: ModusOperandi) -> ModusOperandi {
    var modus = self
    modus.take(\.title, of: other)
    modus.take(\.purpose, of: other)
    modus.take(\.investigationState, of: other)
    modus.take(\.offenceCode, of: other)
    modus.take(\.description, of: other)
    modus.patch(\.elements, of: other) { $0.patched(by: $1) }
    modus.take(\.objects, of: other)
    modus.take(\.devices, of: other)
    modus.take(\.concealment, of: other)
    modus.take(\.targets, of: other)
    modus.take(\.indicators, of: other)
    modus.take(\.events, of: other)
    modus.take(\.persons, of: other)
    modus.take(\.similarityNote, of: other)
    modus.take(\.prevention, of: other)
    modus.take(\.questions, of: other)
    modus.take(\.contact, of: other)
    modus.take(\.cases, of: other)
    return modus
  }
}

extension ModusElements {
  fileprivate func patched(by other: ModusElements) -> ModusElements {
    var elements = self
    elements.take(\.target, of: other)
    elements.take(\.entry, of: other)
    elements.take(\.means, of: other)
    elements.take(\.object, of: other)
    elements.take(\.time, of: other)
    elements.take(\.style, of: other)
    elements.take(\.tale, of: other)
    elements.take(\.pals, of: other)
    elements.take(\.transport, of: other)
    elements.take(\.trademark, of: other)
    elements.take(\.malware, of: other)
    elements.take(\.techniques, of: other)
    elements.take(\.vulnerabilities, of: other)
    elements.take(\.infrastructure, of: other)
    elements.take(\.wallets, of: other)
    elements.take(\.sector, of: other)
    return elements
  }
}
