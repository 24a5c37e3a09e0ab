package import Decoding
package import DropFolder
import Reading
import RuleSets

/// A claimed file with its copy and what was read in it.
package struct DecodedFile: Sendable {
  package let copy: CopiedFile
  package let content: Content

  /// What the bytes turned out to be.
  package enum Content: Sendable {
    case read(DecodingAnswer)
    /// Decoding it killed the daemon three times, so it is not opened again.
    case crashedTooOften
  }
}

extension FileWalk {
  func copy(_ claim: ClaimedFile) throws(WalkError) -> CopiedFile {
    try Pipeline.folder { () throws(DropFolderError) in try folder.copy(claim) }
  }

  /// Reads the copies of a batch, in the process for it or in this one.
  func decode(_ copies: [CopiedFile]) throws(WalkError) -> [DecodedFile] {
    guard let decoder else {
      var files: [DecodedFile] = []
      for copy in copies { files.append(try decodeHere(copy)) }
      return files
    }
    let requests = copies.map {
      DecodingRequest(path: folder.copyPlace(of: $0), pipeline: $0.claim.pipeline)
    }
    do throws(DecodingError) {
      return zip(copies, try decoder.read(requests)).map {
        DecodedFile(copy: $0, content: .read($1))
      }
    } catch {
      throw .decoding(error)
    }
  }

  /// Reads a copy in this process; only while this runs is the file charged if the process dies.
  private func decodeHere(_ copy: CopiedFile) throws(WalkError) -> DecodedFile {
    guard !copy.claim.hasCrashedTooOften else {
      return DecodedFile(copy: copy, content: .crashedTooOften)
    }
    return try Pipeline.folder { () throws(DropFolderError) in
      let bytes = try folder.read(copy)
      try folder.markDecoding(copy.claim)
      let answer = DecodingAnswer(
        reading: bytes,
        policy: engine.reading(of: copy.claim.pipeline)
      )
      try folder.clearDecoding(copy.claim.id)
      return DecodedFile(copy: copy, content: .read(answer))
    }
  }
}
