package import JSON

/// Another name of a person.
package struct Alias: Sendable, Hashable {
  package var name: String
  /// Nil when not stated.
  package var quality: AliasQuality?
  /// What kind of other name it is, in the sender's word.
  package var kind: String?
  /// The script that the name is written in, in the sender's word.
  package var script: String?

  package init(
    name: String,
    quality: AliasQuality? = nil,
    kind: String? = nil,
    script: String? = nil
  ) {
    self.name = name
    self.quality = quality
    self.kind = kind
    self.script = script
  }
}

extension Alias: FieldValue {
  /// The alias when it is written as an object rather than as plain text.
  private struct Described: Record {
    var name: String?
    var quality: AliasQuality?
    var kind: String?
    var script: String?

    static let recordName = "alias"
    static let fields: [Field<Described>] = [
      Field("name", \.name, "The other name."),
      Field("quality", \.quality, "good or weak."),
      Field("kind", \.kind, "What kind of other name it is."),
      Field("script", \.script, "The script it is written in."),
    ]
  }

  package static var fieldType: FieldType { Described.fieldType }

  package init?(field node: JSONNode, log: inout FieldLog) {
    if case .string = node.value {
      guard let name = String(field: node, log: &log) else { return nil }
      self.init(name: name)
      return
    }
    guard let described = Described(field: node, log: &log) else { return nil }
    guard let name = described.name else {
      log.issue(.wrongValue, node, "has no “name”")
      return nil
    }
    self.init(
      name: name,
      quality: described.quality,
      kind: described.kind,
      script: described.script
    )
  }

  package var field: JSONNode {
    guard quality != nil || kind != nil || script != nil else { return JSONNode(name) }
    var described = Described()
    described.name = name
    described.quality = quality
    described.kind = kind
    described.script = script
    return described.field
  }
}
