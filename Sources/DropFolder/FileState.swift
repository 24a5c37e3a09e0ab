import Glibc

/// What `lstat` says of one object: enough to know it again and to see that somebody wrote to it.
package struct FileState: Hashable, Sendable {
  /// What kind of object it is.
  package enum Kind: String, Hashable, Sendable {
    case regular, folder, symlink, fifo, socket, device
  }

  /// The kind of object.
  package var kind: Kind
  /// The device number of its file system.
  package var device: UInt64
  /// The inode; with the device it tells two objects apart at one moment, never over time.
  package var inode: UInt64
  /// The size in bytes.
  package var size: Int64
  /// When its content last changed, in nanoseconds since 1970; a writer may set it at will.
  package var modified: Int64
  /// When the inode last changed, in nanoseconds since 1970; a rename into the inbox sets it.
  package var changed: Int64

  /// Spells a state out, for tests and pure code.
  package init(
    kind: Kind = .regular,
    device: UInt64 = 1,
    inode: UInt64,
    size: Int64,
    modified: Int64 = 0,
    changed: Int64 = 0
  ) {
    self.kind = kind
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  init(_ raw: stat) {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symlink
    case S_IFIFO: kind = .fifo
    case S_IFSOCK: kind = .socket
    default: kind = .device
    }
    device = UInt64(raw.st_dev)
    inode = UInt64(raw.st_ino)
    size = Int64(raw.st_size)
    modified = Int64(raw.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(raw.st_mtim.tv_nsec)
    changed = Int64(raw.st_ctim.tv_sec) &* 1_000_000_000 &+ Int64(raw.st_ctim.tv_nsec)
  }

  /// Whether both are one object now, whatever was written to it.
  package func isSameObject(as other: FileState) -> Bool {
    device == other.device && inode == other.inode && kind == other.kind
  }
}
