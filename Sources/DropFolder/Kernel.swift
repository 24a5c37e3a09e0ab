import Glibc

/// Calls of glibc that the Glibc module hides, because it is compiled without `_GNU_SOURCE`.
enum Kernel {
  typealias RenameAt2 =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  typealias SyncFS = @convention(c) (Int32) -> Int32

  static let renameNoReplace: UInt32 = 1

  /// `renameat2(2)`; fails with ENOSYS where the C library has none.
  static let renameat2: RenameAt2 = {
    guard let found = dlsym(nil, "renameat2") else {
      return { _, _, _, _, _ in
        errno = ENOSYS
        return -1
      }
    }
    return unsafeBitCast(found, to: RenameAt2.self)
  }()

  /// `syncfs(2)`; falls back to `fsync` of the folder and `sync` where the C library has none.
  static let syncfs: SyncFS = {
    guard let found = dlsym(nil, "syncfs") else {
      return { descriptor in
        sync()
        return fsync(descriptor)
      }
    }
    return unsafeBitCast(found, to: SyncFS.self)
  }()

  /// Asks for a read lease and gives it back at once.
  static func writer(of file: borrowing Handle) -> Completeness.Writer {
    let setSignal: Int32 = 10
    let setLease: Int32 = 1024
    // A writer that opens the file in between would have us sent SIGIO, whose default is death; SIGURG's is nothing.
    guard fcntl(file.descriptor, setSignal, SIGURG) == 0 else { return .unknown }
    guard fcntl(file.descriptor, setLease, Int32(F_RDLCK)) == 0 else {
      return errno == EAGAIN ? .some : .unknown
    }
    _ = fcntl(file.descriptor, setLease, Int32(F_UNLCK))
    return .none
  }
}
