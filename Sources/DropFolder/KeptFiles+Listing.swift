extension KeptFiles {
  /// Every sum under which bytes lie in the archive, `archive/whole` among it, since before a moment.
  ///
  /// The moment is in nanoseconds since 1970; what was placed later may not be recorded yet.
  package func archivedSums(placedBefore moment: Int64) throws(DropFolderError) -> Set<SHA256Sum> {
    var sums: Set<SHA256Sum> = []
    for folder in [archive, try archive.folder("whole")] {
      for name in try folder.names() where name.bytes.count == 2 {
        let shelf = String(decoding: name.bytes, as: UTF8.self)
        guard shelf.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { continue }
        let files = try folder.folder(shelf)
        for file in try files.names() {
          guard let sum = SHA256Sum(hex: file.bytes),
            let state = try files.state(of: RelativePath(sum.hex)), state.changed < moment
          else { continue }
          sums.insert(sum)
        }
      }
    }
    return sums
  }
}
