/// One look at every inbox folder.
package struct Scan: Sendable {
  /// A file that may be claimed.
  package struct Candidate: Hashable, Sendable {
    package let pipeline: String
    package let name: RawName
    /// As it was looked at; a claim that meets another state takes nothing.
    package let state: FileState
    package let reason: Completeness.Reason
    /// The manifest that goes with it, when one lies beside it.
    package let manifest: RawName?
  }

  /// A file that is left alone for now.
  package struct Waiting: Hashable, Sendable {
    package let pipeline: String
    package let name: RawName
    package let state: FileState
    package let reason: Completeness.Wait
  }

  /// An object that is never opened and never taken, and stays where it is.
  package struct RefusedObject: Hashable, Sendable {
    /// Why it is refused.
    package enum Reason: Hashable, Sendable, CustomStringConvertible {
      /// Not a regular file.
      case kind(FileState.Kind)
      /// Larger than the largest size, in bytes.
      case tooLarge(limit: Int)
      case unreadable

      package var description: String {
        switch self {
        case .kind(let kind):
          "a \(kind.rawValue) is not a file; remove it and drop the file itself"
        case .tooLarge(let limit):
          "larger than \(limit) bytes; drop the notices in smaller files"
        case .unreadable:
          "the daemon may not read it; give its group the right to (chmod g+r)"
        }
      }
    }

    package let pipeline: String
    package let name: RawName
    package let inode: UInt64
    package let reason: Reason
  }

  /// A name that is never taken: a writer's temporary name, or a manifest without its file.
  package struct Stray: Hashable, Sendable {
    package let pipeline: String
    package let name: RawName
    package let inode: UInt64
    /// A manifest whose file is not there, rather than a temporary name.
    package let isManifest: Bool
    /// It has lain there for an hour or longer, and somebody should be told.
    package let isOverdue: Bool
  }

  /// May be claimed, the earliest arrival (ctime) first across all pipelines.
  package internal(set) var ready: [Candidate] = []
  package internal(set) var waiting: [Waiting] = []
  package internal(set) var refused: [RefusedObject] = []
  package internal(set) var strays: [Stray] = []
  /// Inbox folders that had vanished and were made anew.
  package internal(set) var remade: [String] = []
}

/// What earlier scans saw, by folder and name; a value that the caller keeps between scans and may lose without harm.
package struct Observations: Sendable {
  struct Key: Hashable {
    let pipeline: String
    let name: RawName
  }

  struct Seen {
    var state: FileState
    /// When this state was first seen.
    var quietSince: ContinuousClock.Instant
    /// When this object was first seen.
    var firstSeen: ContinuousClock.Instant
    var movedIn = false
    /// Whether the content of this state is closed as its format wants it; nil before anybody looked.
    var formatComplete: Bool?
    /// The sum of the content of this state, made only when a manifest asks for it.
    var sum: SHA256Sum?
    var generation = 0
  }

  var seen: [Key: Seen] = [:]
  var generation = 0

  /// Nothing seen yet.
  package init() {}

  /// Notes what is seen now and gives back what is known of the object.
  mutating func note(_ key: Key, _ state: FileState, movedIn: Bool, now: ContinuousClock.Instant)
    -> Seen
  {
    var known = seen[key] ?? Seen(state: state, quietSince: now, firstSeen: now)
    if known.state != state {
      let isSame = known.state.isSameObject(as: state)
      known = Seen(
        state: state,
        quietSince: now,
        firstSeen: isSame ? known.firstSeen : now,
        movedIn: isSame && known.movedIn
      )
    }
    if movedIn { known.movedIn = true }
    known.generation = generation
    seen[key] = known
    return known
  }

  /// Drops what the last scan did not see.
  mutating func forgetUnseen() {
    if seen.contains(where: { $0.value.generation != generation }) {
      seen = seen.filter { $0.value.generation == generation }
    }
  }
}

/// A file that was renamed into an inbox folder while somebody watched.
package struct Arrival: Hashable, Sendable {
  package let pipeline: String
  package let name: RawName

  /// Names the file.
  package init(pipeline: String, name: RawName) {
    self.pipeline = pipeline
    self.name = name
  }
}
