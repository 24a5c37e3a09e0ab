import Glibc
import SystemPackage

/// The folders of a home: which, with what rights, and that they are one file system.
enum Layout {
  /// Ours alone, in the order of making.
  static let folders = [
    "claimed", "spool", "spool/tmp", "archive", "archive/whole", "quarantine", "outbox",
    "outbox/alerts",
  ]

  static let lockName = RelativePath("noticed.lock")

  static func isPipelineName(_ text: String) -> Bool {
    let bytes = text.utf8
    let isPlain = bytes.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
    }
    return isPlain && (1...64).contains(bytes.count) && bytes.first != 0x2D
  }

  static func check(pipeline: String) throws(DropFolderError) {
    guard isPipelineName(pipeline) else {
      throw DropFolderError(
        .pipelineName,
        thing: "pipeline “\(RawName(pipeline).readable)”",
        reason: "its name cannot name a folder",
        remedy: "use 1 to 64 of a-z, 0-9, - and _, not beginning with -"
      )
    }
  }

  static func openHome(_ path: FilePath, making: Bool) throws(DropFolderError) -> Folder {
    let shown = path.string
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    var opened = path.withPlatformString { open($0, flags) }
    if opened < 0, errno == ENOENT, making {
      // Operators must be able to pass through to the inbox; they are the folder's group.
      guard path.withPlatformString({ mkdir($0, 0o750) }) == 0 || errno == EEXIST else {
        throw DropFolderError(call: "make folder", code: errno, thing: shown)
      }
      opened = path.withPlatformString { open($0, flags) }
    }
    guard opened >= 0 else { throw DropFolderError(call: "open", code: errno, thing: shown) }
    return Folder(descriptor: opened, label: "")
  }

  static func makeAll(in home: Folder, pipelines: [String]) throws(DropFolderError) {
    for pipeline in pipelines { try check(pipeline: pipeline) }
    for path in folders { try make(path, in: home) }
    for pipeline in pipelines { try makeInbox(pipeline, in: home) }
  }

  /// Makes a folder of ours, or takes other people's rights away from the one that is there.
  static func make(_ path: String, in home: Folder) throws(DropFolderError) {
    let isNew = try home.makeFolder(RelativePath(path), mode: 0o700)
    let folder = try home.folder(path)
    if isNew { try give(folder, toOwnerOf: home) }
    guard fchmod(folder.descriptor, 0o700) == 0 else { throw folder.failure("set mode", nil) }
  }

  /// Makes the folder of one pipeline; one that is there keeps the rights that the administrator gave it.
  ///
  /// Group-writable; sticky, so that nobody removes another's file; setgid, so that files dropped there belong to the
  /// group through which the daemon reads them.
  @discardableResult
  static func makeInbox(_ pipeline: String, in home: Folder) throws(DropFolderError) -> Bool {
    if try home.makeFolder(RelativePath("inbox"), mode: 0o750) {
      let inbox = try home.folder("inbox")
      try give(inbox, toOwnerOf: home)
      guard fchmod(inbox.descriptor, 0o750) == 0 else { throw inbox.failure("set mode", nil) }
    }
    guard try home.makeFolder(RelativePath("inbox/\(pipeline)"), mode: 0o770) else {
      return false
    }
    let folder = try home.folder("inbox/\(pipeline)")
    try give(folder, toOwnerOf: home)
    guard fchmod(folder.descriptor, 0o3770) == 0 else { throw folder.failure("set mode", nil) }
    return true
  }

  /// Gives a new folder to the home's owner and group when root made it, because the daemon runs as that owner.
  private static func give(_ folder: Folder, toOwnerOf home: Folder) throws(DropFolderError) {
    var status = stat()
    guard geteuid() == 0, fstat(home.descriptor, &status) == 0, status.st_uid != 0 else { return }
    guard fchown(folder.descriptor, status.st_uid, status.st_gid) == 0 else {
      throw folder.failure("change the owner", nil)
    }
  }

  /// Takes the lock of the home, for as long as the handle lives.
  static func lock(_ home: Folder) throws(DropFolderError) -> Handle {
    while true {
      let opened = openat(
        home.descriptor,
        lockName.chars,
        O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC,
        0o600
      )
      guard opened >= 0 else { throw home.failure("open", lockName) }
      let handle = Handle(descriptor: opened)
      if flock(handle.descriptor, LOCK_EX | LOCK_NB) != 0 {
        guard errno == EWOULDBLOCK else { throw home.failure("lock", lockName) }
        let text = try handle.readAll(limit: 64, expecting: 64, shown: lockName.shown) ?? []
        let pid = Int32(String(decoding: text.prefix { $0 > 0x20 }, as: UTF8.self))
        throw DropFolderError(
          .alreadyRunning(pid: pid),
          thing: lockName.shown,
          reason: "held by " + (pid.map { "process \($0)" } ?? "another process"),
          remedy: "stop that daemon first, or give this one another home"
        )
      }
      // Somebody may have removed the file between the opening and the lock.
      let held = try handle.state(shown: lockName.shown)
      guard let present = try home.state(of: lockName), present.isSameObject(as: held) else {
        continue
      }
      guard ftruncate(handle.descriptor, 0) == 0 else { throw home.failure("write", lockName) }
      try handle.write(Array("\(getpid())\n".utf8), shown: lockName.shown)
      return handle
    }
  }

  /// Renames an empty file through all folders, because bind mounts of one file system refuse renames too.
  static func probeRenames(among folders: [Folder]) throws(DropFolderError) {
    guard var here = folders.first else { return }
    // A temporary name that no scan takes, and always the same, so that the next start sweeps up after a death here.
    let name = RelativePath(".noticed-probe")
    try here.remove(name)
    _ = try here.create(name, mode: 0o600)
    defer { _ = try? here.remove(name) }
    for next in folders.dropFirst() {
      do throws(DropFolderError) {
        try next.remove(name)
        try here.rename(name, to: next, name)
      } catch {
        guard error.code == EXDEV else { throw error }
        throw DropFolderError(
          .separateFileSystems,
          thing: next.label,
          reason: "lies on another file system than \(here.label), or is a mount of its own",
          remedy: "put inbox, claimed, spool, archive and quarantine on one mounted file system"
        )
      }
      here = next
    }
  }
}
