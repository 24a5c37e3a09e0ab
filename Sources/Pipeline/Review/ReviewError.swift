package import DropFolder
package import Notices
package import Postgres

/// Why there is no compliance run.
package enum ReviewError: Error, Sendable, CustomStringConvertible {
  /// Another one runs.
  case running
  /// The clock stands before the last run.
  case clockSteppedBack(last: Instant)
  /// What is done is done by today's date only.
  case appliesByAnotherDay
  case database(DatabaseError)
  case folder(DropFolderError)

  package var description: String {
    switch self {
    case .running: "another review runs"
    case .clockSteppedBack(let last): "the clock stands before the last review, of \(last)"
    case .appliesByAnotherDay: "the rules are applied by today's date only"
    case .database(let error): "the database: \(error)"
    case .folder(let error): "the archive: \(error)"
    }
  }
}
