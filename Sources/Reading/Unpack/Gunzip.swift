import CZlib

/// Whether bytes begin as a gzip file does.
func isGzip(_ bytes: [UInt8]) -> Bool {
  bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
}

/// Unpacks every member of a gzip file (RFC 1952); sizes and checksums must hold to the last byte.
///
/// It stops at the first ceiling that is passed, so that a bomb costs about as much as its ceiling.
func gunzip(_ bytes: [UInt8], limits: GzipLimits) throws(Rejection) -> [UInt8] {
  var gunzip = Gunzip(limits: limits)
  try gunzip.run(bytes)
  return gunzip.output
}

private struct Gunzip {
  let limits: GzipLimits
  var output: [UInt8] = []
  /// Packed bytes used up.
  var consumed = 0

  init(limits: GzipLimits) {
    self.limits = limits
  }

  mutating func run(_ bytes: [UInt8]) throws(Rejection) {
    var members = 0
    while consumed < bytes.count || members == 0 {
      guard members < limits.members else {
        throw refusal(.gzipMembers, "the gzip file has more than \(limits.members) members")
      }
      try checkHeader(bytes)
      try inflateMember(bytes)
      members += 1
    }
  }

  /// Checks what zlib does not bound: the length of the header.
  private func checkHeader(_ bytes: [UInt8]) throws(Rejection) {
    switch gzipHeader(in: bytes, at: consumed, most: limits.header) {
    case .whole: return
    case .none where consumed > 0:
      throw refusal(.gzipJunk, "bytes that are not gzip follow the last gzip member")
    case .none:
      throw refusal(.damagedGzip, "the gzip header is damaged")
    case .brokenOff:
      throw refusal(.truncatedGzip, "the gzip file ends inside a header")
    case .tooLong:
      throw refusal(.gzipHeader, "a gzip header is longer than \(limits.header) bytes")
    }
  }

  private mutating func inflateMember(_ bytes: [UInt8]) throws(Rejection) {
    // zlib keeps the stream's address and refuses it at another: it must not be a Swift variable.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    // 15 bits of window, and 16 for gzip: zlib checks header, checksum and length.
    guard
      inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else {
      throw refusal(.damagedGzip, "the gzip file could not be opened")
    }
    defer { inflateEnd(stream) }
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let (status, read, written) = step(stream, bytes, &chunk)
      consumed += read
      output.append(contentsOf: chunk[..<written])
      try checkCeilings()
      switch status {
      case Z_STREAM_END: return
      case Z_OK where read > 0 || written > 0: continue
      case Z_OK, Z_BUF_ERROR:
        throw refusal(.truncatedGzip, "the gzip file ends before its data does")
      default: throw refusal(.damagedGzip, "the gzip data or their checksum is wrong")
      }
    }
  }

  private func step(
    _ stream: UnsafeMutablePointer<z_stream>,
    _ bytes: [UInt8],
    _ chunk: inout [UInt8]
  ) -> (status: Int32, read: Int, written: Int) {
    bytes.withUnsafeBufferPointer { input in
      chunk.withUnsafeMutableBufferPointer { space in
        // zlib does not write to its input; its declaration only lacks the `const`.
        stream.pointee.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress.map { $0 + consumed }
        )
        let available = min(input.count - consumed, 64 << 10)
        stream.pointee.avail_in = UInt32(available)
        stream.pointee.next_out = space.baseAddress
        stream.pointee.avail_out = UInt32(space.count)
        let status = inflate(stream, Z_NO_FLUSH)
        return (
          status, available - Int(stream.pointee.avail_in),
          space.count - Int(stream.pointee.avail_out)
        )
      }
    }
  }

  private func checkCeilings() throws(Rejection) {
    if output.count > limits.output {
      throw refusal(.tooLarge, "the gzip file unpacks to more than \(limits.output) bytes")
    }
    if output.count > limits.ratioFrom, output.count > consumed * limits.ratio {
      throw refusal(
        .compressionRatio,
        "the gzip file unpacks to more than \(limits.ratio) times its size"
      )
    }
  }

  private func refusal(_ code: RejectionCode, _ message: String) -> Rejection {
    Rejection(.init(code, "\(message) (at byte \(consumed))"))
  }
}
