package import JSON
import Notices

/// Where a value stands in the file as it was read, after unpacking.
package struct Origin: Sendable, Hashable {
  /// Both counted from 1; the column in Unicode scalars.
  package var place: JSONPlace
  /// In bytes of the unpacked file.
  package var offset: Int
  /// The JSON pointer (RFC 6901); in a file with a notice a line, within that line.
  package var pointer: String

  package init(place: JSONPlace, offset: Int, pointer: String) {
    self.place = place
    self.offset = offset
    self.pointer = pointer
  }

  package var line: Int { place.line }
  package var column: Int { place.column }
}

extension Origin: CustomStringConvertible {
  /// As compilers write it, for example `12:5 /persons/0/birth_date`.
  package var description: String {
    pointer.isEmpty ? "\(line):\(column)" : "\(line):\(column) \(pointer)"
  }
}

/// Where the fields of a canonical document come from; a place is worked out when it is asked for.
package struct Origins: Sendable {
  /// The source value of a field that an adapter filled.
  struct Source: Sendable {
    var offset: Int32
    var pointer: String
  }

  private enum Content: Sendable {
    /// The source is a canonical document itself.
    case document(JSONNode)
    /// Canonical paths, each with its source.
    case adapted([String: Source], whole: Int32)
    /// Canonical paths, each with its origin as another process worked it out.
    case told([String: Origin])
  }

  private var content: Content
  private let base: String
  private let places: JSONPlaces

  init(document: JSONNode, base: String, places: JSONPlaces) {
    content = .document(document)
    self.base = base
    self.places = places
  }

  init(adapted: [String: Source], whole: Int32, base: String, places: JSONPlaces) {
    content = .adapted(adapted, whole: whole)
    self.base = base
    self.places = places
  }

  /// Origins as ``table(of:)`` listed them.
  package init(table: [(path: String, origin: Origin)]) {
    content = .told(Dictionary(table.map { ($0.path, $0.origin) }) { first, _ in first })
    base = ""
    places = JSONPlaces([])
  }

  /// The origin of the field at a canonical path such as `persons[0].birth_date`.
  ///
  /// Nil when the source does not have it.
  package subscript(path: String) -> Origin? {
    switch content {
    case .document(let document):
      guard let node = path.isEmpty ? document : document.node(atField: path) else { return nil }
      return origin(node.offset, Self.pointer(of: path))
    case .adapted(let sources, let whole):
      if path.isEmpty { return origin(whole, "") }
      guard let source = sources[path] else { return nil }
      return origin(source.offset, source.pointer)
    case .told(let origins):
      return origins[path]
    }
  }

  /// The canonical document that was the source; nil when an adapter read another.
  var source: JSONNode? {
    if case .document(let document) = content { document } else { nil }
  }

  /// The origin of a field, or of the nearest that contains it; at last of the whole notice.
  package func nearest(to path: String) -> Origin {
    var path = path
    while !path.isEmpty {
      if let origin = self[path] { return origin }
      path = Self.container(of: path)
    }
    switch content {
    case .document(let document): return origin(document.offset, "")
    case .adapted(_, let whole): return origin(whole, "")
    case .told(let origins): return origins[""] ?? origin(0, "")
    }
  }

  /// Says that a field was worked out from another one's value.
  mutating func derive(_ path: String, from other: String) {
    guard case .adapted(var sources, let whole) = content, let source = sources[other] else {
      return
    }
    sources[path] = source
    content = .adapted(sources, whole: whole)
  }

  func origin(_ offset: Int32, _ pointer: String) -> Origin {
    let offset = max(0, Int(offset))
    return Origin(place: places.place(of: offset), offset: offset, pointer: base + pointer)
  }

  /// The JSON pointer of a canonical path: `persons[0].eyes` is `/persons/0/eyes`.
  static func pointer(of path: String) -> String {
    var pointer = path.isEmpty ? "" : "/"
    for character in path.unicodeScalars {
      switch character {
      case ".", "[": pointer += "/"
      case "]": break
      case "~": pointer += "~0"
      case "/": pointer += "~1"
      default: pointer.unicodeScalars.append(character)
      }
    }
    return pointer
  }

  private static func container(of path: String) -> String {
    guard let cut = path.utf8.lastIndex(where: { $0 == 0x2E || $0 == 0x5B }) else { return "" }
    return String(path[..<cut])
  }
}
