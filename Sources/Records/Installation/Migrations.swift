package import Postgres
package import Schema

/// Where a database's schema stands beside this program's.
package enum SchemaState: Sendable, Hashable {
  /// No migration was ever applied.
  case empty
  /// Every migration of this program and no other.
  case current
  /// Some migrations of this program are missing.
  case older(applied: Int, known: Int)
  /// The database was migrated by a later program.
  case newer(applied: Int, known: Int)
  /// An applied migration is not the text that this program holds.
  case altered(name: String)

  /// What is wrong and what to do about it; nil when nothing is.
  package var trouble: String? {
    switch self {
    case .current: nil
    case .empty: "the database has no schema yet: run `noticed db migrate`"
    case .older(let applied, let known):
      "the database is at schema \(applied) and this program needs \(known): run `noticed db migrate`"
    case .newer(let applied, let known):
      "the database is at schema \(applied) and this program knows \(known) only: install the later program"
    case .altered(let name):
      "migration \(name) was applied with another text: this is not a database of this program"
    }
  }
}

/// The schema's way from empty to current.
package enum Migrations {
  /// Finds out where the schema stands.
  package static func state(
    of session: borrowing Session,
    migrations: [Schema.Migration] = Schema.migrations
  ) throws(DatabaseError) -> SchemaState {
    guard try exists(session) else { return .empty }
    let applied = try session.query(
      "select number, name, checksum from public.noticed_migration order by number"
    )
    guard !applied.isEmpty else { return .empty }
    let checksums = try session.query(
      "select encode(sha256(t), 'hex') as checksum from unnest(\(migrations.map(\.sql))) with ordinality as x(t, n) order by n"
    )
    var known: [Int: String] = [:]
    for (migration, row) in zip(migrations, checksums) {
      known[migration.number] = try row.string("checksum")
    }
    for row in applied {
      guard let checksum = known[try row.int("number")] else {
        return .newer(applied: applied.count, known: migrations.count)
      }
      if try row.string("checksum") != checksum { return .altered(name: try row.string("name")) }
    }
    return applied.count == migrations.count
      ? .current : .older(applied: applied.count, known: migrations.count)
  }

  /// Applies what is missing, in order, and returns the names of what was applied.
  ///
  /// Runs in the caller's transaction, so that a schema is either brought up whole or left alone; an advisory lock keeps
  /// two programs from doing it at once.
  ///
  /// - Throws: `DatabaseError` of the statement that failed.
  package static func apply(
    to session: borrowing Session,
    migrations: [Schema.Migration] = Schema.migrations
  ) throws(DatabaseError) -> [String] {
    try session.execute("select pg_advisory_xact_lock(hashtext('noticed.migrate'))")
    try session.executeScript(
      """
      create table if not exists public.noticed_migration (
        number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now());
      alter table public.noticed_migration owner to noticed_owner;
      grant select on public.noticed_migration to public;
      do $$ begin
        execute format('grant create on database %I to noticed_owner', current_database());
      end $$;
      """
    )
    let state = try state(of: session, migrations: migrations)
    switch state {
    case .empty, .older: break
    case .current, .newer, .altered: return []
    }
    var applied: Set<Int> = []
    for row in try session.query("select number from public.noticed_migration") {
      applied.insert(try row.int("number"))
    }
    var names: [String] = []
    for migration in migrations where !applied.contains(migration.number) {
      try session.executeScript(
        "set local role noticed_owner;\n\(String(decoding: migration.sql, as: UTF8.self))\n;reset role;"
      )
      try session.execute(
        """
        insert into public.noticed_migration (number, name, checksum)
        values (\(migration.number), \(migration.name), encode(sha256(\(migration.sql)), 'hex'))
        """
      )
      names.append(migration.name)
    }
    return names
  }

  private static func exists(_ session: borrowing Session) throws(DatabaseError) -> Bool {
    try session.query("select to_regclass('public.noticed_migration') is not null as it").only()
      .bool("it")
  }
}
