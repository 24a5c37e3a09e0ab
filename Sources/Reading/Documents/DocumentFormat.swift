/// The formats of one notice that are read.
package enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  /// The product's own format: `"format": "noticed/notice/1"`.
  case canonical = "noticed/notice/1"
  /// A record as the public web pages of INTERPOL give it: a list item or the details of a notice.
  case publicExtract = "interpol/public-extract"
  /// The canonical notice as XML, with INT-I's element names where it has them.
  case noticeXML = "noticed/notice-xml/1"
  /// An INT-I transaction (ANSI/NIST-ITL XML), of which the descriptive records are read.
  case interpolPackage = "interpol/int-i"
  /// An entry of the consolidated list of the United Nations Security Council.
  case consolidatedList = "un/consolidated-list"
  /// A message in tagged or numbered lines, as diffusions travel.
  case taggedText = "interpol/tagged-text"
  /// An e-mail with such a message.
  case mail = "interpol/e-mail"
  /// A report in a bundle of STIX 2.1 (OASIS), or a bundle without one.
  case stix = "oasis/stix"
  /// An event of MISP, or an `interpol-notice` object in one.
  case misp = "misp/event"

  /// A row of a register's table, by a mapping.
  case table = "register/table"

  /// A person of the FollowTheMoney model, with what belongs to them.
  case followTheMoney = "followthemoney/entity"

  /// The format in words, for messages.
  package var inWords: String {
    switch self {
    case .canonical:
      "the canonical notice (an object with “format”: “noticed/notice/1”, a list of them, or one a line)"
    case .publicExtract:
      "the public extract (the JSON of a red notice of interpol.int, or of a list of them)"
    case .noticeXML: "the canonical notice in XML (namespace “urn:noticed:notice:1”)"
    case .interpolPackage: "an INT-I transaction (ANSI/NIST-ITL XML)"
    case .consolidatedList: "the consolidated list of the UN Security Council (XML)"
    case .taggedText: "tagged text (a message with a label before each value)"
    case .mail: "e-mail with such a message, or with a notice attached"
    case .stix: "STIX 2.1 (a bundle of JSON with reports)"
    case .misp: "a MISP event (JSON)"
    case .followTheMoney: "entities of the FollowTheMoney model (a JSON list, or one a line)"
    case .table: "a table of a register (CSV or TSV) with a header that a mapping knows"
    }
  }
}

/// How the notices of a file are held together.
package enum Envelope: String, Sendable, Hashable, CaseIterable {
  /// The file is one notice.
  case single
  /// A list of notices.
  case list
  /// A notice a line.
  case lines
  /// The list envelope of the public web pages.
  case publicList = "public-list"
  /// An e-mail with several notices in its text and attachments.
  case mail
  /// Several notices that share the content of the file.
  case bundle
  /// A table with a notice a row.
  case table
}
