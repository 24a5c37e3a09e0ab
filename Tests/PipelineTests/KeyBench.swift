import Matching
import Pipeline
import Postgres
import Records
import TestSupport

extension TestBureau {
  /// A bureau that holds persons and notices by version 2 alone, while version 3 is made.
  static func keyedByOlder(
    holding ids: [String] = ["P-1"],
    notices: [Int] = []
  ) async throws -> TestBureau {
    let bureau = try await TestBureau()
    _ = try await bureau.ask("delete from noticed.key_version returning ''")
    _ = try await bureau.ask(
      "insert into noticed.key_version (version, is_current) values (2, true) returning ''"
    )
    for id in ids { try await bureau.feed(id, Sample.local) }
    try await bureau.match()
    for number in notices { try await bureau.takeInRed(number) }
    _ = try await bureau.ask(
      "insert into noticed.key_version (version, is_current) values (3, false) returning ''"
    )
    return bureau
  }

  /// The versions that there are, and the one in force.
  func keyVersions() async throws -> [String] {
    try await ask(
      "select version || case when is_current then ' in force' else '' end from noticed.key_version order by version"
    )
  }

  /// Who has keys of which versions.
  func keyed() async throws -> [String] {
    try await ask(
      """
      select p.id || ' ' || string_agg(distinct k.version::text, ',') from noticed.local_person p
      join noticed.local_key k on k.person = p.number group by p.id order by p.id
      """
    )
  }

  /// Every key of version 3 with who is kept under it, each as often as it is there.
  func newestKeys() async throws -> [String] {
    try await ask(
      """
      select p.id || k.key || ' ' || k.weight from noticed.local_key k join noticed.local_person p on p.number = k.person
      where k.version = 3 union all
      select s.ordinal || n.reference || k.key || ' ' || k.weight from noticed.notice_key k
      join noticed.subject s on s.id = k.subject join noticed.notice n on n.id = s.notice where k.version = 3 order by 1
      """
    )
  }

  /// Takes in and matches a red notice.
  func takeInRed(_ number: Int) async throws {
    try drop(Sample.red(number), as: "\(number).json")
    try await takeIn()
    try await match()
  }

  /// Tries the flip alone.
  func flip(_ database: Database) async throws -> KeyRebuild.Flip {
    try await database.transaction { session throws(DatabaseError) in
      try KeyRebuild.flip(
        personForm: Int(PreparedPerson.version),
        modusForm: Int(PreparedModus.version),
        in: session
      )
    }
  }

  /// Renews until nothing is left, the flip included.
  func finishKeys() async throws {
    while try await renewalWalk.walk() > 0 {}
  }
}
