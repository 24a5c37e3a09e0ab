/// A text with `{expression}` parts; `{{` and `}}` stand for the braces themselves.
package struct CELTemplate: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case program(CELProgram)
  }

  private let pieces: [Piece]
  /// The text as it was written.
  package let source: String

  // A list in a message is for reading; its remainder is told by three dots.
  private static let shownElements = 100

  /// Compiles the text; findings have their places in it.
  ///
  /// - Throws: `CELCompileError` with everything that is wrong in any part.
  package init(
    compiling source: String,
    in environment: CELEnvironment
  ) throws(CELCompileError) {
    self.source = source
    let bytes = Array(source.utf8)
    var pieces: [Piece] = []
    var findings: [CELFinding] = []
    var text: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let isDoubled = at + 1 < bytes.count && bytes[at + 1] == byte
      switch byte {
      case UInt8(ascii: "{") where isDoubled, UInt8(ascii: "}") where isDoubled:
        text.append(byte)
        at += 2
      case UInt8(ascii: "}"):
        findings.append(CELFinding(Fault(at: at, "a '}' without its '{'; write '}}'"), in: bytes))
        at += 1
      case UInt8(ascii: "{"):
        pieces.append(.text(String(decoding: text, as: UTF8.self)))
        text = []
        let start = at + 1
        // Where no end is found the rest cannot be told from text.
        at = bytes.count
        do throws(CELCompileError) {
          let end = try Self.end(of: bytes, from: start)
          at = end + 1
          let program = try CELProgram(
            compiling: bytes,
            from: start,
            to: end,
            in: environment,
            expecting: nil
          )
          pieces.append(.program(program))
        } catch {
          findings += error.findings
        }
      default:
        text.append(byte)
        at += 1
      }
    }
    guard findings.isEmpty else { throw CELCompileError(findings: findings) }
    pieces.append(.text(String(decoding: text, as: UTF8.self)))
    self.pieces = pieces.filter { if case .text("") = $0 { false } else { true } }
  }

  // Token by token, because an expression may hold braces of maps and of texts.
  private static func end(of bytes: [UInt8], from start: Int) throws(CELCompileError) -> Int {
    var lexer = Lexer(bytes, from: start, to: bytes.count)
    var depth = 0
    do throws(Fault) {
      while true {
        let token = try lexer.next()
        switch token.kind {
        case .mark(.leftBrace): depth += 1
        case .mark(.rightBrace) where depth == 0: return token.offset
        case .mark(.rightBrace): depth -= 1
        case .end: throw Fault(at: start - 1, "this '{' is never closed; write '{{' for a brace")
        default: break
        }
      }
    } catch {
      throw CELCompileError(findings: [CELFinding(error, in: bytes)])
    }
  }

  /// The fields that the parts look at, each once, in order of first use.
  package var referencedPaths: [String] {
    var record = PathRecord()
    for case .program(let program) in pieces {
      for path in program.referencedPaths { record.end(path) }
    }
    return record.paths
  }

  /// The text with its parts worked out; a part that gives no value reads as `notStated`.
  package func render(_ bindings: CELBindings, notStated: String = "not stated") -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let fixed): text += fixed
      case .program(let program):
        switch program.evaluate(bindings) {
        case .success(let value): text += Self.shown(value, notStated)
        case .failure: text += notStated
        }
      }
    }
    return text
  }

  private static func shown(_ value: CELValue, _ notStated: String) -> String {
    switch value {
    case .null: return notStated
    case .list(let items):
      if items.isEmpty { return notStated }
      let shown = items.prefix(shownElements).map { element in
        if case .list(let inner) = element {
          "[\(inner.count)]"
        } else {
          Self.shown(element, notStated)
        }
      }
      return shown.joined(separator: ", ") + (items.count > shownElements ? ", …" : "")
    case .type(let name): return name
    case .map(let map): return "{\(map.count)}"
    case .object(let object): return object.type.name
    default:
      if case .string(let text)? = Conversions.string(value) { return text }
      return notStated
    }
  }
}
