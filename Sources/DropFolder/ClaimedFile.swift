/// A file that is ours now: it lies in its own folder below `claimed/`, still under the name it came with.
package struct ClaimedFile: Hashable, Sendable {
  package let id: ClaimID
  /// The inbox folder it was dropped into.
  package let pipeline: String
  /// The name it was dropped under.
  package let name: RawName
  package let state: FileState
  /// Deaths of the daemon while it decoded this file.
  package var attempts: Int
  /// The manifest that was claimed with it.
  package let manifest: RawName?

  /// Whether it has killed so often that it must be quarantined unread (`crashed-decoder`).
  package var hasCrashedTooOften: Bool { attempts >= DropFolder.mostAttempts }

  /// The claim's folder below `claimed/`: the pipeline is part of its name, because names are journalled in order and
  /// the content of a side file is not.
  var folder: String { Self.folder(of: id, pipeline) }

  var path: RelativePath { RelativePath(name, in: folder, shown: "\(folder)/(the file)") }

  static func folder(of id: ClaimID, _ pipeline: String) -> String { "\(id).\(pipeline)" }

  static func parse(folder name: RawName) -> (id: ClaimID, pipeline: String)? {
    guard name.bytes.count > 37, name.bytes[36] == UInt8(ascii: ".") else { return nil }
    let text = String(decoding: name.bytes, as: UTF8.self)
    guard let id = ClaimID(text.prefix(36)) else { return nil }
    let pipeline = String(text.dropFirst(37))
    return RawName(pipeline).bytes == Array(name.bytes.dropFirst(37)) ? (id, pipeline) : nil
  }
}

/// Our copy of a claimed file, hashed while it was written; the only bytes that anybody reads from here on.
package struct CopiedFile: Hashable, Sendable {
  package let claim: ClaimedFile
  /// Of the copy, which a writer's open descriptor cannot change.
  package let sum: SHA256Sum
  /// The copy's size in bytes.
  package let size: Int
  /// Whether the manifest that came with the file states this sum.
  package let manifest: Completeness.Manifest
  /// The original as it was before the first byte was copied.
  let original: FileState
}
