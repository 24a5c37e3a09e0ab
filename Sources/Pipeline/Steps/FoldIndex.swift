import Lifecycle
import Notices
import Records

/// What a fold made of each arrival, found at once: a file can have as many documents as a batch has room for.
struct FoldIndex {
  private let outcomes: [Identifier<ArrivedDocument>: ArrivalOutcome]
  private let versions: [Identifier<ArrivedDocument>: NewVersion<JudgementRows>]

  /// The first of several for one arrival counts.
  init(_ fold: Fold<JudgementRows>?) {
    outcomes = Dictionary((fold?.outcomes ?? []).map { ($0.document, $0) }) { first, _ in first }
    versions = Dictionary((fold?.versions ?? []).map { ($0.document, $0) }) { first, _ in first }
  }

  func outcome(of document: Identifier<ArrivedDocument>) -> ArrivalOutcome? { outcomes[document] }

  func version(of document: Identifier<ArrivedDocument>) -> NewVersion<JudgementRows>? {
    versions[document]
  }
}
