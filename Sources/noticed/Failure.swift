import ArgumentParser

/// How the program ends (the numbers of sysexits.h).
enum ExitStatus: Int32, Sendable {
  case done = 0
  /// The answer is “no”, or there are findings.
  case no = 1
  case usage = 64
  case badInput = 65
  /// The database, or something else that is needed, is away.
  case unavailable = 69
  /// A bug of ours.
  case bug = 70
  case tryLater = 75
}

/// Why a command did not do what it was asked, in the form in which it is told: what, why, what to do.
struct Failure: Error, Hashable, Sendable {
  let status: ExitStatus
  let what: String
  let why: String
  let remedy: String
  /// The login may not wear the role that it was to wear; another role may do.
  let isRefusedRole: Bool

  init(
    _ status: ExitStatus,
    _ what: String,
    _ why: String,
    _ remedy: String,
    isRefusedRole: Bool = false
  ) {
    self.isRefusedRole = isRefusedRole
    self.status = status
    self.what = what
    self.why = why
    self.remedy = remedy
  }
}

extension Failure: CustomStringConvertible {
  /// One line without a line break.
  var description: String { "noticed: \(escaped(what)): \(escaped(why)): \(escaped(remedy))" }
}

extension ExitCode {
  /// The answer is “no”: what there is to say of it has been written.
  static let no = ExitCode(ExitStatus.no.rawValue)
}
