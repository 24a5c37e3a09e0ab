package import Notices

/// What is held of everything that the arrivals of a batch can touch.
///
/// It must contain every notice, tombstone and waiting document that shares a key of ``ReferenceKey/toRead(for:)`` with
/// an arrival, and every one that shares a reference with such a notice or waiting document (two steps in all).
/// Of each notice it must contain every version, with the content of the current one; amendments add up to those that
/// wait for a person only where their contents are read too.
package struct Held: Sendable, Hashable {
  /// For how many months notices of a kind are kept by the bureau's own rule; kinds that have none are absent.
  package var retentionMonths: [NoticeKind: Int] = [:]
  package private(set) var notices: [Identifier<Notice>: HeldNotice] = [:]
  package private(set) var tombstones: [Identifier<Tombstone>: Tombstone] = [:]
  package private(set) var parked: [Identifier<ArrivedDocument>: ParkedDocument] = [:]
  private var noticesByKey: [ReferenceKey: Set<Identifier<Notice>>] = [:]
  private var tombstonesByKey: [ReferenceKey: Set<Identifier<Tombstone>>] = [:]
  private var parkedByKey: [ReferenceKey: Set<Identifier<ArrivedDocument>>] = [:]
  private var known: [[UInt8]: Set<Owner>] = [:]

  /// Who has a content fingerprint.
  enum Owner: Sendable, Hashable {
    /// A version of a notice.
    case version(Identifier<Notice>)
    /// An act on a notice.
    case act(Identifier<Notice>)
    case tombstone
    case parked
  }

  package init(
    notices: [HeldNotice] = [],
    tombstones: [Tombstone] = [],
    parked: [ParkedDocument] = []
  ) {
    for notice in notices { put(notice) }
    for tombstone in tombstones { put(tombstone) }
    for document in parked { put(document) }
  }

  mutating func put(_ notice: HeldNotice) {
    let before = notices.updateValue(notice, forKey: notice.id)
    for key in notice.references where before?.references.contains(key) != true {
      noticesByKey[key, default: []].insert(notice.id)
    }
    for version in notice.versions.dropFirst(before?.versions.count ?? 0) {
      known[version.fingerprint, default: []].insert(.version(notice.id))
    }
    for act in notice.history.dropFirst(before?.history.count ?? 0) {
      known[act.fingerprint, default: []].insert(.act(notice.id))
    }
  }

  mutating func put(_ tombstone: Tombstone) {
    tombstones[tombstone.id] = tombstone
    for key in tombstone.references { tombstonesByKey[key, default: []].insert(tombstone.id) }
    known[tombstone.fingerprint, default: []].insert(.tombstone)
  }

  mutating func put(_ document: ParkedDocument) {
    parked[document.id] = document
    for key in ReferenceKey.keys(of: document.notice) {
      parkedByKey[key, default: []].insert(document.id)
    }
    known[document.fingerprint, default: []].insert(.parked)
  }

  /// Forgets a document that no longer waits.
  mutating func remove(parked id: Identifier<ArrivedDocument>) {
    guard let document = parked.removeValue(forKey: id) else { return }
    for key in ReferenceKey.keys(of: document.notice) { parkedByKey[key]?.remove(id) }
    if !parked.values.contains(where: { $0.fingerprint == document.fingerprint }) {
      known[document.fingerprint]?.remove(.parked)
    }
  }

  /// The notices that have one of the keys, in a fixed order.
  func notices(with keys: some Sequence<ReferenceKey>) -> [HeldNotice] {
    found(keys, in: noticesByKey).compactMap { notices[$0] }
  }

  /// The tombstones that have one of the keys, those that reach furthest first.
  func tombstones(with keys: some Sequence<ReferenceKey>) -> [Tombstone] {
    found(keys, in: tombstonesByKey).compactMap { tombstones[$0] }
      .sorted { ($0.stopsThrough, $1.id) > ($1.stopsThrough, $0.id) }
  }

  /// The waiting documents that have one of the keys, oldest first.
  func parked(with keys: some Sequence<ReferenceKey>) -> [ParkedDocument] {
    found(keys, in: parkedByKey).compactMap { parked[$0] }.sorted { left, right in
      (left.day, left.receivedAt, left.sequence) < (right.day, right.receivedAt, right.sequence)
    }
  }

  /// Who has the same content already.
  func owners(of fingerprint: [UInt8]) -> Set<Owner> { known[fingerprint] ?? [] }

  private func found<Named>(
    _ keys: some Sequence<ReferenceKey>,
    in index: [ReferenceKey: Set<Identifier<Named>>]
  ) -> [Identifier<Named>] {
    var all: Set<Identifier<Named>> = []
    for key in keys {
      if let some = index[key] { all.formUnion(some) }
    }
    return all.sorted()
  }
}

extension ParkedDocument {
  /// The day of the document, else of its receipt.
  var day: CivilDay { notice.publishedAt?.day(receivedOn: receivedAt.day) ?? receivedAt.day }
}
