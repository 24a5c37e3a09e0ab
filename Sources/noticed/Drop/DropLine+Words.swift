import DropFolder
import Notices
import Records

extension DropLine {
  /// What happened, in one sentence.
  var sentence: String {
    if settledAt == nil, outcome != .ignored { return "Recorded; it is just being put away." }
    switch outcome {
    case .accepted: return effects ?? "Held and compared with the local records."
    case .restricted:
      return "Its hits go to the legal queue: \(firstReason ?? "see its findings")"
    case .held: return firstReason ?? "It waits for a person: see its findings."
    case .rejected: return firstReason ?? "It could not be taken."
    case .duplicate:
      guard let duplicateOf else { return "The same content is held already; nothing changed." }
      return "The same bytes came before, as drop \(duplicateOf.description.suffix(8))."
    case .ignored where wasTaken: return "No notice: \(firstReason ?? "it was set aside")"
    case .ignored: return firstReason ?? "It was left where it lies."
    case .mixed: return worst ?? "Its documents ended differently."
    }
  }

  /// The command that tells more, in the short words of a table; empty when nothing is to be done.
  var advice: String {
    switch outcome {
    case .accepted, .duplicate: ""
    case .restricted, .mixed: "drop show"
    case .held: "hold list"
    case .rejected: wasRetried ? "" : "drop show"
    case .ignored: wasTaken ? "" : "replace or remove it"
    }
  }

  /// What to do once the file's page has been read; empty when nothing is.
  var nextStep: String {
    switch outcome {
    case .rejected where documents.contains { $0.outcome == DocumentOutcome.stopped.rawValue }:
      "nothing, unless the cancellation was a mistake: ask its sender"
    case .rejected where !wasRetried:
      "mend the file and drop it again; after a change of rules: noticed drop retry \(short)"
    case .restricted: "noticed hit list --queue legal"
    case .mixed where documents.contains { $0.outcome == DocumentOutcome.held.rawValue }:
      "noticed hold list"
    case .mixed: "mend what was rejected and drop it again"
    case .held: "noticed hold list"
    case .accepted, .duplicate, .rejected: ""
    case .ignored: wasTaken ? "" : "replace or remove it"
    }
  }

  /// Whether the file was opened and its bytes are kept; an object that may not be opened is left where it lies.
  var wasTaken: Bool { sha256 != nil }

  /// Whether the file was put back into the inbox for another try.
  var wasRetried: Bool { retriedAt != nil }

  private var firstReason: String? {
    var all = allReasons[...]
    // Of a file that cannot be read the first only says in general what the next says exactly.
    if documents.isEmpty, all.count == 2, all[0].code == all[1].code { all = all.dropFirst() }
    guard let first = all.first else { return nil }
    return all.count > 1 ? "\(first.text) (and \(all.count - 1) more)" : first.text
  }

  /// Of several documents the first that was rejected, with its reason.
  private var worst: String? {
    let rejected = DocumentOutcome.rejected.rawValue
    guard let document = documents.first(where: { $0.outcome == rejected }) else { return nil }
    let reasons = document.findings.filter { $0.severity == "reject" }.map(\.message)
    guard let reason = reasons.first ?? document.reasons.first?.text else { return nil }
    return "Number \(document.ordinal + 1) is rejected: \(reason)"
  }

  /// What the documents did, where that is the same for all.
  private var effects: String? {
    let words = Set(documents.map(\.effect))
    guard words.count == 1, let word = words.first else { return nil }
    return documents.first?.sentence ?? DropDocumentLine.sentences[word]
  }
}

extension DropDocumentLine {
  /// What the document did, where that says more than its outcome and its reasons do.
  var sentence: String? {
    let isPlain =
      [DocumentOutcome.accepted, .restricted, .applied].contains { $0.rawValue == outcome }
    guard isPlain else { return nil }
    if outcome == DocumentOutcome.applied.rawValue, notice == nil {
      return "Nothing held has its references; what comes with them is stopped."
    }
    return Self.sentences[effect]
  }

  /// What a document did, by its word in the database.
  static let sentences = [
    "new": "New: held and compared with the local records.",
    "version": "A new version of what was held.",
    "older-version": "Kept as an older version of what is held.",
    "repeat": "The same content is held already.",
    "superseding": "It replaces the diffusion on the same warrant.",
    "superseded": "Kept; a notice on the same warrant replaces it.",
    "stopped": "Stopped: it was published before its cancellation.",
    "amended": "It changed what is held.",
    "older-amendment": "Kept as a change of an older version.",
    "cancellation": "What it cancels is no longer used.",
    "withdrawal": "What it withdraws is no longer used.",
    "suspension": "What it suspends is not used until it is resumed.",
    "resumption": "What it resumes is in use again.",
    "extension": "What it extends runs longer.",
    "addendum": "Added to what is held, shown before the notice.",
    "caveat": "Added as a warning to what is held.",
    "ccf_block": "What it blocks is not used until it is unblocked.",
    "ccf_unblock": "What it unblocks is in use again.",
  ]
}

/// Base64 (RFC 4648), as names of files are given to programs.
func base64(_ bytes: [UInt8]) -> String { RawName(bytes).base64 }
