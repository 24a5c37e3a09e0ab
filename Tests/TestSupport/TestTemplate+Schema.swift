package import Postgres
package import Records
import Schema

extension TestTemplate {
  /// Changes with every byte of a migration (FNV-1a).
  private static var digest: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for migration in Schema.migrations {
      for byte in migration.sql { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 36)
  }

  /// The product's schema, every migration applied, roles made.
  package static let schema = TestTemplate(name: "schema", version: digest) { database in
    try await database.transaction { session throws(DatabaseError) in
      _ = try Role.make(in: session)
    }
    try await database.transaction { session throws(DatabaseError) in
      _ = try Migrations.apply(to: session)
    }
  }
}

extension TestDatabase {
  /// A new connection to the test's database that wears a role.
  package static func connect(as role: Role) async throws -> Database {
    try await Database.connect(
      settings().with(["options": "-c role=\(role.rawValue) -c noticed.actor=tester"])
    )
  }
}
