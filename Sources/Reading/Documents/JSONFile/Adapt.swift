import JSON
import Notices

/// The JSON of one notice, wherever it stood.
struct Source {
  var node: JSONNode
  /// The JSON pointer of the node in its file, or "" in a file with a notice a line.
  var base: String
  var places: JSONPlaces

  func origin(_ offset: Int32, _ pointer: String) -> Origin {
    let offset = max(0, Int(offset))
    return Origin(place: places.place(of: offset), offset: offset, pointer: base + pointer)
  }
}

/// What an adapter makes of a source.
struct AdaptedDocument {
  var notice: Notice
  var format: DocumentFormat
  var origins: Origins
  var remarks: [ReadingRemark]
}

/// Tells the format of one notice by its keys and has it read.
func adapt(_ source: Source, policy: ReadingPolicy) -> Result<AdaptedDocument, Rejection> {
  let here = source.origin(source.node.offset, "")
  let format: DocumentFormat
  switch recognise(source.node) {
  case .known(let known): format = known
  case .unknown(let words): return .failure(unknownFormat(words, at: here))
  }
  guard policy.formats.contains(format) else {
    let message = "this is \(format.inWords), which this pipeline does not take"
    return .failure(Rejection(.init(.formatNotTaken, message, origin: here)))
  }
  return switch format {
  case .canonical: readCanonical(source)
  case .publicExtract: readPublicExtract(source)
  case .stix: readSTIX(source, policy: policy)
  case .misp: readMISP(source, policy: policy)
  default: .failure(unknownFormat("this is JSON of another kind", at: here))
  }
}

private enum Recognised {
  case known(DocumentFormat)
  case unknown(String)
}

private func recognise(_ node: JSONNode) -> Recognised {
  guard case .object(let members) = node.value else {
    return .unknown("\(node.kindInWords) stands where a notice is expected")
  }
  if let format = node["format"] {
    if format.string == Notice.format { return .known(.canonical) }
    if let other = format.string, other.hasPrefix("noticed/notice/") {
      return .unknown("this is another version of the canonical notice than 1")
    }
    return .unknown("“format” is not “\(Notice.format)”")
  }
  let keys = Set(members.map(\.key))
  if keys.contains("doc_kind") {
    return .unknown("this looks like a canonical notice without “format”: “\(Notice.format)”")
  }
  if keys.contains("entity_id"), !keys.isDisjoint(with: PublicExtract.telltales) {
    return .known(.publicExtract)
  }
  if keys.contains("_embedded"), node["_embedded"]?["images"] != nil {
    return .unknown("this is a list of pictures from the public pages, not a notice")
  }
  if keys.contains("schema"), keys.contains("properties") {
    return .unknown("this is a FollowTheMoney entity")
  }
  if STIXBundle.isBundle(
    Dictionary(members.map { ($0.key, $0.node.string) }, uniquingKeysWith: { first, _ in first })
  ) {
    return .known(.stix)
  }
  if keys.contains("Event") || keys.isSuperset(of: ["Attribute", "info", "uuid"]) {
    return .known(.misp)
  }
  return .unknown("this is JSON of another kind")
}

/// Says what was recognised; the remedy of the code says where the known formats are listed.
func unknownFormat(_ recognised: String, at origin: Origin? = nil) -> Rejection {
  Rejection(.init(.unknownFormat, recognised, origin: origin))
}
