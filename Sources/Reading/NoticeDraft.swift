import JSON
import Notices

/// A notice while an adapter fills it: its values with their places, what is remarked of them, and
/// the reasons against it.
struct NoticeDraft {
  var notice = Notice()
  private(set) var remarks: [ReadingRemark] = []
  private(set) var reasons: [Rejection.Reason] = []
  private var sources: [String: Origins.Source] = [:]
  /// What stands before each pointer: the way to the notice in its file, or "".
  let base: String
  let places: JSONPlaces

  init(base: String = "", places: JSONPlaces) {
    self.base = base
    self.places = places
  }

  /// Says that the field at a canonical path such as `persons[0].birth_date` comes from a place.
  ///
  /// The offset is in bytes of the text that `places` was made from.
  mutating func note(_ path: String, at offset: Int, _ pointer: String) {
    sources[path] = Origins.Source(offset: Int32(clamping: offset), pointer: pointer)
  }

  /// Takes back the places of a group and of all fields in it.
  mutating func forget(under group: String) {
    sources = sources.filter { $0.key != group && !$0.key.hasPrefix(group + ".") }
  }

  mutating func remark(_ path: String, _ raw: String?, _ act: ReadingRemark.Act, _ message: String)
  {
    remarks.append(ReadingRemark(path: path, raw: raw, act: act, message: message))
  }

  /// A text with what was encoded twice put right where that is certain, and remarked where it may be.
  mutating func decodedOnce(_ text: String, _ path: String) -> String {
    switch doubleEncoding(of: text) {
    case .none: return text
    case .repaired(let repaired):
      remark(path, text, .rewritten, "letters that were encoded twice were put right")
      return repaired
    case .doubtful:
      remark(path, text, .keptRaw, "some letters may have been encoded twice")
      return text
    }
  }

  /// Says why the notice cannot be taken; the message never holds the value.
  mutating func refuse(
    _ code: RejectionCode,
    _ message: String,
    at offset: Int,
    _ pointer: String,
    path: String? = nil
  ) {
    let origin = Origin(
      place: places.place(of: offset),
      offset: offset,
      pointer: base + pointer
    )
    reasons.append(Rejection.Reason(code, message, origin: origin, path: path))
  }

  /// The document, or its rejection with every reason.
  ///
  /// What takes away (a cancellation, a suspension) is obeyed as far as it can be read: the reasons
  /// against its content become remarks.
  func finished(as format: DocumentFormat, at offset: Int) -> Result<AdaptedDocument, Rejection> {
    var remarks = remarks
    if let first = reasons.first {
      guard notice.documentKind?.takesAway == true else {
        return .failure(Rejection(first, Array(reasons.dropFirst())))
      }
      remarks += reasons.map {
        ReadingRemark(path: $0.path ?? "", raw: nil, act: .passedOver, message: $0.message)
      }
    }
    return .success(
      AdaptedDocument(
        notice: notice,
        format: format,
        origins: Origins(
          adapted: sources,
          whole: Int32(clamping: offset),
          base: base,
          places: places
        ),
        remarks: remarks
      )
    )
  }
}
