import Glibc

/// A pair of descriptors on which frames travel: a text of JSON, and bytes that go with it.
///
/// A frame is two lengths of four bytes, least significant first, then the text, then the bytes.
struct FrameChannel {
  let input: Int32
  let output: Int32

  /// One message.
  struct Frame {
    var text: [UInt8]
    var bytes: [UInt8] = []
  }

  /// Why no frame came.
  enum Silence: Error {
    /// The other side closed the channel between two frames, or within one.
    case ended
    /// Nothing came for so long.
    case late
    /// The system refused; the number is `errno`.
    case failed(Int32)
  }

  /// The longest text or attachment; a longer one is taken for a broken channel.
  static let most = 256 << 20

  func write(_ frame: Frame) throws(Silence) {
    var head: [UInt8] = []
    for length in [frame.text.count, frame.bytes.count] {
      for shift in stride(from: 0, to: 32, by: 8) {
        head.append(UInt8(truncatingIfNeeded: length >> shift))
      }
    }
    try write(head + frame.text)
    if !frame.bytes.isEmpty { try write(frame.bytes) }
  }

  /// Waits for a frame; for ever when `seconds` is nil.
  func read(within seconds: Int?) throws(Silence) -> Frame {
    let head = try read(8, within: seconds)
    let lengths = [0, 4].map { start in
      (0..<4).reduce(0) { $0 | Int(head[start + $1]) << (8 * $1) }
    }
    guard lengths.allSatisfy({ $0 <= Self.most }) else { throw .ended }
    return Frame(
      text: try read(lengths[0], within: seconds),
      bytes: try read(lengths[1], within: seconds)
    )
  }

  private func write(_ bytes: [UInt8]) throws(Silence) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(output, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      if count > 0 {
        done += count
      } else if errno == EPIPE || errno == ECONNRESET {
        throw .ended
      } else if errno != EINTR {
        throw .failed(errno)
      }
    }
  }

  private func read(_ count: Int, within seconds: Int?) throws(Silence) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      if let seconds {
        var state = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        let ready = poll(&state, 1, Int32(clamping: seconds * 1000))
        if ready == 0 { throw .late }
        if ready < 0, errno != EINTR { throw .failed(errno) }
        if ready < 0 { continue }
      }
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(input, $0.baseAddress.map { $0 + done }, count - done)
      }
      if got > 0 {
        done += got
      } else if got == 0 {
        throw .ended
      } else if errno != EINTR {
        throw .failed(errno)
      }
    }
    return bytes
  }
}
