import Glibc

/// An alert as a file of the outbox.
package struct AlertFile: Sendable {
  /// Names the file: 1 to 200 of A-Z, a-z, 0-9, - and _.
  package let id: String
  package let json: [UInt8]

  package init(id: String, json: [UInt8]) {
    self.id = id
    self.json = json
  }
}

extension DropFolder {
  /// Writes alerts into `outbox/alerts/<id>.json`, durable when this returns, with two syncs however many they are.
  ///
  /// An alert of an id that is there already is left as it is, so a repeat alarms nobody twice.
  /// - Returns: How many were new.
  @discardableResult
  package func write(_ alerts: [AlertFile]) throws(DropFolderError) -> Int {
    try refuseAfterFailedSync()
    var written: [AlertFile] = []
    do throws(DropFolderError) {
      for alert in alerts where try self.alerts.state(of: alert.path()) == nil {
        try self.alerts.remove(alert.temporary)
        written.append(alert)
        let handle = try self.alerts.create(alert.temporary, mode: 0o600)
        try handle.write(alert.json, shown: "outbox/alerts/\(alert.id)")
      }
      guard !written.isEmpty else { return 0 }
      // The content before the name: whoever reads the folder never meets half an alert.
      try sync()
      var count = 0
      for alert in written where try place(alert) { count += 1 }
      guard fsync(self.alerts.descriptor) == 0 else {
        throw DropFolderError.syncFailed(errno, thing: "outbox/alerts")
      }
      return count
    } catch {
      for alert in written { _ = try? self.alerts.remove(alert.temporary) }
      throw noteSyncFailure(error)
    }
  }

  /// Gives a written alert its name; false when another of its id is there already.
  private func place(_ alert: AlertFile) throws(DropFolderError) -> Bool {
    do throws(DropFolderError) {
      try alerts.rename(alert.temporary, to: alerts, alert.path())
      return true
    } catch {
      guard error.code == EEXIST else { throw error }
      try alerts.remove(alert.temporary)
      return false
    }
  }
}

extension AlertFile {
  fileprivate var temporary: RelativePath { RelativePath(".\(id).tmp") }

  fileprivate func path() throws(DropFolderError) -> RelativePath {
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
    return RelativePath("\(id).json")
  }
}
