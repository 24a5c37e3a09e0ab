/// A file that is ours now: it lies in `claimed/`, under our id, its pipeline and the name it came with.
package struct ClaimedFile: Hashable, Sendable {
  let place: ClaimPlace
  /// The name it was dropped under.
  package let name: RawName
  package let state: FileState
  /// Deaths of the daemon while it decoded this file.
  package var attempts: Int
  /// The manifest that was claimed with it.
  package let manifest: RawName?

  /// Whether it has killed so often that it must be quarantined unread (`crashed-decoder`).
  package var hasCrashedTooOften: Bool { attempts >= DropFolder.mostAttempts }

  package var id: ClaimID { place.id }

  /// In bytes, when it was claimed.
  package var size: Int { Int(state.size) }

  /// The inbox folder it was dropped into.
  package var pipeline: String { place.pipeline }

  var path: RelativePath { place.path(of: name) }
}

/// Where the objects of one claim lie in `claimed/`: `<claim-id>.<pipeline>.NAME`.
///
/// The origin is part of the name and in no side file, because a journal keeps names in order, but not the content of
/// files: after a power cut a claim still knows where it came from, and nothing had to be synced for that.
struct ClaimPlace: Hashable, Sendable {
  let id: ClaimID
  let pipeline: String
  /// A name that leaves no room for ours lies in a folder of its own, `<claim-id>.<pipeline>/NAME`.
  let isFolder: Bool

  private static let longest = 255

  init(id: ClaimID, pipeline: String, isFolder: Bool) {
    self.id = id
    self.pipeline = pipeline
    self.isFolder = isFolder
  }

  /// The place for a file of this name and for its manifest.
  init(id: ClaimID, pipeline: String, holding name: RawName) {
    self.id = id
    self.pipeline = pipeline
    isFolder = 36 + 1 + pipeline.utf8.count + 1 + name.bytes.count + 7 > Self.longest
  }

  /// What errors show of the place, and the name of its folder when it is one.
  var prefix: String { "\(id).\(pipeline)" }

  func path(of name: RawName) -> RelativePath {
    RelativePath(name, after: prefix + (isFolder ? "/" : "."), shown: prefix)
  }

  /// Reads a name in `claimed/` back, or gives nil for what is no claim's.
  ///
  /// The rest is the name that the file came with; a folder's name has none.
  static func parse(_ name: RawName) -> (place: ClaimPlace, rest: RawName?)? {
    let bytes = name.bytes
    guard bytes.count > 37, bytes[36] == UInt8(ascii: "."),
      let id = ClaimID(String(decoding: bytes[..<36], as: UTF8.self))
    else { return nil }
    let parts = bytes[37...].split(
      separator: UInt8(ascii: "."),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    let pipeline = String(decoding: parts[0], as: UTF8.self)
    guard Layout.isPipelineName(pipeline) else { return nil }
    let rest = parts.count > 1 ? RawName(parts[1]) : nil
    if let rest, rest.bytes.isEmpty { return nil }
    return (ClaimPlace(id: id, pipeline: pipeline, isFolder: rest == nil), rest)
  }
}
