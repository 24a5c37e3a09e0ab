/// A set of keys: a record is found by the set that it is asked for by, and is kept under one or, while another set is made
/// beside the one in force, under two.
///
/// The program makes the newest set and the one before it. A further one takes the place of the older, and needs a migration
/// that begins it (`noticed.begin_keys`) and its number in `Schema.keyVersions`.
package enum KeyVersion: Int, Sendable, CaseIterable {
  /// Dates of birth by four years together.
  case yearBands = 2
  /// Dates of birth by their year; who asks tries the years beside it.
  case years = 3

  package static let newest = KeyVersion.years
}
