/// The migrations of the database, embedded in the program, in the order in which they are applied.
package enum Schema {
  /// One step of the schema, never edited once it was applied anywhere.
  package struct Migration: Sendable {
    /// From 1, growing.
    package let number: Int
    /// The file's name without its ending, for example `0002-drops-and-notices`.
    package let name: String
    /// The SQL text in UTF-8.
    package let sql: [UInt8]

    package init(number: Int, name: String, sql: [UInt8]) {
      self.number = number
      self.name = name
      self.sql = sql
    }
  }

  /// The versions of keys that the program of this schema makes, the newest last.
  package static let keyVersions = [2, 3]

  /// Every migration, the first first.
  package static let migrations: [Migration] = [
    migration("0001-codes-and-nodes", PackageResources._001_codes_and_nodes_sql),
    migration("0002-drops-and-notices", PackageResources._002_drops_and_notices_sql),
    migration("0003-local-records", PackageResources._003_local_records_sql),
    migration("0004-matching", PackageResources._004_matching_sql),
    migration("0005-lookups", PackageResources._005_lookups_sql),
    migration("0006-feeder-and-grants", PackageResources._006_feeder_and_grants_sql),
    migration("0007-review", PackageResources._007_review_sql),
    migration("0008-prepared-forms", PackageResources._008_prepared_forms_sql),
    migration("0009-ranking", PackageResources._009_ranking_sql),
    migration("0010-who-may-and-retries", PackageResources._010_who_may_and_retries_sql),
    migration("0011-content-again", PackageResources._011_content_again_sql),
    migration("0012-keying", PackageResources._012_keying_sql),
    migration("0013-ranking-again", PackageResources._013_ranking_again_sql),
    migration("0014-review-approvals", PackageResources._014_review_approvals_sql),
    migration("0015-restraint-and-recall", PackageResources._015_restraint_and_recall_sql),
    migration("0016-dossier", PackageResources._016_dossier_sql),
    migration("0017-ledger", PackageResources._017_ledger_sql),
    migration("0018-tasks-by-subject", PackageResources._018_tasks_by_subject_sql),
    migration("0019-releases", PackageResources._019_releases_sql),
    migration("0020-ageing", PackageResources._020_ageing_sql),
    migration("0021-own-retention", PackageResources._021_own_retention_sql),
    migration("0022-hit-outcomes", PackageResources._022_hit_outcomes_sql),
    migration("0023-keys-of-two-fields", PackageResources._023_keys_of_two_fields_sql),
    migration("0025-forgotten-numbers", PackageResources._025_forgotten_numbers_sql),
    migration("0026-keys-by-year", PackageResources._026_keys_by_year_sql),
    migration("0027-lookups-planned-once", PackageResources._027_lookups_planned_once_sql),
    migration("0028-keys-side-by-side", PackageResources._028_keys_side_by_side_sql),
    migration("0030-what-is-not-counted", PackageResources._030_what_is_not_counted_sql),
    migration("0031-who-comes-back", PackageResources._031_who_comes_back_sql),
  ]

  private static func migration(_ name: String, _ sql: [UInt8]) -> Migration {
    Migration(number: Int(name.prefix(4)) ?? 0, name: name, sql: sql)
  }
}
