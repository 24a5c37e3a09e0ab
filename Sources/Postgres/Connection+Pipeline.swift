import CPostgreSQL
import Glibc

extension Connection {
  /// Sends all statements before it reads the first answer.
  ///
  /// Never blocks on writing alone: a server whose answers nobody reads stops reading too (manual 34.5.1.1).
  func pipeline(_ list: [SQL]) throws(DatabaseError) -> [Result] {
    guard !list.isEmpty else { return [] }
    let texts = list.map(\.text)
    var arguments: [Arguments] = []
    for (sql, text) in zip(list, texts) { arguments.append(try Arguments(sql, text: text)) }
    guard PQsetnonblocking(pointer, 1) == 0, PQenterPipelineMode(pointer) == 1 else { throw lost() }
    defer {
      _ = PQexitPipelineMode(pointer)
      _ = PQsetnonblocking(pointer, 0)
    }
    for (values, text) in zip(arguments, texts) {
      let isSent = values.withValues { addresses, lengths, formats in
        PQsendQueryParams(
          pointer,
          text,
          Int32(values.count),
          values.types,
          addresses,
          lengths,
          formats,
          0
        )
      }
      guard isSent == 1 else { throw lost(sql: text) }
      try flush()
    }
    guard PQpipelineSync(pointer) == 1 else { throw lost() }
    try flush(untilWritten: true)
    return try answers(to: texts)
  }

  private func answers(to texts: [String]) throws(DatabaseError) -> [Result] {
    var results: [Result] = []
    var failure: DatabaseError?
    for text in texts {
      while let raw = PQgetResult(pointer) {
        guard failure == nil else {
          PQclear(raw)
          continue
        }
        do { results.append(try checked(raw, sql: text)) } catch { failure = error }
      }
      if isBroken { throw failure ?? lost(sql: text) }
    }
    // The answer to the sync itself, which ends the pipeline.
    if let sync = PQgetResult(pointer) { PQclear(sync) }
    if let failure { throw failure }
    return results
  }

  private func flush(untilWritten: Bool = false) throws(DatabaseError) {
    while true {
      switch PQflush(pointer) {
      case 0: return
      case 1:
        var watched = pollfd(fd: PQsocket(pointer), events: Int16(POLLIN | POLLOUT), revents: 0)
        guard poll(&watched, 1, -1) >= 0 || errno == EINTR else { throw lost() }
        if watched.revents & Int16(POLLIN) != 0, PQconsumeInput(pointer) == 0 { throw lost() }
      default: throw lost()
      }
    }
  }
}
