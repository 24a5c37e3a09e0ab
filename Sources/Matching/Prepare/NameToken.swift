/// One word of a name as written, with its letters in its own script and in plain Latin.
struct NameToken {
  /// Plain Latin letters `a`…`z`.
  var latin: [UInt8]
  var script: Script
  /// The letters of a script other than Latin, as that script's table numbers them; empty for Latin.
  var symbols: [UInt16]
  /// The letters as written; kept for Han and Hangul only, where a word may be family name and forename at once.
  var written: [UInt32]
  /// Whether a hyphen or an apostrophe, not a space, joins it to the word before it.
  var joined: Bool
  /// Whether a comma follows it.
  var beforeComma: Bool
  /// Whether every letter is a capital; only then can two letters be initials.
  var capitals: Bool
  /// Whether letters of another alphabet stood in it for those that they look like.
  var isMixed = false
  var place = WrittenPlace()
}
