import SystemPackage

/// What `<home>/noticed.yaml` says: one `name: value` a line, a subset of YAML.
struct HomeSettings: Sendable, Equatable {
  /// A libpq address or `key=value` pairs; nil when the home's own private server is meant.
  var database: String?
  /// The folder of pipelines and rules; nil when it is `<home>/pipelines`.
  var pipelines: String?

  static let names = ["database", "pipelines"]

  init() {}

  /// Reads the file's text.
  ///
  /// - Throws: `Failure` of status 65 with the line.
  init(_ bytes: [UInt8], file: String) throws(Failure) {
    let text = String(decoding: bytes, as: UTF8.self)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.drop { $0 == " " || $0 == "\t" }
      guard let first = words.first, first != "#", first != "\r" else { continue }
      let place = "\(file):\(number + 1)"
      guard words.count == line.count, let colon = line.firstIndex(of: ":"),
        line[colon...].dropFirst().first.map({ $0 == " " || $0 == "\t" || $0 == "\r" }) ?? true
      else { throw Self.fault(place, "it is not `name: value`", "write one setting a line") }
      let name = String(line[..<colon])
      let value = try Self.value(line[colon...].dropFirst(), place)
      switch name {
      case "database": database = value
      case "pipelines": pipelines = value
      default:
        throw Self.fault(
          place,
          "there is no setting “\(name)”",
          "the settings are \(Self.names.joined(separator: ", "))"
        )
      }
    }
  }

  private static func value(_ text: Substring, _ place: String) throws(Failure) -> String? {
    var value = text[...]
    while let last = value.last, last.isWhitespace { value.removeLast() }
    value = value.drop { $0 == " " || $0 == "\t" }
    if let mark = value.first, mark == "\"" || mark == "'" {
      guard value.count >= 2, value.last == mark else {
        throw fault(place, "the quotation mark is not closed", "close it")
      }
      return String(value.dropFirst().dropLast())
    }
    if let comment = value.range(of: " #") { value = value[..<comment] }
    while let last = value.last, last.isWhitespace { value.removeLast() }
    return value.isEmpty || value == "~" || value == "null" ? nil : String(value)
  }

  private static func fault(_ place: String, _ why: String, _ remedy: String) -> Failure {
    Failure(.badInput, place, why, remedy)
  }
}

extension Substring {
  /// Where a comment begins.
  fileprivate func range(of mark: String) -> Index? {
    indices.first { self[$0...].hasPrefix(mark) }
  }
}
