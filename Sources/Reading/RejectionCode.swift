import JSON
import Notices

/// Why a file or a notice in it cannot be read: a closed list, whose words are kept in the database.
package enum RejectionCode: String, Sendable, Hashable, CaseIterable {
  case emptyFile = "empty-file"
  case noNotice = "no-notice"
  case unknownFormat = "unknown-format"
  case needsKeying = "needs-keying"
  case plainMessage = "plain-message"
  case formatNotTaken = "format-not-taken"
  case tooLarge = "too-large"
  case tooManyItems = "too-many-items"
  case truncatedGzip = "truncated-gzip"
  case damagedGzip = "damaged-gzip"
  case gzipJunk = "gzip-junk"
  case gzipMembers = "gzip-members"
  case gzipHeader = "gzip-header"
  case compressionRatio = "compression-ratio"
  case notUTF8 = "not-utf8"
  case wrongEncoding = "wrong-encoding"
  case unclearEncoding = "unclear-encoding"
  case incomplete
  case syntax
  case doctype
  case controlCharacter = "control-character"
  case nulCharacter = "nul-character"
  case loneSurrogate = "lone-surrogate"
  case badNumber = "bad-number"
  case duplicateKey = "duplicate-key"
  case tooDeep = "too-deep"
  case fieldTooLarge = "field-too-large"
  case tooManyValues = "too-many-values"
  case unknownField = "unknown-field"
  case wrongType = "wrong-type"
  case wrongValue = "wrong-value"
  case emptyText = "empty-text"
  case unknownTable = "unknown-table"
  case brokenRow = "broken-row"

  /// How what is refused for this reason ends.
  package var ending: Ending {
    switch self {
    case .needsKeying: .held
    case .plainMessage: .ignored
    default: .rejected
    }
  }

  /// The end of a file, or of one notice in it, that no program can read further.
  package enum Ending: String, Sendable, Hashable, CaseIterable {
    /// Something is wrong with it: quarantined with the reason.
    case rejected
    /// Nothing is wrong with it: it waits until a person has keyed it.
    case held
    /// It is known for something else than a notice, and set aside by that name.
    case ignored
  }

  /// What the code says, in one sentence.
  package var sentence: String {
    switch self {
    case .emptyFile: "The file is empty."
    case .noNotice: "The file is a list without any notice."
    case .unknownFormat: "The file is in no format that is read here."
    case .needsKeying: "The file may hold a notice, but only a person can read it."
    case .plainMessage: "The file is a message without a notice in it."
    case .formatNotTaken: "The format is known, but this pipeline does not take it."
    case .tooLarge: "The file is larger than is read."
    case .tooManyItems: "The file holds more notices than are read from one file."
    case .truncatedGzip: "The gzip file breaks off."
    case .damagedGzip: "The gzip file is damaged."
    case .gzipJunk: "Something that is not gzip follows in the gzip file."
    case .gzipMembers: "The gzip file has too many parts."
    case .gzipHeader: "The header of the gzip file is too long."
    case .compressionRatio: "The gzip file unpacks to far more than a notice can be."
    case .notUTF8: "The text is not UTF-8."
    case .wrongEncoding: "The text is not in the encoding that it declares."
    case .unclearEncoding: "The text declares no encoding, and its letters do not tell which it is."
    case .incomplete: "The text breaks off."
    case .syntax: "The text is not well formed."
    case .doctype: "The XML has a document type declaration, which can pull in other files."
    case .controlCharacter: "A control character stands in the text."
    case .nulCharacter: "The character U+0000 stands in a text."
    case .loneSurrogate: "Half of a surrogate pair stands in a text."
    case .badNumber: "A number is not written as JSON writes it, or is too large."
    case .duplicateKey: "An object has the same key twice."
    case .tooDeep: "Lists and objects are nested too deep."
    case .fieldTooLarge: "A text is longer than is read."
    case .tooManyValues: "One notice has more values than are read."
    case .unknownField: "A field is not known."
    case .wrongType: "A field has a value of the wrong type."
    case .wrongValue: "A field has a value that it cannot have."
    case .emptyText: "A text is empty."
    case .unknownTable: "No mapping knows the columns of the table."
    case .brokenRow: "A row of the table cannot be told apart into its cells."
    }
  }

  /// What the operator can do about it, in one sentence.
  package var remedy: String {
    switch self {
    case .emptyFile, .incomplete, .truncatedGzip:
      "Ask for the file again, and drop it by renaming it once it is complete."
    case .noNotice: "Nothing is to be done if the list was meant to be empty."
    case .unknownFormat:
      "Have the file converted by its sender or by hand; noticed formats lists what is read."
    case .needsKeying: "Key it by hand: open what it says as a canonical notice."
    case .plainMessage: "Nothing is to be done; read it as any letter."
    case .formatNotTaken:
      "Put it into the inbox of a pipeline that takes the format: noticed drop retry --pipeline."
    case .tooLarge, .tooManyItems: "Split the file into smaller ones."
    case .damagedGzip, .gzipJunk: "Compress the original file again, or drop it uncompressed."
    case .gzipMembers, .gzipHeader, .compressionRatio:
      "Find out what the file is before anyone unpacks it; drop the notice itself uncompressed."
    case .notUTF8, .wrongEncoding, .unclearEncoding: "Save the file as UTF-8."
    case .syntax, .controlCharacter, .badNumber: "Correct the text at the place given."
    case .doctype: "Remove the declaration, and ask the sender why it is there."
    case .nulCharacter, .loneSurrogate: "Have the sender's program write the text correctly."
    case .duplicateKey: "Keep one of the two; only the sender can say which is meant."
    case .tooDeep, .fieldTooLarge, .tooManyValues:
      "Find out what the file is; no notice is like that."
    case .unknownField: "Correct the field's name, or put the information into “remarks”."
    case .wrongType, .wrongValue: "Correct the value at the place given."
    case .emptyText: "Leave the field out."
    case .unknownTable:
      "Name the table's columns in a file of pipelines/tables, and that file in the pipeline."
    case .brokenRow:
      "Correct the row (look for quotation marks, delimiters and line breaks) and drop it again under the header."
    }
  }

  init(_ fault: JSONFault) {
    self =
      switch fault {
      case .empty, .unclosed: .incomplete
      case .notUTF8: .notUTF8
      case .syntax, .trailingComma, .comment, .badEscape, .junkAfterValue: .syntax
      case .badNumber: .badNumber
      case .controlCharacter: .controlCharacter
      case .nulCharacter: .nulCharacter
      case .loneSurrogate: .loneSurrogate
      case .duplicateKey: .duplicateKey
      case .tooDeep: .tooDeep
      case .tooLarge: .tooLarge
      case .fieldTooLarge: .fieldTooLarge
      case .tooManyValues: .tooManyValues
      }
  }

  init(_ code: FieldIssue.Code) {
    self =
      switch code {
      case .unknownField: .unknownField
      case .wrongType: .wrongType
      case .wrongValue: .wrongValue
      case .emptyText: .emptyText
      }
  }
}
