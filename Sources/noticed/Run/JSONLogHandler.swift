import JSON
import Logging
import Notices

/// Writes each log event as one JSON line to standard error.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let line = JSONNode.object(
      [
        ("at", JSONNode(Instant.now().description)), ("level", JSONNode(event.level.rawValue)),
        ("event", JSONNode(event.message.description)),
      ] + all.sorted { $0.key < $1.key }.map { ($0.key, JSONNode("\($0.value)")) }
    )
    Channel.tell(line.text())
  }
}
