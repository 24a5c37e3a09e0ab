package import Lifecycle
import Notices

extension Outcome {
  /// What the document did, in one word, as `document.effect` keeps it.
  package var word: String {
    switch self {
    case .new: "new"
    case .version(_, let current): current ? "version" : "older-version"
    case .repeat: "repeat"
    case .superseding: "superseding"
    case .superseded: "superseded"
    case .stopped: "stopped"
    case .patched(_, let current): current ? "amended" : "older-amendment"
    case .applied(let kind, _): kind.rawValue
    case .waiting(let why, _): why.rawValue
    case .refused(let why): why.rawValue
    case .rejected: "rejected"
    }
  }

  /// Why a document that ended so did not simply become a notice in force, for the operator; nil when it did.
  package func reason(of end: DocumentOutcome) -> DropReason? {
    switch self {
    case .applied where end == .stopped:
      DropReason(
        code: "refused-by-secretariat",
        text:
          "The General Secretariat refused or cancelled it; what was held of it was taken out of use."
      )
    case .repeat:
      DropReason(code: "same-content", text: "The same content is held already; nothing changed.")
    case .stopped:
      DropReason(
        code: "cancelled-before",
        text: "What it publishes was cancelled on or after its date; a late copy is not taken in."
      )
    case .waiting(let why, _): DropReason(code: why.rawValue, text: why.sentence)
    case .refused(let why): DropReason(code: why.rawValue, text: why.sentence)
    default: nil
    }
  }
}

extension FindingRow {
  /// The finding as a reason for what became of the document; nil for one that only warns.
  package var reason: DropReason? {
    guard severity != "warn" else { return nil }
    return DropReason(
      code: rule,
      text: operatorMessage,
      line: place?.line,
      column: place?.column,
      pointer: place?.pointer
    )
  }
}
