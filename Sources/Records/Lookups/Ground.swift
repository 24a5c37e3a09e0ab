/// The legal ground of a look-up, as the person at the command line gives it.
package struct Ground: Sendable, Hashable {
  /// The purpose code; nil when none was given, which the review then shows.
  package let purpose: String?
  /// The case reference; nil when none was given.
  package let caseReference: String?

  package init(purpose: String? = nil, caseReference: String? = nil) {
    self.purpose = purpose
    self.caseReference = caseReference
  }
}
