import Lifecycle
import Records

extension ReviewFinding {
  /// The thing as a person knows it.
  var which: String {
    let short = String(key.objectID.prefix(8))
    switch key.object {
    case "notice": return detail["reference"] ?? short
    case "hit": return "hit \(short)"
    case "drop": return "drop \(key.objectID.suffix(8))"
    case "person", "modus": return detail["record"] ?? key.objectID
    case "node": return detail["where"] ?? short
    case "document":
      return detail["reference"].flatMap { $0.isEmpty ? nil : $0 } ?? "document \(short)"
    case "slice", "subject", "recall": return "\(key.object) \(short)"
    default: return key.objectID
    }
  }

  private func told(_ name: String) -> String { detail[name] ?? "?" }

  /// What was found, in a sentence.
  var says: String {
    switch key.kind {
    case .stricter:
      "It is \(told("was")) and would be \(told("would_be")) today; not met: \(told("title"))"
    case .milder:
      "It is \(told("was")) and would be \(told("would_be")) today; met by now: \(told("rules"))"
    case .unreadable: "It cannot be judged: its content is gone or does not read"
    case .expired: "Its validity ended on \(told("expires_on"))"
    case .retentionDue: "It is valid until \(told("expires_on")) only"
    case .keptTooLong:
      "It runs until \(told("expires_on")), and the bureau's own rule ends at \(told("may_run_until"))"
    case .confirmationDue:
      "The source last sent it on \(told("last_seen")) and has not confirmed it since"
    case .suspendedLong: "It is suspended since \(told("since")), for more than six months"
    case .holdOverdue:
      (detail["missing_child"] == "yes" ? "A missing child: held" : "It is held")
        + " since \(told("since")) and nobody has answered"
        + (detail["escalation"] == "2" ? "; it is for the head of the bureau now" : "")
    case .releaseWaits:
      detail["duty"] == "yes"
        ? "Released on duty by \(told("by")) until \(told("until")); nobody has countersigned"
        : "\(told("by")) proposed its release on \(told("since")); nobody has countersigned"
    case .releaseEnds:
      "Its release ends at \(told("until")), and it is held again then"
    case .releaseOver: "Its release ended at \(told("until")), and it is not held again yet"
    case .purgeDue: "It was cancelled at \(told("ended_at")) and its content is still here"
    case .purgeWaits:
      "It is due for purge (\(told("because"))), but waits for \(detail["waits_for"] ?? "somebody"): kept out of use, not erased"
    case .extractVanished: "It was last seen on the public pages on \(told("last_seen"))"
    case .documentWaits:
      "A message waits since \(told("since")). \(Wait(rawValue: key.code)?.sentence ?? key.code)"
    case .dropUnsettled: "The file is recorded since \(told("since")) and has not left claimed/"
    case .hitUndecided: "Nobody has decided on it since \(told("since")) (\(told("queue")) queue)"
    case .urgentOpen:
      "\(told("reference")) was taken away on \(told("since")) (\(key.code)) after the hit was confirmed: whoever acts on it must stop"
    case .clockRuns:
      detail["papers_by"].map {
        "Detained since \(told("since")): the papers of \(told("reference")) are due by \($0), never beyond \(told("never_beyond")) (\(key.code))"
      } ?? "Detained since \(told("since")) for \(told("reference")), and no treaty's days count"
    case .recallOpen:
      "\(told("reference")) was called back on \(told("since")) (\(key.code)), and the recipient has not answered"
    case .lookupGroundless: "\(told("count")) look-ups without a purpose"
    case .localOverdue: "It may be kept until \(told("retain_until")) only and still is"
    case .sliceMissing: "The kept bytes of a document are not in the archive"
    case .sliceDamaged: "The kept bytes of a document are no longer what they were"
    case .sliceUnknown:
      told("purged") == "yes"
        ? "Kept bytes that were erased lie in the archive again"
        : "Bytes lie in the archive that no record names"
    case .quarantineDue:
      "\(told("count")) rejected files are kept since \(told("since")), for longer than the bureau wants"
    case .sliceWaits: "\(told("count")) kept files were ordered away at \(told("since")) and remain"
    case .subjectWithoutKeys: "It may be matched and cannot be found: it has no keys"
    case .keysOfUnmatchable: "It may not be matched and still has keys"
    case .notAtSource: "The source's own list does not have it"
    case .notHere:
      detail["became"] == "unknown"
        ? "The source's list has it, and it never came here"
        : "The source's list has it, and here it is \(told("became"))"
    case .ruleBookDiffers: "Its daemon judges by other rules than this review"
    case .tableExpired:
      "\(told("count")) rows of \(told("owner")) were confirmed until \(told("expiry"))"
    case .reviewMissed: "There was no review for more than 26 hours after \(told("since"))"
    case .clockStepped:
      "The clock was set by \(told("seconds")) seconds, and everything due is counted by it"
    }
  }

  /// What a person does about it.
  var advice: String {
    let reference = detail["reference"] ?? String(key.objectID.prefix(8))
    return switch key.kind {
    case .stricter, .milder: "noticed notice show \(reference), then decide"
    case .expired, .keptTooLong, .purgeDue, .releaseOver: "noticed review --apply"
    case .retentionDue: "ask whether it is still needed"
    case .confirmationDue, .notAtSource: "ask the source whether it still stands"
    case .notHere: "ask the source to send it again"
    case .suspendedLong: "ask the issuer: resume or withdraw"
    case .holdOverdue, .releaseWaits, .releaseEnds: "noticed hold show \(reference)"
    case .purgeWaits: "noticed dossier \(reference); noticed notice history \(reference)"
    case .urgentOpen:
      "noticed hit show \(key.objectID.prefix(8)), tell them, then noticed hit done \(key.objectID.prefix(8))"
    case .clockRuns:
      "ask the central authority for the papers, then noticed hit outcome \(key.objectID.prefix(8)) …"
    case .recallOpen: "noticed recall list, ask the recipient, noticed recall ack"
    case .extractVanished: "check the public pages, then remove it"
    case .documentWaits: "ask the sender"
    case .dropUnsettled: "noticed status; is the daemon running?"
    case .hitUndecided: "noticed hit show \(key.objectID.prefix(8))"
    case .lookupGroundless: "ask why, then noticed review ack \(number) --why …"
    case .localOverdue: "noticed review --apply"
    case .unreadable, .sliceMissing, .sliceDamaged:
      "restore it from a backup, or drop the file again"
    case .sliceUnknown:
      told("purged") == "yes"
        ? "noticed review --archive --apply"
        : "drop the file again, or remove archive/\(key.objectID.prefix(2))/\(key.objectID)"
    case .quarantineDue: "noticed review --apply"
    case .sliceWaits: "noticed status; is the daemon running?"
    case .subjectWithoutKeys, .keysOfUnmatchable: "report it: the keys must be rebuilt"
    case .ruleBookDiffers: "give the node the adopted rules and restart it"
    case .tableExpired: "have the owner confirm the rows"
    case .clockStepped:
      "check the time, then noticed review ack \(number) --why …; --apply waits for it"
    case .reviewMissed: "check cron, then noticed review ack \(number) --why …"
    }
  }
}
