import JSON

/// Why a file, or one notice in it, is refused: every reason at once.
package struct Rejection: Error, Sendable, Hashable {
  /// One thing that is wrong.
  package struct Reason: Sendable, Hashable {
    package var code: RejectionCode
    /// One sentence in plain words, without any value of a person's field.
    package var message: String
    /// Nil when the reason concerns the file and not a place in it.
    package var origin: Origin?
    /// The field of the canonical document, for example `persons[0].birth_date`; nil when none is meant.
    package var path: String?

    package init(
      _ code: RejectionCode,
      _ message: String,
      origin: Origin? = nil,
      path: String? = nil
    ) {
      self.code = code
      self.message = message
      self.origin = origin
      self.path = path
    }
  }

  /// At least one, in the order of the text.
  package var reasons: [Reason]
  /// How many more there were than are listed.
  package var unlisted: Int

  package init(_ first: Reason, _ others: [Reason] = [], unlisted: Int = 0) {
    reasons = [first] + others
    self.unlisted = unlisted
  }

  /// The code of the first reason, by which rejections are counted.
  package var code: RejectionCode { reasons.first?.code ?? .unknownFormat }

  /// How it ends: held when anything in it waits for a person, ignored only when every reason says so.
  package var ending: RejectionCode.Ending {
    if reasons.contains(where: { $0.code.ending == .held }) { return .held }
    return reasons.allSatisfy { $0.code.ending == .ignored } ? .ignored : .rejected
  }

  /// What each kind of reason asks for, once each, in order.
  package var remedies: [String] {
    var told: [String] = []
    for reason in reasons where !told.contains(reason.code.remedy) {
      told.append(reason.code.remedy)
    }
    return told
  }
}

extension Rejection.Reason: CustomStringConvertible {
  package var description: String {
    guard let origin else { return message }
    return "\(origin): \(message)"
  }
}

extension Rejection: CustomStringConvertible {
  /// All reasons and remedies on one line.
  package var description: String {
    var parts = reasons.map(\.description)
    if unlisted > 0 { parts.append("and \(unlisted) more") }
    return parts.joined(separator: "; ") + ". " + remedies.joined(separator: " ")
  }
}

extension Rejection {
  /// What the JSON parser refused; `base` is the JSON pointer of the text it read.
  init(_ rejection: JSONRejection, base: String) {
    let reasons = rejection.reasons.map { reason in
      Reason(
        RejectionCode(reason.code),
        reason.message,
        origin: Origin(
          place: reason.place,
          offset: reason.offset,
          pointer: base + reason.pointer
        )
      )
    }
    self.reasons = reasons
    unlisted = rejection.unlisted
  }
}
