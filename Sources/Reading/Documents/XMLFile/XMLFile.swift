import JSON
import Notices

/// A file of XML, told by its root element: canonical notices, an INT-I package, the consolidated list.
struct XMLFile: FileFormat {
  private(set) var envelope: Envelope = .single
  private(set) var ranges: [Range<Int>] = []
  /// In UTF-8, whatever the file was.
  private let text: [UInt8]
  private let places: JSONPlaces
  private let outline: XMLOutline
  private let kind: XMLKind
  private let policy: ReadingPolicy
  /// The notices' elements; empty in a file that is one.
  private var entries: [XMLOutline.Entry] = []
  /// What the encoding asks to be said of each notice.
  private let remarks: [ReadingRemark]

  static func recognises(_ head: FileHead) -> Bool {
    // UTF-16 is known by its zeros, which are all that tells it from ASCII here.
    let marks: [UInt8] = [0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    let start = head.bytes.prefix(4096).drop { marks.contains($0) || isSpace($0) }
      .filter { $0 != 0 }
    guard start.first == UInt8(ascii: "<") else { return false }
    // An address in angle brackets, as mail and notes begin with, is no tag.
    let name = start.dropFirst().prefix { byte in
      switch byte {
      case 0x30...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...0xFF: true
      default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
    }
    let next = start.dropFirst(1 + name.count).first
    let isNamed = !name.isEmpty
    let begins =
      switch next {
      case UInt8(ascii: "?"), UInt8(ascii: "!"): !isNamed
      case UInt8(ascii: ">"), UInt8(ascii: "/"), nil: isNamed
      case .some(let byte): isNamed && isSpace(byte)
      }
    return begins && !isWebPage(start)
  }

  init(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) {
    self.policy = policy
    let decoded = try decodedText(bytes, declared: declaredXMLEncoding(bytes))
    text = decoded.bytes
    places = JSONPlaces(text)
    remarks = decoded.remarks
    let forbidden = forbiddenCharacters(text, most: policy.xml.faults)
    if !forbidden.isEmpty { throw Rejection(forbidden, places: places, pointer: "") }
    switch outlineXML(text, of: XMLKind.lists, most: policy.items, limits: policy.xml) {
    case .success(let found): outline = found
    case .failure(let faults): throw Rejection(faults.faults, places: places, pointer: "")
    }
    guard let root = outline.root else {
      throw Rejection(.init(.incomplete, "the XML has no content"))
    }
    kind = try XMLKind(root: root, policy)
    guard policy.formats.contains(kind.format) else {
      let message = "this is \(kind.format.inWords), which this pipeline does not take"
      throw Rejection(.init(.formatNotTaken, message))
    }
    guard kind.isList(root) else {
      ranges = [0..<bytes.count]
      return
    }
    envelope = .list
    entries = outline.entries
    if entries.isEmpty {
      let origin = Origin(place: places.place(of: root.range.lowerBound), offset: 0, pointer: "")
      throw Rejection(.init(.noNotice, "the list has nothing in it", origin: origin))
    }
    let ends = decoded.sourceOffsets(
      of: entries.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    )
    ranges = stride(from: 0, to: ends.count, by: 2).map { index in
      let start = min(ends[index], bytes.count)
      return start..<max(start, min(ends[index + 1], bytes.count))
    }
  }

  func origin(at index: Int) -> Origin {
    let offset =
      entries.isEmpty ? outline.root?.range.lowerBound ?? 0 : entries[index].range.lowerBound
    return Origin(place: places.place(of: offset), offset: offset, pointer: pointer(at: index))
  }

  func read(at index: Int) -> Result<AdaptedDocument, Rejection> {
    let source = XMLSource(
      text: text,
      places: places,
      base: pointer(at: index),
      remarks: remarks,
      policy: policy
    )
    switch kind {
    case .package: return readPackage(outline, in: source)
    case .notices, .consolidatedList: break
    }
    guard let entry = entries.isEmpty ? outline.root : entries[index] else {
      return .failure(Rejection(.init(.incomplete, "the XML has no content")))
    }
    switch readXML(text, in: entry.range, around: outline.around(entry), limits: policy.xml) {
    case .failure(let faults):
      return .failure(Rejection(faults.faults, places: places, pointer: source.base))
    case .success(let element):
      return kind == .notices
        ? readNoticeXML(element, in: source) : readListEntry(element, in: source)
    }
  }

  /// The path of an entry as XPath writes it.
  private func pointer(at index: Int) -> String {
    guard !entries.isEmpty else { return "/\(outline.root?.name ?? "")" }
    let entry = entries[index]
    let same = entries[..<index].count { $0.name == entry.name && $0.path == entry.path }
    return "/\((entry.path + [entry.name]).joined(separator: "/"))[\(same + 1)]"
  }
}

/// What an adapter gets to read one notice from XML.
struct XMLSource {
  /// The whole text in UTF-8.
  let text: [UInt8]
  let places: JSONPlaces
  /// The path of the notice in its file, as XPath writes it.
  let base: String
  /// What the encoding of the file asks to be said.
  let remarks: [ReadingRemark]
  let policy: ReadingPolicy

  /// An empty draft of the notice, with the remarks of the file.
  var draft: NoticeDraft {
    var draft = NoticeDraft(base: base, places: places)
    for remark in remarks { draft.remark(remark.path, remark.raw, remark.act, remark.message) }
    return draft
  }
}

/// The kinds of XML that are read.
enum XMLKind: Sendable {
  case notices
  case package
  case consolidatedList

  /// The elements whose children are read one by one.
  static let lists: Set<[String]> = [
    ["notices"], ["CONSOLIDATED_LIST", "INDIVIDUALS"], ["CONSOLIDATED_LIST", "ENTITIES"],
    [packageRoot],
  ]
  static let packageRoot = "NISTBiometricInformationExchangePackage"

  var format: DocumentFormat {
    switch self {
    case .notices: .noticeXML
    case .package: .interpolPackage
    case .consolidatedList: .consolidatedList
    }
  }

  init(root: XMLOutline.Entry, _ policy: ReadingPolicy) throws(Rejection) {
    switch root.name {
    case "notice", "notices":
      guard root.namespace == nil || root.namespace == NoticeXML.namespace else {
        throw unknownFormat(
          "this is XML of another namespace than “\(NoticeXML.namespace)”"
        )
      }
      self = .notices
    case Self.packageRoot: self = .package
    case "CONSOLIDATED_LIST", "INDIVIDUAL", "ENTITY": self = .consolidatedList
    default:
      let name = root.name.utf8.count <= 60 ? " (its root element is “\(root.name)”)" : ""
      throw unknownFormat("this is XML of another kind\(name)")
    }
  }

  /// Whether the root holds a list of notices.
  func isList(_ root: XMLOutline.Entry) -> Bool {
    root.name == "notices" || root.name == "CONSOLIDATED_LIST"
  }
}
