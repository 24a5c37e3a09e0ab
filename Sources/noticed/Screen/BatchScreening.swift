import ArgumentParser
import JSON
import Notices
import Pipeline
import Postgres
import Records

/// Screens many persons, several batches at a time, and writes the answers in the order of the questions.
struct BatchScreening {
  let walk: ScreenWalk
  let output: ScreenOutput
  /// Each screens one batch at a time.
  let databases: [Database]

  /// The lines of one batch, written.
  private struct Written: Sendable {
    let bytes: [UInt8]
    let stale: Int
    let database: Int
  }

  func run(_ persons: ScreenInput) async throws {
    var input = persons
    var progress = ProgressLine("persons", total: nil)
    var done = 0
    var faults = 0
    var stale = 0
    try await withThrowingTaskGroup(of: (Int, Written).self) { group in
      var free = Array(databases.indices)
      var waiting: [Int: Written] = [:]
      var (next, written) = (0, 0)
      func take(_ result: (Int, Written)) throws {
        free.append(result.1.database)
        stale += result.1.stale
        waiting[result.0] = result.1
        while let ready = waiting.removeValue(forKey: written) {
          try Channel.write(ready.bytes)
          written += 1
        }
      }
      while true {
        // Whoever waits for an answer before the next question gets it.
        while free.count < databases.count, try !input.isAtHand(),
          let result = try await group.next()
        {
          try take(result)
        }
        guard let queries = try input.next() else { break }
        faults += queries.count { if case .fault = $0 { true } else { false } }
        if free.isEmpty, let result = try await group.next() { try take(result) }
        // The session that was used last has what it needs at hand: who asks one by one is answered by the same.
        let place = free.removeLast()
        let number = next
        next += 1
        if free.count == databases.count - 1, try !input.isAtHand() {
          // Nothing else could be done meanwhile, and another thread would cost more than it gains.
          try take((number, try await answer(queries, on: place)))
        } else {
          group.addTask { (number, try await answer(queries, on: place)) }
        }
        done += queries.count
        progress.update(done)
      }
      while let result = try await group.next() { try take(result) }
    }
    progress.finish()
    output.tell(stale: stale)
    if faults > 0 { throw ExitCode(ExitStatus.badInput.rawValue) }
  }

  @concurrent
  private func answer(_ queries: [ScreenInput.Query], on place: Int) async throws -> Written {
    let persons = queries.compactMap { query in
      if case .person(let asked) = query { asked.record.person } else { nil }
    }
    var answers: [ScreenWalk.Answer] = []
    if !persons.isEmpty {
      do throws(WalkError) {
        answers = try await walk.screen(persons, on: databases[place])
      } catch {
        throw Failure(error)
      }
    }
    var bytes: [UInt8] = []
    var next = answers.makeIterator()
    for query in queries {
      switch query {
      case .fault(let line, let reason):
        let node: JSONNode = ["line": JSONNode(line), "error": JSONNode(reason)]
        node.write(to: &bytes)
        bytes.append(0x0A)
      case .person(let asked):
        if let answer = next.next() { output.write(answer, of: asked, to: &bytes) }
      }
    }
    return Written(bytes: bytes, stale: answers.reduce(0) { $0 + $1.stale }, database: place)
  }
}
