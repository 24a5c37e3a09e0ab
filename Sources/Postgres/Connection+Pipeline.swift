import CPostgreSQL
import Glibc

extension Connection {
  /// One statement on its way through a pipeline.
  private struct Sent {
    let text: String
    let key: StatementCache.Key
    /// The name under which the server was told to prepare it just before.
    let preparedAs: String?
  }

  /// Sends all statements before it reads the first answer.
  ///
  /// Never blocks on writing alone: a server whose answers nobody reads stops reading too (manual 34.5.1.1).
  func pipeline(_ list: [SQL]) throws(DatabaseError) -> [Result] {
    guard !list.isEmpty else { return [] }
    var all: [Arguments] = []
    for sql in list { all.append(try Arguments(sql, text: sql.text)) }
    try forgetStatementsIfFull()
    guard PQsetnonblocking(pointer, 1) == 0, PQenterPipelineMode(pointer) == 1 else { throw lost() }
    defer {
      _ = PQexitPipelineMode(pointer)
      _ = PQsetnonblocking(pointer, 0)
    }
    var sent: [Sent] = []
    for (sql, arguments) in zip(list, all) { sent.append(try send(sql.text, arguments)) }
    guard PQpipelineSync(pointer) == 1 else { throw lost() }
    try flush()
    return try answers(to: sent)
  }

  private func send(_ text: String, _ arguments: Arguments) throws(DatabaseError) -> Sent {
    let key = StatementCache.Key(text: text, types: arguments.types)
    let count = Int32(arguments.count)
    var preparedAs: String?
    var name: String?
    switch statements.advise(key) {
    case .runOnce: break
    case .runPrepared(let known): name = known
    case .prepare(let new):
      guard PQsendPrepare(pointer, new, text, count, arguments.types) == 1 else {
        throw lost(sql: text)
      }
      // At once, because the same statement may come again before the first answer is read.
      statements.remember(key, as: new)
      name = new
      preparedAs = new
    }
    let isSent = arguments.withValues { values, lengths, formats in
      if let name {
        PQsendQueryPrepared(pointer, name, count, values, lengths, formats, 0)
      } else {
        PQsendQueryParams(pointer, text, count, arguments.types, values, lengths, formats, 0)
      }
    }
    guard isSent == 1 else { throw lost(sql: text) }
    try flush()
    return Sent(text: text, key: key, preparedAs: preparedAs)
  }

  private func answers(to sent: [Sent]) throws(DatabaseError) -> [Result] {
    var results: [Result] = []
    var failure: DatabaseError?
    for statement in sent {
      if statement.preparedAs != nil, case .failure(let error) = nextAnswer(to: statement) {
        failure = failure ?? error
        _ = statements.forget(statement.key)
      }
      switch nextAnswer(to: statement) {
      case .success(let result): results.append(contentsOf: result.map { [$0] } ?? [])
      case .failure(let error):
        forgetPlan(statement.key, after: error)
        failure = failure ?? error
      }
      if isBroken { throw failure ?? lost(sql: statement.text) }
    }
    // The answer to the sync itself, which ends the pipeline.
    if let sync = PQgetResult(pointer) { PQclear(sync) }
    if let failure { throw failure }
    return results
  }

  /// The answer to one message; a statement that the server skipped after an error counts as failed too.
  private func nextAnswer(to statement: Sent) -> Swift.Result<Result?, DatabaseError> {
    var answer: Swift.Result<Result?, DatabaseError> = .success(nil)
    while let raw = PQgetResult(pointer) {
      if PQresultStatus(raw) == PGRES_PIPELINE_ABORTED {
        PQclear(raw)
        answer = .failure(.misuse("the statement was skipped after an error before it"))
        continue
      }
      do throws(DatabaseError) {
        answer = .success(try checked(raw, sql: statement.text))
      } catch {
        answer = .failure(error)
      }
    }
    return answer
  }

  private func flush() throws(DatabaseError) {
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
