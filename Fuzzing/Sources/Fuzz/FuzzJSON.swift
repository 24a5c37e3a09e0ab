import Foundation
import JSON

/// The parser against itself and against Foundation's.
func fuzzJSON(_ bytes: [UInt8]) {
  let ours = parseJSON(bytes)
  checkOutline(bytes, ours)
  checkStorable(bytes, ours)
  _ = splitJSONLines(bytes, most: 1000)
  // Foundation guesses other encodings, of which each has zero bytes.
  let isComparable =
    !bytes.contains(0) && !bytes.starts(with: [0xFF]) && !bytes.starts(with: [0xFE])
  let theirs =
    isComparable
    ? try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) : nil
  switch ours {
  case .success(let node):
    for pretty in [false, true] {
      let again = try? parseJSON(node.serialized(pretty: pretty)).get()
      require(again == node, "written and read again it is another value")
    }
    if isComparable {
      require(theirs != nil || isFoundationStricter(bytes), "Foundation refuses what is accepted")
    }
  case .failure(let rejection):
    require(!rejection.reasons.isEmpty, "refused without a reason")
    for reason in rejection.reasons {
      require((0...bytes.count).contains(reason.offset), "a place beyond the text")
    }
    if theirs != nil {
      require(
        rejection.reasons.allSatisfy { policy.contains($0.code) },
        "Foundation accepts what is refused for its grammar: \(rejection.reasons.map(\.code))"
      )
    }
  }
}

/// What may be stored is what is read, less what is refused for the database alone.
private func checkStorable(_ bytes: [UInt8], _ ours: Result<JSONNode, JSONRejection>) {
  switch (ours, parseJSON(bytes, limits: .storable)) {
  case (.success(let node), .success(let stored)):
    require(node == stored, "stored it is another value")
  case (.success, .failure(let rejection)):
    require(
      rejection.reasons.allSatisfy { $0.code == .nulCharacter || $0.code == .badNumber },
      "refused for more than the database"
    )
  case (.failure, .success): require(false, "stored though it is refused")
  case (.failure, .failure): break
  }
}

/// What is refused beyond the grammar, and the comma before a bracket, which Foundation lets pass.
private let policy: Set<JSONFault> = [
  .trailingComma,
  .duplicateKey, .loneSurrogate, .tooDeep, .tooLarge, .fieldTooLarge,
  .tooManyValues,
]

/// Numbers of many digits or a huge exponent, which Foundation cannot hold and this parser keeps as text.
private func isFoundationStricter(_ bytes: [UInt8]) -> Bool {
  bytes.contains { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
    || bytes.split { !(0x30...0x39).contains($0) }.contains { $0.count > 15 }
}

/// A list that is accepted is taken apart into as many items, each of which is accepted.
private func checkOutline(_ bytes: [UInt8], _ whole: Result<JSONNode, JSONRejection>) {
  let outline = outlineJSON(bytes)
  guard case .success(let node) = whole else { return }
  switch outline {
  case .failure(let rejection): require(false, "the outline refuses what is accepted: \(rejection)")
  case .success(.items(let ranges)):
    require(ranges.count == node.array?.count, "the outline has another number of items")
    for (range, item) in zip(ranges, node.array ?? []) {
      require((try? parseJSON(bytes, in: range).get()) == item, "an item is read as another value")
    }
  case .success(.members(let members)):
    require(members.count == node.object?.count, "the outline has another number of members")
  case .success(.scalar(let range)):
    require((try? parseJSON(bytes, in: range).get()) == node, "a value is read as another one")
  }
}
