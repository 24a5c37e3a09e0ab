import SystemPackage

/// What lies in the folders of a home; nil where this user may not look.
struct FolderCounts {
  let home: FilePath
  /// Files in the inboxes, temporary names left out.
  let waiting: Int?
  let claimed: Int?
  let quarantined: Int?

  init(home: FilePath) {
    self.home = home
    let inbox = home.appending("inbox")
    waiting =
      FileAccess.mayRead(inbox)
      ? FileAccess.names(in: inbox).reduce(0) {
        $0 + FileAccess.names(in: inbox.appending($1)).count { !$0.hasSuffix(".sha256") }
      } : nil
    claimed = Self.count(in: home.appending("claimed")) {
      $0.utf8.count > 36 && $0.utf8.first != 0x61
    }
    quarantined = Self.count(in: home.appending("quarantine")) { $0.utf8.count == 36 }
  }

  private static func count(in folder: FilePath, where isMeant: (String) -> Bool) -> Int? {
    guard FileAccess.mayRead(folder) else { return nil }
    return FileAccess.names(in: folder).count(where: isMeant)
  }
}
