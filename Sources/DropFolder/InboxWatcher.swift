import Glibc
import Synchronization
package import SystemPackage

/// Wakes the daemon when something moves in an inbox: an accelerator, never the truth, which is the scan.
///
/// Works without inotify too, by waiting the time out, and says so in ``trouble``.
package final class InboxWatcher: Sendable {
  /// What a wait saw.
  package struct Wake: Sendable {
    /// Files renamed into an inbox: whole, by the documented way of dropping.
    package internal(set) var arrivals: Set<Arrival> = []
    /// Anything at all happened, or may have: scan now.
    package internal(set) var shouldScan = false
    /// The kernel dropped events; a scan finds what they told.
    package internal(set) var overflowed = false
    /// ``InboxWatcher/interrupt()`` was called.
    package internal(set) var interrupted = false
  }

  private struct State {
    var watches: [Int32: String] = [:]
    var trouble: String?
  }

  private let home: FilePath
  private let pipelines: [String]
  /// -1 when inotify is not to be had.
  private let inotify: Int32
  private let pipe: (read: Int32, write: Int32)
  private let state = Mutex(State())

  /// Watches the inbox folders of a home; never fails, at worst it waits by the clock.
  ///
  /// Leave inotify out for file systems with remote writers, of which it tells nothing.
  package init(home: FilePath, pipelines: [String], usingInotify: Bool = true) {
    self.home = home
    self.pipelines = pipelines
    var ends: [Int32] = [-1, -1]
    if Glibc.pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    pipe = (ends[0], ends[1])
    inotify =
      usingInotify ? inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) : -1
    if inotify < 0 {
      let reason = usingInotify ? DropFolderError.text(of: errno) : "switched off"
      state.withLock { $0.trouble = "inotify: \(reason); the inbox is looked at by the clock" }
    }
    _ = renewWatches()
  }

  deinit {
    for descriptor in [inotify, pipe.read, pipe.write] where descriptor >= 0 { close(descriptor) }
  }

  /// Why some or all folders are only looked at by the clock; nil when all are watched.
  package var trouble: String? { state.withLock { $0.trouble } }

  /// Blocks until something moves, somebody interrupts, or the time is out.
  package func wait(timeoutMilliseconds: Int) -> Wake {
    var wake = Wake()
    // A folder removed and made again is another inode, with nobody watching it yet.
    if renewWatches() {
      wake.shouldScan = true
      drain(into: &wake)
      return wake
    }
    var polled = [
      pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0),
      pollfd(fd: inotify, events: Int16(POLLIN), revents: 0),
    ]
    // A negative descriptor is passed over by poll.
    _ = poll(&polled, nfds_t(polled.count), Int32(clamping: timeoutMilliseconds))
    if polled[0].revents != 0 {
      var bytes = [UInt8](repeating: 0, count: 64)
      while read(pipe.read, &bytes, bytes.count) > 0 { wake.interrupted = true }
    }
    drain(into: &wake)
    return wake
  }

  /// Ends a wait from another thread.
  package func interrupt() {
    _ = write(pipe.write, [1], 1)
  }

  /// Watches every folder that stands now; true when one was not watched before.
  private func renewWatches() -> Bool {
    guard inotify >= 0 else { return false }
    // Each open file that is closed after writing, each rename in, and the end of the folder itself.
    let mask =
      UInt32(IN_MOVED_TO) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
      | UInt32(IN_ONLYDIR)
    return state.withLock { state in
      var isNew = false
      var failures: [String] = []
      for pipeline in pipelines {
        let path = home.appending("inbox").appending(pipeline)
        // Asking again for a folder that is watched gives the same watch.
        let watch = path.withPlatformString { inotify_add_watch(inotify, $0, mask) }
        if watch < 0 {
          failures.append("inbox/\(pipeline) (\(DropFolderError.text(of: errno)))")
        } else if state.watches.updateValue(pipeline, forKey: watch) == nil {
          isNew = true
        }
      }
      state.trouble =
        failures.isEmpty
        ? nil
        : "inotify: " + failures.joined(separator: ", ") + "; looked at by the clock"
      return isNew
    }
  }

  private func drain(into wake: inout Wake) {
    guard inotify >= 0 else { return }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    while true {
      let count = read(inotify, buffer.baseAddress, buffer.count)
      guard count > 0 else { return }
      wake.shouldScan = true
      parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &wake)
    }
  }

  private func parse(_ bytes: UnsafeRawBufferPointer, into wake: inout Wake) {
    let header = MemoryLayout<inotify_event>.size
    var place = 0
    while place + header <= bytes.count {
      let watch = bytes.loadUnaligned(fromByteOffset: place, as: Int32.self)
      let mask = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
      let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
      let name = bytes[(place + header)..<min(place + header + length, bytes.count)]
      place += header + length
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { wake.overflowed = true }
      if mask & UInt32(IN_IGNORED) != 0 {
        state.withLock { _ = $0.watches.removeValue(forKey: watch) }
      }
      guard mask & UInt32(IN_MOVED_TO) != 0, length > 0,
        let pipeline = state.withLock({ $0.watches[watch] })
      else { continue }
      wake.arrivals.insert(Arrival(pipeline: pipeline, name: RawName(name.prefix { $0 != 0 })))
    }
  }
}
