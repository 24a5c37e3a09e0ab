import Glibc

/// Why the drop folder could not do something: the thing, the reason, the remedy.
///
/// No text of it holds the name that somebody gave to a file, because such names often are names of people.
package struct DropFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What a caller may want to tell apart.
  package enum Kind: Hashable, Sendable {
    /// Another daemon holds this home; its process id when it could be read.
    case alreadyRunning(pid: Int32?)
    /// The folders lie on more than one file system, so no rename between them is atomic.
    case separateFileSystems
    /// A pipeline's name cannot be the name of a folder.
    case pipelineName
    /// The disk did not take what it was given; nothing unsynced may be trusted and nothing more is claimed.
    case syncFailed
    /// The file grew beyond the largest size after it was claimed.
    case tooLarge
    /// The bytes kept are not the bytes that were put there.
    case damaged
    /// Not a regular file, or no longer the same one.
    case notAFile
    /// A system call failed with this errno.
    case system(Int32)
  }

  /// What went wrong, for code.
  package let kind: Kind
  /// What it concerns, as a path below the home; a file in the inbox shows as its inode.
  package let thing: String
  /// Why.
  package let reason: String
  /// What to do about it.
  package let remedy: String

  init(_ kind: Kind, thing: String, reason: String, remedy: String) {
    self.kind = kind
    self.thing = thing
    self.reason = reason
    self.remedy = remedy
  }

  init(call: StaticString, code: Int32, thing: String) {
    kind = .system(code)
    self.thing = thing
    reason = "\(call): \(Self.text(of: code))"
    remedy = Self.remedy(for: code)
  }

  /// The errno, when a system call failed.
  package var code: Int32? {
    if case .system(let code) = kind { return code }
    return nil
  }

  /// Whether the same act may succeed later without anybody's help.
  package var isTransient: Bool {
    switch kind {
    case .system(let code):
      switch code {
      case EINTR, EAGAIN, ENOMEM, EMFILE, ENFILE, ENOSPC, EDQUOT, EBUSY, ENOENT, EIO, ETXTBSY,
        ESTALE:
        true
      default: false
      }
    case .alreadyRunning, .separateFileSystems, .pipelineName, .syncFailed, .tooLarge, .damaged,
      .notAFile:
      false
    }
  }

  package var description: String { "\(thing): \(reason); \(remedy)" }

  static func text(of code: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else {
        return "error \(code)"
      }
      return String(cString: start)
    }
  }

  private static func remedy(for code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "give the daemon's user the right to it"
    case ENOSPC: "make room on the file system"
    case EDQUOT: "raise the quota of the daemon's user"
    case EROFS: "mount the file system for writing; see the kernel log for why it went read-only"
    case EMFILE, ENFILE: "raise the limit of open files (LimitNOFILE)"
    case ENOMEM: "give the daemon more memory"
    case EXDEV: "put all folders of the home on one file system"
    case EIO: "see the kernel log; the disk may be failing"
    case ENOENT: "look who removed it; the daemon tries again at the next scan"
    case ENOTDIR, ELOOP: "remove what stands there in place of the folder"
    default: "see the kernel log and the system's documentation of this error"
    }
  }
}
