import Dispatch
import Glibc
import Postgres
import Synchronization

/// Stands between a client and the server on a Unix socket, and spoils the first COMMIT that comes by.
final class CommitProxy: Sendable {
  enum Spoiling: Sendable, CaseIterable {
    /// The server commits, and its answer is lost.
    case loseReply
    /// COMMIT never arrives, and the server sees the client go.
    case cutBefore
    /// COMMIT never arrives, and the server still waits for it.
    case blackHole
  }

  let directory: String
  private let target: String
  private let listener: Int32
  private let spoiling: Mutex<Spoiling?>
  /// Server connections that are kept open although their client is gone.
  private let abandoned = Mutex<[Int32]>([])

  init(to settings: ConnectionSettings, _ spoiling: Spoiling) throws {
    var template = Array("/tmp/noticed-proxy-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXFault(code: errno) }
    directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    target = (settings.keywords["host"] ?? "") + "/.s.PGSQL.5432"
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    self.listener = listener
    self.spoiling = Mutex(spoiling)
    let path = directory + "/.s.PGSQL.5432"
    guard Self.withAddress(path, { bind(listener, $0, $1) }) == 0, listen(listener, 8) == 0 else {
      throw POSIXFault(code: errno)
    }
    Self.thread { [self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        Self.thread { self.relay(client) }
      }
    }
  }

  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    for server in abandoned.withLock({ $0 }) { Self.hangUp(server) }
    unlink(directory + "/.s.PGSQL.5432")
    rmdir(directory)
  }

  private func relay(_ client: Int32) {
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard Self.withAddress(target, { connect(server, $0, $1) }) == 0 else {
      Self.hangUp(client)
      return
    }
    var isReplyLost = false
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var watched = [
        pollfd(fd: client, events: Int16(POLLIN), revents: 0),
        pollfd(fd: server, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&watched, 2, -1) > 0 else { break }
      if watched[0].revents != 0 {
        let count = read(client, &buffer, buffer.count)
        guard count > 0 else { break }
        // As a message of its own, or as the last statement of several.
        if buffer[..<count].contains(Array("COMMIT\0".utf8)),
          let spoiling = spoiling.withLock({ $0.take() })
        {
          switch spoiling {
          case .loseReply: isReplyLost = true
          case .cutBefore: break
          case .blackHole:
            abandoned.withLock { $0.append(server) }
            Self.hangUp(client)
            return
          }
          guard isReplyLost else { break }
        }
        guard send(server, buffer, count, Int32(MSG_NOSIGNAL)) == count else { break }
      }
      if watched[1].revents != 0 {
        let count = read(server, &buffer, buffer.count)
        // The server has answered, so it has committed.
        guard count > 0, !isReplyLost else { break }
        guard send(client, buffer, count, Int32(MSG_NOSIGNAL)) == count else { break }
      }
    }
    Self.hangUp(client)
    Self.hangUp(server)
  }

  /// Ends a connection also where a program that another test started has got a copy of its descriptor.
  private static func hangUp(_ end: Int32) {
    shutdown(end, Int32(SHUT_RDWR))
    close(end)
  }

  private static func thread(_ body: @escaping @Sendable () -> Void) {
    DispatchQueue(label: "commit-proxy").async(execute: body)
  }

  private static func withAddress(
    _ path: String,
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

struct POSIXFault: Error {
  let code: Int32
}
