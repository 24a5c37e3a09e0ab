import Glibc
import SystemPackage

/// The text of a small file; nil when it cannot be read.
func readText(_ path: FilePath) -> String? {
  guard let file = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec) else {
    return nil
  }
  defer { try? file.close() }
  var bytes: [UInt8] = Array(repeating: 0, count: 65_536)
  var text: [UInt8] = []
  while let count = try? bytes.withUnsafeMutableBytes({ try file.read(into: $0) }), count > 0 {
    text.append(contentsOf: bytes[..<count])
  }
  return String(decoding: text, as: UTF8.self)
}

/// Replaces a small file whole, unless it holds that text already.
func writeText(_ text: String, to path: FilePath) throws(PrivateClusterError) {
  guard readText(path) != text else { return }
  var draft = path
  draft.removeLastComponent()
  let folder = draft
  draft.append((path.lastComponent?.string ?? "file") + ".new")
  do {
    let file = try FileDescriptor.open(
      draft,
      .writeOnly,
      options: [.create, .truncate, .noFollow, .closeOnExec],
      permissions: [.ownerReadWrite, .groupRead, .otherRead]
    )
    _ = try file.closeAfter {
      try file.writeAll(text.utf8)
      try check(fsync(file.rawValue))
    }
    try check(rename(draft.string, path.string))
  } catch {
    throw systemFault("\(path)", error, remedy: "make the directory writable")
  }
  try syncDirectory(folder)
}

/// Makes a directory if it is not there, with the owner and mode given; one that is there must be that owner's.
func makeDirectory(
  _ path: FilePath,
  mode: mode_t,
  owner: OSUser? = nil
) throws(PrivateClusterError) {
  if mkdir(path.string, mode) == 0 {
    // The umask has no say here.
    guard chmod(path.string, mode) == 0 else {
      throw systemFault("\(path)", Errno(rawValue: errno), remedy: "make the directory writable")
    }
    guard let owner, owner.id != geteuid() else { return }
    guard chown(path.string, owner.id, owner.group) == 0 else {
      throw systemFault(
        "\(path)",
        Errno(rawValue: errno),
        remedy: "run as root or as \(owner.name)"
      )
    }
    return
  }
  let reason = Errno(rawValue: errno)
  guard reason == .fileExists, let found = ownerOfDirectory(path) else {
    throw systemFault("\(path)", reason, remedy: "make its parent writable, or choose another home")
  }
  if let owner, found != owner.id {
    throw PrivateClusterError(
      .place,
      what: "\(path)",
      why: "it is not a directory of user \(owner.name), so another may have laid it there",
      remedy: "remove it, or choose another home"
    )
  }
}

/// The owner of a directory, not following a link; nil when there is no such directory.
func ownerOfDirectory(_ path: FilePath) -> UInt32? {
  var status = stat()
  guard lstat(path.string, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
  return status.st_uid
}

func exists(_ path: FilePath) -> Bool { access(path.string, F_OK) == 0 }

func syncDirectory(_ path: FilePath) throws(PrivateClusterError) {
  do {
    let directory = try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec])
    _ = try directory.closeAfter { try check(fsync(directory.rawValue)) }
  } catch {
    throw systemFault("\(path)", error, remedy: "check the disk")
  }
}

func systemFault(_ what: String, _ error: any Error, remedy: String) -> PrivateClusterError {
  PrivateClusterError(
    (error as? Errno) == .permissionDenied ? .permission : .system,
    what: what,
    why: (error as? Errno)?.description ?? "\(error)",
    remedy: remedy
  )
}

func check(_ status: Int32) throws(Errno) {
  guard status == 0 else { throw Errno(rawValue: errno) }
}
