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
