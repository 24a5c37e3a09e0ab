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
}

/// The formats of files that are read, in the order in which they are asked.
let fileFormats: [any FileFormat.Type] = [
  XMLFile.self, STIXFile.self, MISPFile.self, JSONFile.self, MailFile.self,
  // Any text can be a message: it is asked last.
  TaggedFile.self,
]
