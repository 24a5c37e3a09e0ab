/// Which statements this connection has prepared; a statement is prepared when it comes for the second time.
struct StatementCache {
  struct Key: Hashable {
    let text: String
    /// The same text with other types is another statement.
    let types: [UInt32]
  }

  enum Advice: Equatable {
    case runOnce
    case prepare(String)
    case runPrepared(String)
  }

  /// Far more than the product has statements; a caller that makes texts without end starts afresh.
  private static let limit = 512

  private var names: [Key: String] = [:]
  private var seen: Set<Key> = []
  private var counter = 0

  var isFull: Bool { names.count >= Self.limit }

  mutating func advise(_ key: Key) -> Advice {
    if let name = names[key] { return .runPrepared(name) }
    if seen.count >= 4 * Self.limit { seen = [] }
    guard !seen.insert(key).inserted else { return .runOnce }
    counter += 1
    return .prepare("s\(counter)")
  }

  mutating func remember(_ key: Key, as name: String) { names[key] = name }

  mutating func forget(_ key: Key) -> String? { names.removeValue(forKey: key) }

  mutating func forgetAll() {
    names = [:]
    seen = []
  }
}
