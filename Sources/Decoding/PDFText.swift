import Glibc
package import Reading

/// Takes the text layer out of PDF documents with `pdftotext` of poppler, a process for each.
///
/// The document goes in and the text comes out through sockets: the process writes no file. It has ceilings of its own
/// on memory, time and descriptors, so that a document made to hurt ends it and nothing else.
package struct PDFText: Sendable {
  private let program: String?
  /// Seconds for one document.
  private let seconds: Int
  /// Bytes of text; more is no notice.
  private let most: Int

  private static let places = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"]
  /// No notice has more pages.
  private static let pages = 100

  /// `program` is the path of pdftotext; nil looks where systems install it.
  package init(program: String? = nil, seconds: Int = 10, most: Int = 4 << 20) {
    self.program = program ?? Self.places.first { access($0, X_OK) == 0 }
    self.seconds = seconds
    self.most = most
  }

  /// The text of a document, page after page.
  package func extract(_ bytes: [UInt8]) -> ExtractedText {
    guard let program, access(program, X_OK) == 0 else {
      return .missing(
        because: "whose text cannot be taken out here, because pdftotext is not installed"
      )
    }
    guard let run = Run.start(program, pages: Self.pages) else {
      return .missing(because: "whose text could not be taken out: pdftotext could not be started")
    }
    switch run.exchange(bytes, within: seconds, most: most) {
    case .text(let text): return .text(text)
    case .late: return .missing(because: "whose text could not be taken out in \(seconds) seconds")
    case .tooMuch: return .missing(because: "with more text than a notice has")
    case .refused where Self.isEncrypted(bytes):
      return .missing(because: "that is encrypted, which only a person can read")
    case .refused:
      return .missing(because: "that is damaged or protected; its text could not be taken out")
    }
  }

  /// Whether the document names an encryption dictionary (ISO 32000-1, 7.6.1).
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let mark = Array("/Encrypt".utf8)
    guard bytes.count >= mark.count else { return false }
    return bytes.indices.dropLast(mark.count - 1).contains { start in
      bytes[start] == mark[0] && bytes[start..<start + mark.count].elementsEqual(mark)
    }
  }
}

/// One run of the program.
private final class Run {
  enum End {
    case text([UInt8])
    case late
    case tooMuch
    case refused
  }

  private let id: pid_t
  private var input: Int32
  private let output: Int32
  private var isOver = false

  /// The ceilings in kilobytes, seconds and descriptors; a socket is no file and has no size.
  private static let confined =
    "ulimit -v 1048576; ulimit -t 20; ulimit -n 32; ulimit -c 0; ulimit -f 0; exec \"$0\" \"$@\""

  private init(id: pid_t, input: Int32, output: Int32) {
    self.id = id
    self.input = input
    self.output = output
  }

  static func start(_ program: String, pages: Int) -> Run? {
    guard let down = SocketPair.make() else { return nil }
    guard let up = SocketPair.make() else {
      close(down.ours)
      close(down.theirs)
      return nil
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, down.theirs, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, up.theirs, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words =
      ["/bin/sh", "-c", confined, program, "-layout", "-enc", "UTF-8", "-q", "-l", "\(pages)"]
      + ["-", "-"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C"), nil]
    var process = pid_t()
    let refused = posix_spawn(&process, words[0], &actions, nil, &arguments, &environment)
    for text in arguments + environment { free(text) }
    posix_spawn_file_actions_destroy(&actions)
    close(down.theirs)
    close(up.theirs)
    guard refused == 0 else {
      close(down.ours)
      close(up.ours)
      return nil
    }
    return Run(id: process, input: down.ours, output: up.ours)
  }

  deinit {
    if input >= 0 { close(input) }
    close(output)
    guard !isOver else { return }
    kill(id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }

  /// Writes the document and reads the text, each as far as the other side goes along.
  func exchange(_ bytes: [UInt8], within seconds: Int, most: Int) -> End {
    let deadline = Self.now + seconds * 1000
    var sent = 0
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let left = deadline - Self.now
      guard left > 0 else { return .late }
      var states = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&states, 2, Int32(clamping: left))
      if ready < 0, errno != EINTR { return .refused }
      guard ready > 0 else { continue }
      if input >= 0, states[0].revents != 0 { sent = send(bytes, from: sent) }
      guard states[1].revents != 0 else { continue }
      let count = read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return endedWell(before: deadline) ? .text(text) : .refused }
      text += buffer[..<count]
      if text.count > most { return .tooMuch }
    }
  }

  /// Writes on from a place as far as there is room; closes when all is written or nobody reads any more.
  private func send(_ bytes: [UInt8], from start: Int) -> Int {
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    let count = bytes.withUnsafeBytes {
      Glibc.send(input, $0.baseAddress.map { $0 + start }, $0.count - start, flags)
    }
    let isBroken = count < 0 && errno != EAGAIN && errno != EINTR
    let sent = start + max(count, 0)
    if isBroken || sent == bytes.count {
      close(input)
      input = -1
    }
    return sent
  }

  /// Whether the process, which has closed its output, ended by itself and without complaint.
  private func endedWell(before deadline: Int) -> Bool {
    var status: Int32 = 0
    while Self.now < deadline {
      let ended = waitpid(id, &status, WNOHANG)
      if ended == id {
        isOver = true
        return status == 0
      }
      if ended < 0, errno != EINTR { return false }
      usleep(1000)
    }
    return false
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
