extension DocumentFormat {
  /// What the format is, in a few words.
  package var title: String {
    switch self {
    case .canonical: "Canonical notice (JSON)"
    case .publicExtract: "Public extract of interpol.int (JSON)"
    case .noticeXML: "Canonical notice in XML"
    case .interpolPackage: "INT-I transaction (ANSI/NIST-ITL XML)"
    case .consolidatedList: "UN Security Council consolidated list (XML)"
    case .taggedText: "Tagged text, as diffusions travel"
    case .mail: "E-mail with a tagged text or an attached notice"
    case .stix: "STIX 2.1 bundle (JSON)"
    case .misp: "MISP event (JSON)"
    case .table: "Table of a register (CSV, TSV)"
    case .followTheMoney: "FollowTheMoney entities (JSON)"
    }
  }

  /// By what a file of the format is known; its name says nothing.
  package var recognisedBy: String {
    switch self {
    case .canonical: "an object with “format”: “noticed/notice/1”"
    case .publicExtract: "an object with “entity_id” and other keys of the public pages"
    case .noticeXML: "root element notice or notices"
    case .interpolPackage: "root element NISTBiometricInformationExchangePackage"
    case .consolidatedList: "root element CONSOLIDATED_LIST"
    case .taggedText: "lines with a known label; asked last"
    case .mail: "header lines of a message before its first blank line"
    case .stix: "an object with “type”: “bundle” or of a STIX type, with an “id”"
    case .misp: "an object with “Event”, or an event by itself"
    case .table: "a first line of names that a mapping of pipelines/tables knows"
    case .followTheMoney: "objects with “schema” and “properties”"
    }
  }

  /// The page about it, within `docs`.
  package var page: String {
    switch self {
    case .canonical: "formats/canonical.md"
    case .publicExtract: "formats/public-extract.md"
    case .noticeXML: "formats/notice-xml.md"
    case .interpolPackage: "formats/int-i.md"
    case .consolidatedList: "formats/un-list.md"
    case .taggedText: "formats/tagged-text.md"
    case .mail: "formats/e-mail.md"
    case .stix: "formats/stix.md"
    case .misp: "formats/misp.md"
    case .table: "formats/table.md"
    case .followTheMoney: "formats/follow-the-money.md"
    }
  }
}
