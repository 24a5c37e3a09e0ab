import Glibc

/// A pipe whose one end becomes readable when a waiting call is to stop.
final class Alarm: Sendable {
  let descriptor: Int32
  private let bell: Int32

  init() throws(DatabaseError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw DatabaseError(
        .connection,
        code: .cannotConnect,
        message: "no file descriptor is left for a connection"
      )
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    bell = ends[1]
  }

  deinit {
    close(descriptor)
    close(bell)
  }

  func ring() {
    var byte: UInt8 = 1
    _ = write(bell, &byte, 1)
  }

  func silence() {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
