package import Compliance
package import Notices
package import Reading

/// One pipeline: a folder of the inbox, what is read from it, and by which rules it is judged.
package struct PipelineFile: Sendable {
  /// The file's name without its ending; also the name that commands take.
  package let name: String
  package let title: String
  /// The folder under `inbox/`.
  package let inbox: String
  /// The formats that are read; empty for all.
  package let formats: Set<DocumentFormat>
  /// The classes that belong here; another document is judged as what it is, with a remark.
  package let expects: [RuleClass]
  /// The kinds that belong here, for the remark.
  package let kinds: [NoticeKind]
  package let ruleSets: [String]
  /// The channel when a document states none; nil when it stays unknown.
  package let channel: Channel?
  /// The policy of `matching/` by which its notices are compared; nil when they are not.
  package let matching: String?
  /// The mappings of `tables/` by which its tables are read.
  package let tables: [TableMapping]
}

/// How columns of a register's CSV become a local record.
package struct ImportMapping: Sendable {
  package let name: String
  package let title: String
  /// The source when the file states none.
  package let source: String
  package let delimiter: UInt8
  package let columns: [TableColumn]
}

/// What the bureau decided for itself, from `bureau.yaml`.
package struct BureauFile: Sendable {
  package let name: String
  package let policy: BureauPolicy
  package let language: WorkingLanguage
  /// For how many days a rejected or held document is kept.
  package let quarantineDays: Int
  /// The program that is run with a hit's number when somebody must wake up; empty for none.
  package let alertCommand: [String]
}
