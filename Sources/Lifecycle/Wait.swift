import Notices

/// Why a lifecycle document waits.
package enum Wait: String, CodeValue {
  case unknownTarget = "unknown-target"
  case ambiguousTarget = "ambiguous-target"
  case noUsableReference = "no-usable-reference"
  case senderNotStated = "sender-not-stated"
  case notFromIssuer = "not-from-issuer"
  case notFromSecretariat = "not-from-secretariat"
  case issuerWouldChange = "issuer-would-change"
  case heldByRules = "held-by-rules"
  case notSuspended = "not-suspended"
  case notBlocked = "not-blocked"
  case reasonMissing = "reason-missing"
  case untilMissing = "until-missing"
  case extensionTooLong = "extension-too-long"
  case extensionShortens = "extension-shortens"
  case targetNotReadable = "target-not-readable"

  /// Whether the reason alone asks for a person now.
  var isLoud: Bool {
    switch self {
    case .ambiguousTarget, .noUsableReference, .senderNotStated, .notFromIssuer,
      .notFromSecretariat, .issuerWouldChange, .heldByRules, .targetNotReadable:
      true
    case .unknownTarget, .notSuspended, .notBlocked, .reasonMissing, .untilMissing,
      .extensionTooLong, .extensionShortens:
      false
    }
  }

  /// The reason and the remedy in one sentence.
  package var sentence: String {
    switch self {
    case .unknownTarget:
      "No notice with these references is held; it is applied when one arrives, or ask the issuer."
    case .ambiguousTarget:
      "Several notices have these references; ask the issuer which one is meant."
    case .noUsableReference:
      "It names no control number, issuer's reference, file or warrant; ask the sender which notice is meant."
    case .senderNotStated:
      "It states neither its issuer nor that the General Secretariat sent it; ask who sent it."
    case .notFromIssuer:
      "It comes neither from the issuer of the notice nor from the General Secretariat; ask both."
    case .notFromSecretariat:
      "Only the General Secretariat lifts a block; ask it for confirmation."
    case .issuerWouldChange:
      "An amendment cannot change the issuer; the new issuer must publish a notice of its own."
    case .heldByRules:
      "The rules hold it; decide on it as on a held notice."
    case .notSuspended:
      "The notice is not suspended; it is applied when the suspension that it ends arrives."
    case .notBlocked:
      "The notice is not blocked; it is applied when the block that it lifts arrives."
    case .reasonMissing:
      "An extension must state its reason; ask the issuer."
    case .untilMissing:
      "An extension must state until when; ask the issuer."
    case .extensionTooLong:
      "An extension may add five years at most; ask the issuer for a shorter one."
    case .extensionShortens:
      "It would end the notice earlier than it ends now; ask the issuer what is meant."
    case .targetNotReadable:
      "The content of the notice is no longer held; ask the issuer for a full copy."
    }
  }
}

/// Why a document is refused for good.
package enum Refusal: String, CodeValue {
  case documentKindNotStated = "document-kind-not-stated"
  case noticeKindNotStated = "notice-kind-not-stated"
  case alreadyCancelled = "already-cancelled"
  case overtaken = "overtaken"

  /// The reason and the remedy in one sentence.
  package var sentence: String {
    switch self {
    case .documentKindNotStated:
      "It does not say what it is (doc_kind); correct it and send it again."
    case .noticeKindNotStated:
      "It does not say which colour of notice it is (notice_type); correct it and send it again."
    case .alreadyCancelled:
      "The notice is cancelled, which is its end; only a new publication can follow."
    case .overtaken:
      "It is older than what it would undo; nothing is to be done."
    }
  }
}
