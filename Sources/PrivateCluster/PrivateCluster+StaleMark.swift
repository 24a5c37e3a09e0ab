import Glibc
import SystemPackage

extension PrivateCluster {
  /// The process that `postmaster.pid` names, if it is a PostgreSQL server; nil when it names none that lives.
  package func serverProcess(of place: Place) -> Int32? {
    guard let mark = readText(place.data.appending("postmaster.pid")),
      let process = mark.split(separator: "\n").first.flatMap({ Int32($0) }),
      isServer(process)
    else { return nil }
    return process
  }

  /// Removes the mark of a server that died, when its number has meanwhile gone to a program of another kind.
  ///
  /// PostgreSQL clears a mark whose process is gone, but not one whose number lives again, as after a restart of a
  /// container. The mark also guards against orphaned backends that still hold the shared memory, so it stays while
  /// anyone is attached to that.
  func removeStaleMark(in place: Place) throws(PrivateClusterError) {
    let file = place.data.appending("postmaster.pid")
    guard let mark = readText(file) else { return }
    let lines = mark.split(separator: "\n", omittingEmptySubsequences: false)
    guard let process = lines.first.flatMap({ Int32($0) }), kill(process, 0) == 0,
      !isServer(process), lines.count >= 7, !isMemoryInUse(lines[6])
    else { return }
    guard unlink(file.string) == 0 else {
      throw systemFault("\(file)", Errno(rawValue: errno), remedy: "remove it by hand")
    }
    let socketMark = place.socketDirectory.appending(".s.PGSQL.5432.lock")
    _ = unlink(socketMark.string)
  }

  /// Whether a number is that of a PostgreSQL process that lives; one that only waits to be buried does not.
  package func isServer(_ process: Int32) -> Bool {
    // `12 (postgres) S …`: the name in brackets, then the state, Z for one that only waits to be buried.
    guard let line = readText(FilePath("/proc/\(process)/stat")),
      let close = line.lastIndex(of: ")"), let open = line.firstIndex(of: "(")
    else { return false }
    let name = line[line.index(after: open)..<close]
    let isAlive = !line[close...].dropFirst(2).hasPrefix("Z")
    return isAlive && (name.hasPrefix("postgres") || name.hasPrefix("postmaster"))
  }

  /// Whether a process is attached to the memory segment that a mark names by key and number.
  private func isMemoryInUse(_ line: Substring) -> Bool {
    guard let number = line.split(separator: " ").last.flatMap({ Int32($0) }) else { return true }
    var status = shmid_ds()
    guard shmctl(number, IPC_STAT, &status) == 0 else { return false }
    return status.shm_nattch > 0
  }
}
