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
}

/// How columns of a register's CSV become a local record.
package struct ImportMapping: Sendable {
  /// One field and where it comes from.
  package struct Column: Sendable {
    /// The field of the local record, for example `protection.status`.
    package let field: String
    /// The headers under which it may stand, in lower case.
    package let headers: [String]
    /// What separates several values in one cell; nil when the cell is one value.
    package let separator: String?
    /// The orders in which dates may be written; empty when it is no date.
    package let dates: [DateOrder]
    /// The register's words and the product's.
    package let words: [String: String]
  }

  /// An order of year, month and day in a date; parts may be missing from the small end.
  package enum DateOrder: String, Sendable, CaseIterable {
    case yearFirst = "YYYY-MM-DD"
    case dayFirst = "DD/MM/YYYY"
    case monthFirst = "MM/DD/YYYY"
    case compact = "YYYYMMDD"
  }

  package let name: String
  package let title: String
  /// The source when the file states none.
  package let source: String
  package let delimiter: UInt8
  package let columns: [Column]
}

/// What the bureau decided for itself, from `bureau.yaml`.
package struct BureauFile: Sendable {
  package let name: String
  package let policy: BureauPolicy
  package let language: WorkingLanguage
  /// Whole months by kind; how long a notice is kept when it states no last day.
  package let retentionMonths: [NoticeKind: Int]
  /// For how many days a rejected or held document is kept.
  package let quarantineDays: Int
  /// The program that is run with a hit's number when somebody must wake up; empty for none.
  package let alertCommand: [String]
}
