package import JSON

/// How much is read, and of which formats.
package struct ReadingPolicy: Sendable {
  /// The formats that are taken; a document in another one is refused by name.
  package var formats: Set<DocumentFormat>
  package var json: JSONLimits
  package var xml: XMLLimits
  package var gzip: GzipLimits
  /// Bytes of the file once it is unpacked.
  package var bytes: Int
  /// Notices in one file, all of which are held in memory until they are recorded together.
  package var items: Int
  package var mail: MailLimits
  package var text: TextLimits
  /// The words of labels and values that senders write.
  package var vocabulary: Vocabulary
  /// How machine-readable zones spell letters and name countries.
  package var zones: ZoneTables
  /// The mappings by which tables of registers become notices; without any, none is read.
  package var tables: [TableMapping]
  /// Takes the text out of a PDF; without it, only a person can read one.
  package var extractText: (@Sendable ([UInt8]) -> ExtractedText)?

  package init(
    formats: Set<DocumentFormat> = Set(DocumentFormat.allCases),
    json: JSONLimits = JSONLimits(values: 50_000, mustBeStorable: true),
    xml: XMLLimits = .standard,
    gzip: GzipLimits = .standard,
    bytes: Int = 64 << 20,
    items: Int = 5_000,
    mail: MailLimits = MailLimits(),
    text: TextLimits = TextLimits(),
    vocabulary: Vocabulary = .empty,
    zones: ZoneTables = ZoneTables(),
    tables: [TableMapping] = []
  ) {
    self.formats = formats
    self.json = json
    self.xml = xml
    self.gzip = gzip
    self.bytes = bytes
    self.items = items
    self.mail = mail
    self.text = text
    self.vocabulary = vocabulary
    self.zones = zones
    self.tables = tables
  }

  package static let standard = ReadingPolicy()
}
