import CZlib
@testable import Reading

/// Gzip against zlib in one go: raw data wrapped soundly, data packed here, and bytes as they come.
func fuzzGzip(_ bytes: [UInt8]) {
  let limits = GzipLimits(output: 1 << 20)
  // As it comes: what is accepted, zlib accepts as the same, member by member.
  if isGzip(bytes), let ours = try? gunzip(bytes, limits: limits) {
    require(ours == allMembers(bytes), "zlib unpacks something else")
  }
  // A deflate stream with the header and the check that belong to it.
  if let (output, used) = inflated(bytes, bits: -15), output.count < 1 << 20, used == bytes.count {
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + bytes
    for value in [crc(output), UInt32(output.count)] {
      file += (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    do throws(Rejection) {
      require(try gunzip(file, limits: limits) == output, "zlib unpacks something else")
      require(try gunzip(file + file, limits: limits) == output + output, "two members are lost")
    } catch {
      let allowed: Set<RejectionCode> = [.compressionRatio, .tooLarge]
      require(allowed.contains(error.code), "refused: \(error)")
    }
    if output.count > 0 {
      file[file.count - 8] ^= 1
      require((try? gunzip(file, limits: limits)) == nil, "a wrong checksum is accepted")
      file[file.count - 8] ^= 1
      file.removeLast()
      require((try? gunzip(file, limits: limits)) == nil, "a file that breaks off is accepted")
    }
  }
}

private func crc(_ bytes: [UInt8]) -> UInt32 {
  UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
}

private func allMembers(_ bytes: [UInt8]) -> [UInt8]? {
  var output: [UInt8] = []
  var rest = bytes
  while !rest.isEmpty {
    guard let (part, used) = inflated(rest, bits: 31), used > 0 else { return nil }
    output += part
    rest.removeFirst(used)
  }
  return output
}

/// One stream unpacked in one call into 2 MB; nil when it is none, or larger.
private func inflated(_ bytes: [UInt8], bits: Int32) -> (output: [UInt8], used: Int)? {
  let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  stream.initialize(to: z_stream())
  defer { stream.deallocate() }
  let size = Int32(MemoryLayout<z_stream>.size)
  guard inflateInit2_(stream, bits, ZLIB_VERSION, size) == Z_OK else { return nil }
  defer { inflateEnd(stream) }
  var input = bytes
  var used = 0
  var status: Int32 = Z_OK
  let room = min(2 << 20, max(64 << 10, bytes.count * 1040))
  let output = [UInt8](unsafeUninitializedCapacity: room) { space, count in
    input.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      stream.pointee.next_out = space.baseAddress
      stream.pointee.avail_out = UInt32(space.count)
      status = inflate(stream, Z_FINISH)
      used = input.count - Int(stream.pointee.avail_in)
      count = space.count - Int(stream.pointee.avail_out)
    }
  }
  return status == Z_STREAM_END ? (output, used) : nil
}
