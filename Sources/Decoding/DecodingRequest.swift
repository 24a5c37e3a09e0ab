import JSON

/// A file that shall be read: where it lies, and by which pipeline's policy.
package struct DecodingRequest: Sendable, Hashable {
  /// An absolute path.
  package var path: String
  /// The pipeline's inbox; nil reads every format.
  package var pipeline: String?

  package init(path: String, pipeline: String?) {
    self.path = path
    self.pipeline = pipeline
  }

  var node: JSONNode {
    ["path": JSONNode(path), "pipeline": pipeline.map { JSONNode($0) }]
  }

  init?(_ node: JSONNode) {
    guard let path = node["path"]?.string else { return nil }
    self.init(path: path, pipeline: node["pipeline"]?.string)
  }
}
