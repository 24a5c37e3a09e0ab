import ArgumentParser

extension String {
  /// Refuses a reason that says nothing or too much.
  func checkReason(_ option: String = "--reason") throws {
    guard contains(where: { !$0.isWhitespace }), utf8.count <= 500 else {
      throw ValidationError("\(option): give one of 1 to 500 bytes")
    }
  }
}
