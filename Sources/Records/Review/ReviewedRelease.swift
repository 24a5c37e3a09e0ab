package import Notices

/// A release that a compliance run tells of.
package struct ReviewedRelease: Sendable {
  package let notice: Identifier<Notice>
  package let reference: String
  package let kind: NoticeKind
  package let isMissingChild: Bool
  package let isDuty: Bool
  package let proposedBy: String
  package let proposedAt: Instant?
  package let until: Instant?
  /// Whether it is past its end.
  package let isOver: Bool
  /// Whether nobody else is asked for; then it is told because it ends soon.
  package let isSigned: Bool
}
