import Lifecycle
import Notices

/// What every hit says, whatever it is about.
enum HitTexts {
  /// The next lawful step (RPD 63, 87).
  static let lawfulStep =
    "Before any contact abroad, answer the protection question; then verify with the issuing bureau and the General Secretariat, without saying where the person is."

  /// Who says whether a request stands.
  static let source =
    "the issuing bureau and the General Secretariat, without saying where the person is"

  /// Who answers the protection question while no table names an authority.
  static let whoKnows = "the authority that decides on protection here; nobody abroad"

  static let lead = "This is a lead, not a decision. Nothing here allows anybody to be detained."

  /// The question that is answered before anything leaves the bureau (GA-2017-86-RES-09).
  static let protectionQuestion =
    "Is the person recognised here as a refugee, or has the person asked for protection, from the country that seeks them? Ask the authority that knows; do not ask abroad."

  static let protectionQuestionOfMethods =
    "No person is sought here. Of every person who is found through the method it is to be asked whether they are under protection from the country that asks."

  static func tier(_ tier: TrustTier) -> String {
    switch tier {
    case .publishedNotice: "reviewed and published by the General Secretariat"
    case .unreviewedDiffusion:
      "UNREVIEWED: sent by a bureau, not reviewed by the General Secretariat"
    case .publicExtract: "INFORMATION ONLY: a copy of public pages, no notice"
    }
  }

  /// A tier in a word, for lists.
  static func flag(_ tier: TrustTier) -> String {
    switch tier {
    case .publishedNotice: "reviewed"
    case .unreviewedDiffusion: "unreviewed"
    case .publicExtract: "information"
    }
  }

  static func kind(_ kind: NoticeKind) -> String { kind.rawValue.replacing("-", with: " ") }

  static func confidentiality(_ level: Confidentiality?) -> String {
    switch level {
    case .confidential: "CONFIDENTIAL"
    case .restricted: "RESTRICTED"
    case .forOfficialUseOnly, nil: "for official use only"
    }
  }

  static func danger(_ warnings: [DangerWarning]) -> String {
    warnings.map { $0.rawValue.replacing("_", with: " ") }.joined(separator: ", ")
  }

  /// Why a hit left the desk, for the reasons that the matcher gives.
  static func closed(_ because: String) -> String {
    switch because {
    case "notice-not-matchable":
      "the notice is no longer in force: it was suspended, blocked, cancelled, superseded or has expired"
    case "local-record-removed": "the local record was removed from its register"
    case "local-retention-passed": "the local record is past the day until which it may be kept"
    case "no-longer-a-lead": "the records no longer agree enough"
    default: because.replacing("-", with: " ")
    }
  }
}
