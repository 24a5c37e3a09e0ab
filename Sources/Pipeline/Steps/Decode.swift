import RuleSets
package import DropFolder
package import Reading

/// A claimed file with its copy and what was read in it.
package struct DecodedFile: Sendable {
  package let copy: CopiedFile
  package let content: Content

  /// What the bytes turned out to be.
  package enum Content: Sendable {
    case items([ReadItem], isSingle: Bool)
    case rejection(Rejection)
    /// Decoding it killed the daemon three times, so it is not opened again.
    case crashedTooOften
  }
}

extension FileWalk {
  func copy(_ claim: ClaimedFile) throws(WalkError) -> CopiedFile {
    try Pipeline.folder { () throws(DropFolderError) in try folder.copy(claim) }
  }

  /// Reads the copy; only while this runs is the file charged if the process dies.
  func decode(_ copy: CopiedFile) throws(WalkError) -> DecodedFile {
    guard !copy.claim.hasCrashedTooOften else {
      return DecodedFile(copy: copy, content: .crashedTooOften)
    }
    return try Pipeline.folder { () throws(DropFolderError) in
      let bytes = try folder.read(copy)
      try folder.markDecoding(copy.claim)
      let content = Self.content(
        of: bytes,
        policy: engine.reading(of: copy.claim.pipeline)
      )
      try folder.clearDecoding(copy.claim.id)
      return DecodedFile(copy: copy, content: content)
    }
  }

  private static func content(of bytes: [UInt8], policy: ReadingPolicy) -> DecodedFile.Content {
    do throws(Rejection) {
      let file = try OpenedFile(bytes, policy: policy)
      let items = (0..<file.count).map { file.item(at: $0) }
      if file.envelope == .single, case .rejection(let item)? = items.first {
        return .rejection(item.rejection)
      }
      return .items(items, isSingle: file.envelope == .single)
    } catch {
      return .rejection(error)
    }
  }
}
