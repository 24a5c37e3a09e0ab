import CPostgreSQL
import Glibc

extension Database {
  /// Waits until the server notifies, and returns the channels that spoke, each once; empty when the time is up.
  ///
  /// LISTEN first, by `run`, and keep a connection for it: the wait occupies it. A notification is a hint that may be
  /// lost with a connection, so look at the tables from time to time whatever is heard.
  ///
  /// - Throws: `DatabaseError` of kind `connection` when the connection broke, of kind `cancelled` when the task was
  ///   cancelled.
  package func waitForNotification(
    timeoutMilliseconds: Int
  ) async throws(DatabaseError) -> [String] {
    let alarm = alarm
    alarm.silence()
    do {
      return try await withTaskCancellationHandler {
        try wait(milliseconds: timeoutMilliseconds)
      } onCancel: {
        alarm.ring()
      }
    } catch let error as DatabaseError {
      throw error
    } catch {
      throw .misuse("the wait failed in an unknown way")
    }
  }

  private func wait(milliseconds: Int) throws(DatabaseError) -> [String] {
    let connection = try standing()
    let start = ContinuousClock.now
    while true {
      guard PQconsumeInput(connection.pointer) == 1 else { throw connection.lost() }
      let channels = takeChannels(connection)
      if !channels.isEmpty { return channels }
      let left = milliseconds - Int((ContinuousClock.now - start) / .milliseconds(1))
      guard left > 0 else { return [] }
      var watched = [
        pollfd(fd: PQsocket(connection.pointer), events: Int16(POLLIN), revents: 0),
        pollfd(fd: alarm.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&watched, 2, Int32(clamping: left)) >= 0 || errno == EINTR else {
        throw connection.lost()
      }
      if watched[1].revents != 0 {
        throw DatabaseError(.cancelled, code: .queryCancelled, message: "the wait was cancelled")
      }
    }
  }

  private func takeChannels(_ connection: Connection) -> [String] {
    var channels: [String] = []
    while let notice = PQnotifies(connection.pointer) {
      let channel = String(cString: notice.pointee.relname)
      PQfreemem(notice)
      if !channels.contains(channel) { channels.append(channel) }
    }
    return channels
  }
}
