/// Why a text is not acceptable JSON: a closed list.
package enum JSONFault: String, Sendable, CaseIterable {
  case empty
  case notUTF8 = "not-utf8"
  case syntax
  case unclosed
  case trailingComma = "trailing-comma"
  case comment
  case badNumber = "bad-number"
  case badEscape = "bad-escape"
  case junkAfterValue = "junk-after-value"
  case controlCharacter = "control-character"
  case nulCharacter = "nul-character"
  case loneSurrogate = "lone-surrogate"
  case duplicateKey = "duplicate-key"
  case tooDeep = "too-deep"
  case tooLarge = "too-large"
  case fieldTooLarge = "field-too-large"
  case tooManyValues = "too-many-values"
}

/// One thing that is wrong, and where.
package struct JSONReason: Sendable, Equatable {
  package var code: JSONFault
  /// One sentence without any value from the text.
  package var message: String
  /// The byte offset in the source.
  package var offset: Int
  package var place: JSONPlace
  /// The JSON pointer (RFC 6901) of the value that was being read; "" is the whole document.
  package var pointer: String

  package init(
    code: JSONFault,
    message: String,
    offset: Int,
    place: JSONPlace,
    pointer: String
  ) {
    self.code = code
    self.message = message
    self.offset = offset
    self.place = place
    self.pointer = pointer
  }
}

extension JSONReason: CustomStringConvertible {
  package var description: String {
    let position = "line \(place.line), column \(place.column)"
    return pointer.isEmpty ? "\(position): \(message)" : "\(position), at \(pointer): \(message)"
  }
}

/// Everything that was found wrong with a text.
package struct JSONRejection: Error, Sendable, Equatable {
  /// At least one; in the order of the text, duplicate keys at the end of their object.
  package var reasons: [JSONReason]
  /// How many more there were than `JSONLimits.reasons`.
  package var unlisted: Int

  package init(reasons: [JSONReason], unlisted: Int = 0) {
    self.reasons = reasons
    self.unlisted = unlisted
  }
}

extension JSONRejection: CustomStringConvertible {
  package var description: String {
    let listed = reasons.map(\.description).joined(separator: "; ")
    return unlisted == 0 ? listed : "\(listed); and \(unlisted) more"
  }
}
