/// The fields that an expression looks at, each once, in order of first use.
struct PathRecord {
  private(set) var paths: [String] = []
  private(set) var elementPaths: [String] = []

  /// Notes where a chain of fields ends; nil for a value that is computed.
  mutating func end(_ path: String?) {
    guard let path else { return }
    if path.utf8.contains(UInt8(ascii: "[")) {
      if !elementPaths.contains(path) { elementPaths.append(path) }
    } else if !paths.contains(path) {
      paths.append(path)
    }
  }
}
