/// One way to take a file apart into its notices; a format of files is a type that does.
///
/// The types stand in ``fileFormats`` and are asked in its order. A file is refused whole by its
/// initialiser, a notice in it by ``read(at:)``.
protocol FileFormat: Sendable {
  /// Whether the content looks like this format; what its name says does not count.
  static func recognises(_ head: FileHead) -> Bool

  /// - Throws: `Rejection` when the file is refused whole.
  init(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection)

  var envelope: Envelope { get }
  /// The bytes of each notice in the unpacked file; never empty.
  var ranges: [Range<Int>] { get }
  /// Where the notice at an index below the number of ranges begins.
  func origin(at index: Int) -> Origin
  func read(at index: Int) -> Result<AdaptedDocument, Rejection>
  /// The bytes that keep the notice at an index by itself, readable alone; nil for those of its range.
  func slice(at index: Int) -> ArraySlice<UInt8>?
  /// Whether text in UTF-16 is read as well; others are not asked about such a file.
  static var readsOtherEncodings: Bool { get }
}

extension FileFormat {
  func slice(at index: Int) -> ArraySlice<UInt8>? { nil }
  static var readsOtherEncodings: Bool { false }
}

/// The formats of files that are read, in the order in which they are asked.
let fileFormats: [any FileFormat.Type] = [
  XMLFile.self, STIXFile.self, MISPFile.self, FollowTheMoneyFile.self, JSONFile.self,
  MailFile.self, DelimitedTable.self,
  // Any text can be a message: it is asked last.
  TaggedFile.self,
]
