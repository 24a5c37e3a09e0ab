/// Something about a notice that was not taken over as it stood, so that nobody wonders later.
package struct ReadingRemark: Sendable, Hashable {
  /// What was done with the value.
  package enum Act: String, Sendable, Hashable, CaseIterable {
    /// It stands for "not known" in its source.
    case readAsMissing = "read-as-missing"
    /// It is not as the source's own description has it, and was kept as it is.
    case keptRaw = "kept-raw"
    /// White space or invisible characters were put right.
    case rewritten
    /// It was turned into another unit, precision or form.
    case converted
    /// It can be read in more than one way, and every reading was kept.
    case ambiguous
    /// It has no field in the canonical document; the original bytes keep it.
    case notRead = "not-read"
    /// It could not be read, in a document that takes away and is obeyed as far as it can be read.
    case passedOver = "passed-over"
    /// A code was recognised in words; nobody stated it.
    case recognised
    /// Words were read and name no offence that the lexicon knows.
    case notRecognised = "not-recognised"
    /// Two values that should say the same do not.
    case contradicts
    /// One value became several.
    case split
  }

  /// The field of the canonical document, or the key of the source that has none.
  package var path: String
  /// What stood there; nil when there is nothing to show.
  ///
  /// It may be personal: never for a log.
  package var raw: String?
  package var act: Act
  /// One sentence without the value.
  package var message: String

  package init(path: String, raw: String?, act: Act, message: String) {
    self.path = path
    self.raw = raw
    self.act = act
    self.message = message
  }
}
