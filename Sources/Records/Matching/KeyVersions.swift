package import Postgres
import Schema

/// Makes the keys to keep of one prepared record in a version; none in a version that the program does not make.
package typealias KeyMaking = @Sendable (_ version: Int) -> [RecordKey]

/// The versions of keys that a database has: one in force, and a newer one while that is made beside it.
///
/// Whoever asks by keys asks by the version in force, and whoever writes a record keys it under both. Either reads the versions
/// in the same transaction: the flip waits for it, so that nobody asks by one version and finds the other.
package struct KeyVersions: Sendable, Hashable {
  /// The version that is asked.
  package let inForce: Int
  /// The version that is made; nil when none is, or when this program cannot make it.
  package let inMaking: Int?
  /// Whether a program newer than this one makes a version, which it will put in force.
  package let isBehind: Bool

  /// The versions that this program makes, the newest last.
  package static var made: [Int] { Schema.keyVersions }

  package init(inForce: Int, inMaking: Int?, isBehind: Bool = false) {
    self.inForce = inForce
    self.inMaking = inMaking
    self.isBehind = isBehind
  }

  /// The versions to key a record under.
  package var written: [Int] { inMaking.map { [inForce, $0] } ?? [inForce] }

  /// The newest version that a record written now has keys of.
  package var newest: Int { inMaking ?? inForce }

  /// Reads them.
  ///
  /// - Throws: `DatabaseError` when this program does not make the version in force.
  package static func read(in session: borrowing Session) throws(DatabaseError) -> KeyVersions {
    let rows = try session.query(
      "select version, is_current from noticed.key_version order by version"
    )
    var current: Int?
    var newer: [Int] = []
    for row in rows {
      let version = try row.int(0)
      if try row.bool(1) {
        current = version
      } else if current != nil {
        newer.append(version)
      }
    }
    guard let current, Schema.keyVersions.contains(current) else {
      throw unknown(current ?? 0)
    }
    let made = newer.last { Schema.keyVersions.contains($0) }
    return KeyVersions(inForce: current, inMaking: made, isBehind: newer.last != made)
  }

  /// Keys are in force that this program cannot ask by, because a newer one runs at the database.
  package static func unknown(_ version: Int) -> DatabaseError {
    DatabaseError(
      .server,
      code: "55000",
      message: "the keys in force are of version \(version), which this program does not make: "
        + "start the program that migrated the database"
    )
  }
}
