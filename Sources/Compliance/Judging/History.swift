package import Notices

/// What is known of the case from earlier documents and decisions; nil and empty mean nothing is known.
package struct History: Sendable, Hashable {
  package var firstReceived: CivilDay?
  /// When the issuer last confirmed that the request stands.
  package var lastConfirmed: CivilDay?
  /// When a public extract was last seen on the public pages.
  package var lastSeen: CivilDay?
  package var suspendedSince: CivilDay?
  package var heldSince: CivilDay?
  package var cancelledAt: CivilDay?
  /// `non-compliant`, `withdrawn`, `purpose achieved` or the sender's word.
  package var cancelledGround: String?
  package var refusedAt: CivilDay?
  /// Objections and refusals by others, one sentence each.
  package var objections: [String] = []
  /// Whether a final decision on the same facts is on record.
  package var hasFinalDecision: Bool?
  /// `located`, `arrested`, `surrendered`, `served`, `deceased` or the bureau's word.
  package var outcome: String?
  /// Whether the source's own list lacks it; nil when no list was compared.
  package var isMissingFromSource: Bool?

  package init() {}
}

/// An earlier refusal, here, to extradite a local person.
package struct Refusal: Sendable, Hashable {
  package var issuer: CountryCode?
  package var reference: String?
  package var date: CivilDay?

  package init(issuer: CountryCode? = nil, reference: String? = nil, date: CivilDay? = nil) {
    self.issuer = issuer
    self.reference = reference
    self.date = date
  }
}

/// The local record in which a subject was found, as hit rules see it.
package struct LocalSubject: Sendable, Hashable {
  package var record: LocalPerson
  package var refusals: [Refusal]

  package init(record: LocalPerson, refusals: [Refusal] = []) {
    self.record = record
    self.refusals = refusals
  }

  /// A local method, of which rules know the source and how long it may be kept.
  package init(modus: LocalModus) {
    record = LocalPerson()
    record.id = modus.id
    record.source = modus.source
    record.retainUntil = modus.retainUntil
    refusals = []
  }
}
