package import Notices

extension PreparedPerson {
  /// Prepares a person of a notice or of a local record, once, at intake.
  package init(_ person: Person) {
    self = PersonWriter.prepare(person)
  }
}
