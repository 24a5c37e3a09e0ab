import Glibc

/// Some lines of a channel, as they came.
struct LineBlock: Sendable {
  let bytes: [UInt8]
  /// Where the lines stand, blank ones too.
  let lines: [Range<Int>]

  /// The lines in parts of about the same number, in order.
  func split(into count: Int) -> [LineBlock] {
    guard count > 1 else { return [self] }
    let size = (lines.count + count - 1) / count
    return stride(from: 0, to: lines.count, by: size).map { start in
      LineBlock(bytes: bytes, lines: Array(lines[start..<min(start + size, lines.count)]))
    }
  }
}

/// Reads lines from a channel as they come: nobody who waits for an answer is kept waiting for more lines.
struct LineInput {
  /// No line may be longer, in bytes.
  private static let longest = 16 << 20

  private let descriptor: Int32
  private let name: String
  private let most: Int
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// Reads blocks of at most so many lines from a descriptor.
  init(_ descriptor: Int32, name: String = "standard input", most: Int = 4096) {
    self.descriptor = descriptor
    self.name = name
    self.most = most
  }

  /// Whether a line, or the end, can be had without waiting.
  mutating func isLineAtHand() throws(Failure) -> Bool {
    while !isAtEnd, !rest.contains(0x0A), rest.count < Self.longest {
      guard isMoreAtHand() else { return false }
      try read()
    }
    return true
  }

  /// The beginning of the input as far as its first line that is not blank, which stays to be read.
  mutating func beginning() throws(Failure) -> [UInt8] {
    var isWhole = false
    while !isAtEnd, rest.count < 1 << 16, !isWhole {
      try read()
      let lines = rest.split(separator: 0x0A, omittingEmptySubsequences: false)
      isWhole = lines.dropLast().contains { $0.contains { $0 > 0x20 } }
    }
    return rest
  }

  /// The next lines; nil at the end.
  mutating func next() throws(Failure) -> LineBlock? {
    while true {
      while !isAtEnd, rest.count < Self.longest, isMoreAtHand() { try read() }
      if let block = take() { return block }
      guard !isAtEnd else { return nil }
      guard rest.count <= Self.longest else {
        throw Failure(
          .badInput,
          name,
          "a line has more than \(Self.longest >> 20) MiB",
          "give one record a line"
        )
      }
      try read()
    }
  }

  /// Whether reading would not wait, as far as a fuller block is worth it.
  private func isMoreAtHand() -> Bool {
    guard rest.count < 1 << 20 else { return false }
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }

  private mutating func take() -> LineBlock? {
    var lines: [Range<Int>] = []
    var start = 0
    rest.withUnsafeBufferPointer { bytes in
      while lines.count < most, let end = bytes[start...].firstIndex(of: 0x0A) {
        lines.append(start..<end)
        start = end + 1
      }
      if isAtEnd, lines.count < most, start < bytes.count {
        lines.append(start..<bytes.count)
        start = bytes.count
      }
    }
    guard !lines.isEmpty else { return nil }
    let block = LineBlock(bytes: Array(rest[..<start]), lines: lines)
    rest.removeFirst(start)
    return block
  }

  private mutating func read() throws(Failure) {
    let size = 1 << 18
    let start = rest.count
    rest.append(contentsOf: repeatElement(0, count: size))
    while true {
      let count = rest[start...].withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      let code = errno
      rest.removeLast(size - max(count, 0))
      guard count >= 0 else {
        throw Failure(.badInput, name, String(cString: strerror(code)), "look at the path")
      }
      isAtEnd = count == 0
      return
    }
  }
}
