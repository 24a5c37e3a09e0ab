import Glibc

extension DropFolder {
  /// Writes one alert into `outbox/alerts/<id>.json`, durable when this returns.
  ///
  /// - Returns: False when an alert of this id is there already; it is left as it is, so a repeat alarms nobody twice.
  @discardableResult
  package func writeAlert(id: String, json: [UInt8]) throws(DropFolderError) -> Bool {
    try refuseAfterFailedSync()
    let isPlain = id.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
    }
    guard isPlain, (1...200).contains(id.utf8.count) else {
      throw DropFolderError(
        .notAFile,
        thing: "outbox/alerts",
        reason: "an alert's id cannot name a file",
        remedy: "use 1 to 200 of A-Z, a-z, 0-9, - and _"
      )
    }
    let path = RelativePath("\(id).json")
    let shown = "outbox/alerts/\(path.shown)"
    if try alerts.state(of: path) != nil { return false }
    let temporary = RelativePath(".\(id).tmp")
    try alerts.remove(temporary)
    do throws(DropFolderError) {
      let handle = try alerts.create(temporary, mode: 0o600)
      try handle.write(json, shown: shown)
      try handle.sync(shown: shown)
      try alerts.rename(temporary, to: alerts, path)
      guard fsync(alerts.descriptor) == 0 else {
        throw DropFolderError.syncFailed(errno, thing: shown)
      }
      return true
    } catch {
      _ = try? alerts.remove(temporary)
      if error.code == EEXIST { return false }
      throw noteSyncFailure(error)
    }
  }
}
