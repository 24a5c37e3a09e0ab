import JSON
import Notices
import Reading

/// What was read of a file, as text that goes from one process to another and means the same there.
///
/// The notice travels as its canonical document, the form that the database and the review know too.
enum ItemText {
  static func node(_ item: ReadItem) -> JSONNode {
    switch item {
    case .document(let document):
      let notice = document.notice.document
      return [
        "format": JSONNode(document.format.rawValue),
        "document": notice,
        "remarks": .array(document.remarks.map(node)),
        "origins": .array(
          document.origins.table(of: notice, and: document.remarks.map(\.path)).map { entry in
            .array([JSONNode(entry.path)] + fields(of: entry.origin))
          }
        ),
        "index": JSONNode(document.index),
        "range": node(document.range),
        "fingerprint": JSONNode(document.contentFingerprint.description),
      ]
    case .rejection(let item):
      return [
        "rejection": node(item.rejection),
        "index": JSONNode(item.index),
        "range": node(item.range),
        "origin": .array(fields(of: item.origin)),
      ]
    }
  }

  /// The item that a text tells of; nil when the text is not what ``node(_:)`` writes.
  static func item(_ node: JSONNode, slice: [UInt8]) -> ReadItem? {
    guard let index = node["index"]?.int.map(Int.init), let range = range(node["range"]) else {
      return nil
    }
    if let rejection = node["rejection"].flatMap(rejection),
      let origin = origin(node["origin"]?.array)
    {
      return .rejection(
        RejectedItem(
          rejection: rejection,
          index: index,
          origin: origin,
          range: range,
          slice: slice[...]
        )
      )
    }
    guard let format = node["format"]?.string.flatMap(DocumentFormat.init(rawValue:)),
      let document = node["document"],
      let remarks = all(node["remarks"]?.array, remark),
      let origins = all(node["origins"]?.array, entry),
      let fingerprint = node["fingerprint"]?.string.flatMap(Fingerprint.init(hexadecimal:))
    else { return nil }
    var log = FieldLog()
    let notice = Notice(document: document, log: &log)
    guard log.issues.isEmpty else { return nil }
    return .document(
      ReadDocument(
        notice: notice,
        format: format,
        origins: Origins(table: origins),
        remarks: remarks,
        index: index,
        range: range,
        slice: slice[...],
        contentFingerprint: fingerprint
      )
    )
  }

  // MARK: - Rejections

  static func node(_ rejection: Rejection) -> JSONNode {
    [
      "reasons": .array(
        rejection.reasons.map { reason in
          [
            "code": JSONNode(reason.code.rawValue), "message": JSONNode(reason.message),
            "origin": reason.origin.map { .array(fields(of: $0)) },
            "path": reason.path.map { JSONNode($0) },
          ]
        }
      ),
      "unlisted": JSONNode(rejection.unlisted),
    ]
  }

  static func rejection(_ node: JSONNode) -> Rejection? {
    guard let reasons = all(node["reasons"]?.array, reason), let first = reasons.first,
      let unlisted = node["unlisted"]?.int
    else { return nil }
    return Rejection(first, Array(reasons.dropFirst()), unlisted: Int(unlisted))
  }

  private static func reason(_ node: JSONNode) -> Rejection.Reason? {
    guard let code = node["code"]?.string.flatMap(RejectionCode.init(rawValue:)),
      let message = node["message"]?.string
    else { return nil }
    return Rejection.Reason(
      code,
      message,
      origin: origin(node["origin"]?.array),
      path: node["path"]?.string
    )
  }

  // MARK: - Remarks, places, ranges

  private static func node(_ remark: ReadingRemark) -> JSONNode {
    [
      "path": JSONNode(remark.path), "raw": remark.raw.map { JSONNode($0) },
      "act": JSONNode(remark.act.rawValue), "says": JSONNode(remark.message),
    ]
  }

  private static func remark(_ node: JSONNode) -> ReadingRemark? {
    guard let path = node["path"]?.string,
      let act = node["act"]?.string.flatMap(ReadingRemark.Act.init(rawValue:)),
      let message = node["says"]?.string
    else { return nil }
    return ReadingRemark(path: path, raw: node["raw"]?.string, act: act, message: message)
  }

  private static func fields(of origin: Origin) -> [JSONNode] {
    [
      JSONNode(origin.line), JSONNode(origin.column), JSONNode(origin.offset),
      JSONNode(origin.pointer),
    ]
  }

  private static func origin(_ fields: [JSONNode]?) -> Origin? {
    guard let fields, fields.count == 4, let line = fields[0].int, let column = fields[1].int,
      let offset = fields[2].int, let pointer = fields[3].string
    else { return nil }
    return Origin(
      place: JSONPlace(line: Int(line), column: Int(column)),
      offset: Int(offset),
      pointer: pointer
    )
  }

  private static func entry(_ node: JSONNode) -> (path: String, origin: Origin)? {
    guard let fields = node.array, let path = fields.first?.string,
      let origin = origin(Array(fields.dropFirst()))
    else { return nil }
    return (path, origin)
  }

  private static func node(_ range: Range<Int>) -> JSONNode {
    .array([JSONNode(range.lowerBound), JSONNode(range.upperBound)])
  }

  private static func range(_ node: JSONNode?) -> Range<Int>? {
    guard let bounds = node?.array, bounds.count == 2, let lower = bounds[0].int,
      let upper = bounds[1].int, lower <= upper
    else { return nil }
    return Int(lower)..<Int(upper)
  }

  /// Each element read; nil when one cannot be.
  private static func all<T>(_ nodes: [JSONNode]?, _ read: (JSONNode) -> T?) -> [T]? {
    guard let nodes else { return nil }
    var found: [T] = []
    found.reserveCapacity(nodes.count)
    for node in nodes {
      guard let one = read(node) else { return nil }
      found.append(one)
    }
    return found
  }
}
