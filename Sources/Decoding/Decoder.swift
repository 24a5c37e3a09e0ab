import Glibc
import Synchronization

/// Gives files to a process of their own to be read, so that none of them can take this one down.
///
/// The process lives long and is fed many files. A file at which it dies, hangs or outgrows its memory is
/// tried once more by itself in a new process, then given up; the others go on.
package final class Decoder: Sendable {
  private let program: [String]
  private let environment: [String]
  private let configuration: String
  private let limits: DecodingLimits
  private let process = Mutex<DecodingProcess?>(nil)

  /// Requests under way at once; their text must fit into a socket.
  private static let window = 64

  /// `program` is the path of the executable and its arguments; `configuration` the hash of the rule files
  /// that the process must have read too.
  package init(
    program: [String],
    environment: [String] = [],
    configuration: String,
    limits: DecodingLimits = .standard
  ) {
    self.program = program
    self.environment = environment
    self.configuration = configuration
    self.limits = limits
  }

  /// Has files read; the answers are in their order.
  ///
  /// - Throws: `DecodingError` when no process can be had; no file is charged with that.
  package func read(_ requests: [DecodingRequest]) throws(DecodingError) -> [DecodingAnswer] {
    var answers: [DecodingAnswer] = []
    answers.reserveCapacity(requests.count)
    while answers.count < requests.count {
      let rest = requests[answers.count...].prefix(Self.window)
      answers += try readSome(Array(rest))
    }
    return answers
  }

  /// Reads files until one of them ends the process, which then is the last that is answered.
  private func readSome(_ requests: [DecodingRequest]) throws(DecodingError) -> [DecodingAnswer] {
    try process.withLock { process throws(DecodingError) in
      var answers: [DecodingAnswer] = []
      if let how = try attempt(requests, on: &process, &answers) {
        let request = requests[answers.count]
        var again: [DecodingAnswer] = []
        _ = try attempt([request], on: &process, &again)
        answers += again.isEmpty ? [.crashed(how)] : again
      }
      return answers
    }
  }

  /// Appends answers; nil when all came, otherwise how the process ended at the next one.
  private func attempt(
    _ requests: [DecodingRequest],
    on process: inout DecodingProcess?,
    _ answers: inout [DecodingAnswer]
  ) throws(DecodingError) -> String? {
    if process == nil {
      process = try DecodingProcess.start(
        program,
        environment: environment,
        configuration: configuration,
        within: limits.start
      )
    }
    do throws(FrameChannel.Silence) {
      for request in requests { try process?.ask(request) }
      for _ in requests {
        // A little later than the process's own alarm.
        guard let answer = try process?.answer(within: limits.seconds + limits.grace) else {
          process = nil
          return "its answer made no sense"
        }
        answers.append(answer)
      }
      return nil
    } catch {
      process = nil
      switch error {
      case .ended: return "the reading process ended, by a fault, its memory or its time"
      case .late: return "the reading process hung for \(limits.seconds) seconds"
      case .failed: return "the reading process could not be reached"
      }
    }
  }
}
