/// When a rule is asked.
package enum Phase: String, Sendable, Hashable, CaseIterable {
  /// The document alone, when it arrives.
  case intake
  /// The document and the local record in which its subject was found.
  case hit
  /// The document and its history, whenever held records are judged again.
  case review
}
