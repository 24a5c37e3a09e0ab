package import Notices

/// What became of a document.
package enum Outcome: Sendable, Hashable {
  /// A publication that made a notice.
  case new(Identifier<Notice>)
  /// A publication that is another version of a held notice.
  case version(Identifier<Notice>, current: Bool)
  /// The same content again; nil when the first one waits or only left a tombstone.
  case `repeat`(of: Identifier<Notice>?)
  /// A publication that took the place of others.
  case superseding(Identifier<Notice>, [Identifier<Notice>])
  /// A publication of which a better one is held already.
  case superseded(Identifier<Notice>, by: Identifier<Notice>)
  /// A copy of something cancelled.
  case stopped(by: Identifier<Tombstone>)
  /// An amendment that made a version.
  case patched(Identifier<Notice>, current: Bool)
  /// Another lifecycle document, applied to the notices named; none when a cancellation only left a tombstone.
  case applied(DocumentKind, to: [Identifier<Notice>])
  /// A lifecycle document that is kept until it can be applied; a loud one needs a person now.
  case waiting(Wait, loud: Bool)
  /// A move that is never possible.
  case refused(Refusal)
  /// Quarantined by the rules; nothing is held of it.
  case rejected

  /// The notices that it made or changed.
  package var notices: [Identifier<Notice>] {
    switch self {
    case .new(let notice), .version(let notice, _), .superseding(let notice, _),
      .superseded(let notice, _), .patched(let notice, _):
      [notice]
    case .applied(_, let notices): notices
    case .repeat(let notice): notice.map { [$0] } ?? []
    case .stopped, .waiting, .refused, .rejected: []
    }
  }
}
