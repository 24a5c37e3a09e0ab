import Glibc
import JSON
import Lifecycle
import Notices
import Records
import SystemPackage

/// What a person at this machine was last shown of each hit, so that a decision can be about that and nothing else.
struct ShownHits {
  /// What stood on the screen.
  struct Seen: Equatable {
    var revision: Int
    var status: String
    let grade: String
    let score: Double
    let queue: String
    let flags: [String]
    var takenBy: String?
  }

  /// How many hits are remembered.
  private static let most = 1000

  private let path: FilePath
  private var seen: [(hit: String, seen: Seen)]

  /// Reads what is remembered for the user of the operating system.
  init(_ installation: Installation) throws(Failure) {
    let user = Installation.actor().utf8.map { byte in
      byte < 0x30 || byte == 0x2F || byte > 0x7E ? UInt8(ascii: "-") : byte
    }
    path = Self.folder(installation).appending("\(String(decoding: user, as: UTF8.self)).json")
    seen = []
    guard let bytes = try FileAccess.read(path, limit: 4 << 20),
      case .success(let node) = parseJSON(bytes)
    else { return }
    for member in node["hits"]?.object ?? [] {
      if let one = Seen(member.node) { seen.append((member.key, one)) }
    }
  }

  subscript(hit: String) -> Seen? { seen.last { $0.hit == hit }?.seen }

  /// Remembers a hit as it stands now.
  mutating func remember(_ line: HitLine) throws(Failure) {
    remember(line.hit.description, Seen(line))
    try write()
  }

  /// Remembers a hit as the user's own decision left it.
  mutating func remember(
    _ line: HitLine,
    decided act: HitDecision,
    by actor: String,
    revision: Int
  ) throws(Failure) {
    var now = Seen(line)
    now.revision = revision
    now.takenBy = act == .reopen ? nil : actor
    switch act {
    case .take: now.status = HitStatus.taken.rawValue
    case .confirm: now.status = HitStatus.confirmed.rawValue
    case .dismiss: now.status = HitStatus.dismissed.rawValue
    case .reopen: now.status = HitStatus.open.rawValue
    case .note: break
    }
    remember(line.hit.description, now)
    try write()
  }

  private mutating func remember(_ hit: String, _ now: Seen) {
    seen.removeAll { $0.hit == hit }
    seen.append((hit, now))
    if seen.count > Self.most { seen.removeFirst(seen.count - Self.most) }
  }

  private func write() throws(Failure) {
    let node = JSONNode.object([("hits", .object(seen.map { ($0.hit, $0.seen.node) }))])
    let folder = path.removingLastComponent()
    if !FileAccess.isFolder(folder) { try Self.make(folder) }
    try FileAccess.write(node.serialized() + [0x0A], to: path, mode: 0o600)
  }

  /// In the home; where that is another user's, in the user's own state folder.
  private static func folder(_ installation: Installation) -> FilePath {
    let shared = installation.home.appending("shown")
    let isOurs =
      FileAccess.isFolder(shared)
      ? access(shared.string, W_OK) == 0 : access(installation.home.string, W_OK) == 0
    guard !isOurs else { return shared }
    let state =
      variable("XDG_STATE_HOME").map { FilePath($0) }
      ?? FilePath(variable("HOME") ?? "/tmp").appending(".local/state")
    // Two homes of one user must not share what was shown.
    let name = installation.home.string.utf8.map { $0 == 0x2F ? UInt8(ascii: "-") : $0 }
    return state.appending("noticed").appending("shown\(String(decoding: name, as: UTF8.self))")
  }

  private static func make(_ folder: FilePath) throws(Failure) {
    var missing: [FilePath] = []
    var parent = folder
    while !parent.components.isEmpty, !FileAccess.exists(parent) {
      missing.append(parent)
      parent.removeLastComponent()
    }
    for folder in missing.reversed() { try FileAccess.makeFolder(folder, mode: 0o700) }
  }
}

extension ShownHits.Seen {
  init(_ line: HitLine) {
    self.init(
      revision: line.revision,
      status: line.status.rawValue,
      grade: line.grade,
      score: (line.score * 10).rounded() / 10,
      queue: line.queue.rawValue,
      flags: line.flags,
      takenBy: line.takenBy
    )
  }

  fileprivate init?(_ node: JSONNode) {
    guard let revision = node["revision"]?.int, let status = node["status"]?.string,
      let grade = node["grade"]?.string, let score = node["score"]?.double,
      let queue = node["queue"]?.string
    else { return nil }
    self.init(
      revision: Int(revision),
      status: status,
      grade: grade,
      score: score,
      queue: queue,
      flags: (node["flags"]?.array ?? []).compactMap(\.string),
      takenBy: node["taken_by"]?.string
    )
  }

  fileprivate var node: JSONNode {
    [
      "revision": JSONNode(revision), "status": JSONNode(status), "grade": JSONNode(grade),
      "score": JSONNode(score), "queue": JSONNode(queue), "flags": .array(flags),
      "taken_by": takenBy.map { JSONNode($0) },
    ]
  }

  /// What is different now, in words.
  func changes(to now: ShownHits.Seen) -> [String] {
    var changes: [String] = []
    if status != now.status || takenBy != now.takenBy {
      let taken = now.takenBy.map { " by \($0)" } ?? ""
      changes.append("status: \(status) → \(now.status)\(taken)")
    }
    if grade != now.grade { changes.append("grade: \(grade) → \(now.grade)") }
    if score != now.score {
      changes.append("score: \(SignedBits.text(score)) → \(SignedBits.text(now.score)) bits")
    }
    if queue != now.queue { changes.append("queue: \(queue) → \(now.queue)") }
    let (gone, new) = (
      flags.filter { !now.flags.contains($0) }, now.flags.filter { !flags.contains($0) }
    )
    if !gone.isEmpty { changes.append("no longer flagged \(gone.joined(separator: ", "))") }
    if !new.isEmpty { changes.append("now flagged \(new.joined(separator: ", "))") }
    return changes
  }
}
