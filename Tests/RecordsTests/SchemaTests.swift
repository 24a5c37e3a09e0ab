import Postgres
import Records
import Schema
import TestSupport
import Testing

@Suite("The schema", .database(.schema))
struct SchemaTests {
  @Test("an empty database is told apart from a current one", .database(.schema))
  func state() async throws {
    let database = try await TestDatabase.connect()
    let state = try await database.transaction { session throws(DatabaseError) in
      try Migrations.state(of: session)
    }
    #expect(state == .current)
    #expect(state.trouble == nil)
  }

  @Test("a schema that is older, newer or altered is refused by name")
  func refusals() async throws {
    let database = try await TestDatabase.connect()
    let fewer = Array(Schema.migrations.dropLast())
    let newer = try await database.transaction { session throws(DatabaseError) in
      try Migrations.state(of: session, migrations: fewer)
    }
    #expect(newer == .newer(applied: Schema.migrations.count, known: fewer.count))
    let more =
      Schema.migrations + [
        Schema.Migration(
          number: 9999,
          name: "9999-more",
          sql: Array("select 1".utf8)
        )
      ]
    let older = try await database.transaction { session throws(DatabaseError) in
      try Migrations.state(of: session, migrations: more)
    }
    #expect(older == .older(applied: Schema.migrations.count, known: more.count))
    try await database.transaction { session throws(DatabaseError) in
      _ = try session.execute("update public.noticed_migration set checksum = 'x' where number = 1")
    }
    let altered = try await database.transaction { session throws(DatabaseError) in
      try Migrations.state(of: session)
    }
    #expect(altered == .altered(name: Schema.migrations[0].name))
  }

  @Test("migrations that are applied already are not applied again")
  func twice() async throws {
    let database = try await TestDatabase.connect()
    let names = try await database.transaction { session throws(DatabaseError) in
      try Migrations.apply(to: session)
    }
    #expect(names.isEmpty)
  }

  @Test(
    "custody events, look-ups and decisions cannot be changed",
    arguments: [
      "noticed.custody_event", "noticed.lookup",
    ]
  )
  func appendOnly(table: String) async throws {
    let database = try await TestDatabase.connect()
    await #expect(throws: DatabaseError.self) {
      try await database.transaction { session throws(DatabaseError) in
        _ = try session.execute("delete from \(unsafeSQL: table)")
      }
    }
  }

  @Test("every function that runs as its owner has a fixed search path and is not for everybody")
  func definerFunctions() async throws {
    let database = try await TestDatabase.connect()
    let loose = try await database.transaction { session throws(DatabaseError) in
      try session.query(
        """
        select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('noticed', 'lookup', 'feeder') and p.prosecdef
          and (p.proconfig is null or not exists (select from unnest(p.proconfig) c where c like 'search_path=%')
            or has_function_privilege('public', p.oid, 'execute'))
        """
      ).count
    }
    #expect(loose == 0)
  }

  @Test(
    "a role reaches what its commands need and no more",
    arguments: [
      ("noticed_analyst", "noticed.local_person", false),
      ("noticed_analyst", "noticed.notice_version", false),
      ("noticed_operator", "noticed.hit", false), ("noticed_operator", "noticed.drop", true),
      ("noticed_operator", "noticed.local_person", false),
      ("noticed_compliance", "noticed.local_person", false),
      ("noticed_compliance", "noticed.lookup", true),
      ("noticed_daemon", "noticed.local_person", true),
      ("noticed_feeder", "noticed.local_person", false), ("noticed_feeder", "feeder.person", true),
    ]
  )
  func grants(role: String, table: String, may: Bool) async throws {
    let database = try await TestDatabase.connect()
    let granted = try await database.transaction { session throws(DatabaseError) in
      try session.query("select has_table_privilege(\(role), \(table), 'select') as it").only()
        .bool("it")
    }
    #expect(granted == may)
  }
}

@Suite("A database that comes from an older program", .emptyDatabase)
struct OlderSchemaTests {
  @Test(
    "what is keyed by the older version alone is asked by it; what was keyed anew already is asked by the newer",
    arguments: [
      (keyed: [2], versions: ["2 in force", "3"]), ([2, 3], ["3 in force"]), ([1], ["3 in force"]),
      ([], ["3 in force"]),
    ] as [(keyed: [Int], versions: [String])]
  )
  func keys(keyed: [Int], versions: [String]) async throws {
    let database = try await TestDatabase.connect()
    let found = try await database.transaction { session throws(DatabaseError) -> [String] in
      _ = try Role.make(in: session)
      _ = try Migrations.apply(
        to: session,
        migrations: Schema.migrations.filter { $0.number < 28 }
      )
      for version in keyed {
        try session.execute(
          """
          insert into noticed.local_person (source, id, record, prepared, prepared_version)
          values ('register', \(String(version)), '{}', '\\x01', \(version))
          """
        )
        try session.execute(
          "insert into noticed.local_key (version, key, person, weight) values (\(version), 7, 1, 0)"
        )
      }
      _ = try Migrations.apply(to: session)
      var found: [String] = []
      for row in try session.query(
        "select version || case when is_current then ' in force' else '' end from noticed.key_version order by version"
      ) { found.append(try row.string(0)) }
      return found
    }
    #expect(found == versions)
  }
}
