import Glibc

/// The reader of a channel went away: nothing more is to be written, and nothing is wrong.
struct ReaderGone: Error {}

/// Writing to standard output and standard error.
enum Channel {
  /// Writes every byte.
  ///
  /// - Throws: `ReaderGone` when nobody reads any more; `Failure` when the bytes cannot be kept, as on a full disk.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) throws {
    var place = 0
    while place < bytes.count {
      let count = bytes[place...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        place += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&polled, 1, -1)
      case EPIPE: throw ReaderGone()
      default:
        throw Failure(
          .badInput,
          "the output",
          String(cString: strerror(errno)),
          "give it a place where it can be written"
        )
      }
    }
  }

  static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) throws {
    try write(Array(text.utf8), to: descriptor)
  }

  /// Tells the person at the terminal something; what cannot be told is let go.
  static func tell(_ line: String) {
    try? write(line + "\n", to: STDERR_FILENO)
  }
}
