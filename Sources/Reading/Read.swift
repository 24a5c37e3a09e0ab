/// Reads the bytes of one file: the way in.
///
/// It unpacks gzip, tells the format by content, and reads each notice by itself, so that a bad one
/// among good ones is refused alone. Only the content counts; `name` serves in sentences. For a file
/// of many notices, ``OpenedFile`` reads one at a time.
package func read(
  _ bytes: [UInt8],
  name: String,
  policy: ReadingPolicy = .standard
) -> Reading {
  var reading = Reading(
    name: name,
    fingerprint: Fingerprint(of: bytes),
    wasPacked: isGzip(bytes),
    envelope: nil,
    items: [],
    rejection: nil
  )
  do throws(Rejection) {
    let file = try OpenedFile(bytes, policy: policy)
    let items = (0..<file.count).map { file.item(at: $0) }
    // A file that is one notice is refused as a whole, not as a list whose only item is bad.
    if file.envelope == .single, case .rejection(let item)? = items.first { throw item.rejection }
    reading.envelope = file.envelope
    reading.items = items
  } catch {
    reading.rejection = error
  }
  return reading
}
