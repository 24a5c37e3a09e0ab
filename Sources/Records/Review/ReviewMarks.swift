package import JSON

/// By what a run judged, in parts, so that the next one can tell what changed: digests, no content.
package struct ReviewMarks: Sendable, Hashable {
  /// A digest of what each rule asks and what follows, by its id.
  package var rules: [String: String]
  package var tables: String
  /// What the bureau decided for itself.
  package var settings: String
  /// Which start of the machine it was; nil when that is not known.
  package var boot: String?
  /// How far its clock stood from its start, in microseconds: the same for as long as nobody sets the clock.
  package var clockOffset: Int64?

  package init(
    rules: [String: String],
    tables: String,
    settings: String,
    boot: String? = nil,
    clockOffset: Int64? = nil
  ) {
    self.rules = rules
    self.tables = tables
    self.settings = settings
    self.boot = boot
    self.clockOffset = clockOffset
  }

  /// The marks as they are kept with a run.
  package var node: JSONNode {
    [
      "rules": .object(rules.sorted { $0.key < $1.key }.map { ($0.key, JSONNode($0.value)) }),
      "tables": JSONNode(tables), "settings": JSONNode(settings), "boot": boot.map { JSONNode($0) },
      "clock_offset": clockOffset.map { JSONNode(String($0)) },
    ]
  }

  init?(json: [UInt8]) {
    guard case .success(let node) = parseJSON(json), let members = node["rules"]?.object,
      let tables = node["tables"]?.string, let settings = node["settings"]?.string
    else { return nil }
    rules = [:]
    for member in members { rules[member.key] = member.node.string }
    self.tables = tables
    self.settings = settings
    boot = node["boot"]?.string
    clockOffset = node["clock_offset"]?.string.flatMap { Int64($0) }
  }
}
