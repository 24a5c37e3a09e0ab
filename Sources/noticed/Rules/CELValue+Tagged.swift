import CEL
import DropFolder
import JSON

extension CELValue {
  /// The value with its type, as JSON: `{"int":"1"}`.
  var tagged: JSONNode {
    switch self {
    case .null: ["null": .null]
    case .bool(let flag): ["bool": JSONNode(flag)]
    case .int(let number): ["int": JSONNode(String(number))]
    case .uint(let number): ["uint": JSONNode(String(number))]
    case .double(let number): ["double": JSONNode(number.description)]
    case .string(let text): ["string": JSONNode(text)]
    case .bytes(let bytes): ["bytes": JSONNode(base64(bytes))]
    case .list(let values): ["list": JSONNode(values.map(\.tagged))]
    case .map(let map):
      ["map": JSONNode(map.entries.map { JSONNode([$0.key.tagged, $0.value.tagged]) })]
    case .timestamp(let time):
      ["timestamp": Self.parts(time.seconds, Int64(time.nanoseconds))]
    case .duration(let duration):
      [
        "duration": Self.parts(
          duration.nanoseconds / 1_000_000_000,
          duration.nanoseconds % 1_000_000_000
        )
      ]
    case .type(let name): ["type": JSONNode(name)]
    case .object(let object): ["type": JSONNode(object.type.name)]
    }
  }

  /// Reads a value with its type; nil when it is none.
  init?(tagged node: JSONNode) {
    guard let members = node.object, members.count == 1, let member = members.first else {
      return nil
    }
    guard let value = Self.value(member.key, member.node) else { return nil }
    self = value
  }

  private static func value(_ tag: String, _ content: JSONNode) -> CELValue? {
    let text = content.string
    switch tag {
    case "null": return .some(.null)
    case "bool": return content.bool.map(CELValue.bool)
    case "int": return (text.flatMap { Int64($0) } ?? content.int).map(CELValue.int)
    case "uint": return text.flatMap { UInt64($0) }.map(CELValue.uint)
    case "double": return (text.flatMap { Double($0) } ?? content.double).map(CELValue.double)
    case "string": return text.map(CELValue.string)
    case "bytes": return text.flatMap { decoded(fromBase64: $0) }.map(CELValue.bytes)
    case "type": return text.map(CELValue.type)
    case "list": return list(content).map(CELValue.list)
    case "map": return map(content).map(CELValue.map)
    case "timestamp":
      return CELTimestamp(seconds: seconds(content), nanoseconds: content["nanos"]?.int ?? 0)
        .map(CELValue.timestamp)
    case "duration":
      return CELDuration(seconds: seconds(content), nanoseconds: content["nanos"]?.int ?? 0)
        .map(CELValue.duration)
    default: return nil
    }
  }

  private static func parts(_ seconds: Int64, _ nanos: Int64) -> JSONNode {
    ["seconds": JSONNode(seconds), "nanos": JSONNode(nanos)]
  }

  private static func seconds(_ node: JSONNode) -> Int64 {
    node["seconds"]?.int ?? node["seconds"]?.string.flatMap { Int64($0) } ?? 0
  }

  private static func list(_ node: JSONNode) -> [CELValue]? {
    guard let nodes = node.array else { return nil }
    let values = nodes.compactMap { CELValue(tagged: $0) }
    return values.count == nodes.count ? values : nil
  }

  private static func map(_ node: JSONNode) -> CELMap? {
    guard let pairs = node.array else { return nil }
    var entries: [(CELValue, CELValue)] = []
    for pair in pairs {
      guard let key = pair[0].flatMap({ CELValue(tagged: $0) }),
        let value = pair[1].flatMap({ CELValue(tagged: $0) })
      else { return nil }
      entries.append((key, value))
    }
    return try? CELMap(entries: entries)
  }
}

/// Reads base64 (RFC 4648 section 4), padded or not; nil for anything else.
private func decoded(fromBase64 text: String) -> [UInt8]? {
  var bytes: [UInt8] = []
  var buffer: UInt32 = 0
  var bits = 0
  for byte in text.utf8 where byte != UInt8(ascii: "=") {
    let value: UInt8
    switch byte {
    case 0x41...0x5A: value = byte - 0x41
    case 0x61...0x7A: value = byte - 0x61 + 26
    case 0x30...0x39: value = byte - 0x30 + 52
    case UInt8(ascii: "+"): value = 62
    case UInt8(ascii: "/"): value = 63
    default: return nil
    }
    buffer = buffer << 6 | UInt32(value)
    bits += 6
    if bits >= 8 {
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
    }
  }
  return bytes
}
