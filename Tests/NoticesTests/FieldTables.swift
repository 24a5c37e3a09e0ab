import Notices

/// The tables of fields as the documentation prints them.
enum FieldTables {
  /// Every record of the document, the notice first, in the order in which they are met.
  static func shapes() -> [RecordShape] {
    var shapes: [RecordShape] = []
    func add(_ shape: RecordShape) {
      guard !shapes.contains(shape) else { return }
      shapes.append(shape)
      for member in shape.members { add(member.type) }
    }
    func add(_ type: FieldType) {
      switch type {
      case .record(let shape): add(shape)
      case .list(let element): add(element)
      default: break
      }
    }
    add(Notice.shape)
    return shapes
  }

  static func markdown() -> String {
    shapes().map { shape in
      var text = "\n### `\(shape.name)`\n\n| field | type | what it says |\n|---|---|---|\n"
      for member in shape.members {
        text += "| `\(member.name)` | \(name(of: member.type)) | \(member.sentence) |\n"
      }
      let codes = shape.members.compactMap { member in
        words(of: member.type).map { "- `\(member.name)`: " + wrapped($0) + "\n" }
      }
      return codes.isEmpty ? text : text + "\nKnown values:\n\n" + codes.joined()
    }
    .joined() + "\n"
  }

  private static func name(of type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .code: "code"
    case .country: "country"
    case .partialDate: "date"
    case .instant: "moment"
    case .integer: "whole number"
    case .number: "number"
    case .boolean: "true or false"
    case .list(let element): "list of " + name(of: element)
    case .record(let shape): "[\(shape.name)](#\(shape.name))"
    }
  }

  private static func words(of type: FieldType) -> [String]? {
    switch type {
    case .code(let words): words
    case .list(let element): words(of: element)
    default: nil
    }
  }

  /// The words with commas, in lines of no more than 100 bytes.
  private static func wrapped(_ words: [String]) -> String {
    var lines = [""]
    for (index, word) in words.enumerated() {
      let piece = "`\(word)`" + (index + 1 < words.count ? "," : "")
      let line = lines[lines.count - 1]
      if line.utf8.count + piece.utf8.count > 96 {
        lines.append(piece)
      } else {
        lines[lines.count - 1] = line.isEmpty ? piece : line + " " + piece
      }
    }
    return lines.joined(separator: "\n  ")
  }
}
