import JSON

/// The text of a document that is laid out in pages, as something outside took it out.
package enum ExtractedText: Sendable, Hashable {
  /// UTF-8.
  case text([UInt8])
  /// There is none, with the reason as the end of “a PDF document …”.
  case missing(because: String)
}

/// A PDF whose text layer is a message in tagged lines.
///
/// The layer is not the page: what of it is not read as a notice is never refused, but waits for a person.
struct PDFFile: FileFormat {
  let envelope = Envelope.single
  let ranges: [Range<Int>]
  private let text: TaggedFile

  static func recognises(_ head: FileHead) -> Bool { isPDF(head.bytes) }

  init(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) {
    guard let extractText = policy.extractText else {
      throw Self.forPersons(", which only a person can read")
    }
    switch extractText(bytes) {
    case .missing(let why): throw Self.forPersons(" \(why)")
    case .text(let layer):
      guard layer.contains(where: { !isSpace($0) && $0 != 0x0C }) else {
        throw Self.forPersons(" without any text in it, perhaps a scan")
      }
      do throws(Rejection) {
        text = try TaggedFile(layer, policy: policy)
      } catch {
        throw Self.unread(error)
      }
    }
    ranges = [0..<bytes.count]
  }

  func origin(at index: Int) -> Origin { text.origin(at: 0) }

  func read(at index: Int) -> Result<AdaptedDocument, Rejection> {
    text.read(at: 0).mapError(Self.unread).map { adapted in
      var adapted = adapted
      adapted.remarks.append(
        ReadingRemark(
          path: "",
          raw: nil,
          act: .converted,
          message: "the text was taken from a PDF; places are those within its text"
        )
      )
      return adapted
    }
  }

  private static func unread(_ rejection: Rejection) -> Rejection {
    let why = rejection.reasons.first.map { ": \($0.message)" } ?? ""
    return forPersons(" whose text could not be read as a notice\(why)")
  }

  private static func forPersons(_ words: String) -> Rejection {
    Rejection(.init(.needsKeying, "this is a PDF document\(words)"))
  }
}

/// Whether bytes begin as a PDF does (ISO 32000-1, 7.5.2).
func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }
