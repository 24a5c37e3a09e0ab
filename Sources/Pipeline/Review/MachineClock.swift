import Records

/// What tells whether somebody set the clock of this machine.
package struct MachineClock: Sendable, Hashable {
  /// Which start of the machine it is.
  package let boot: String
  /// How far the clock stands from the machine's start, in microseconds; it changes only when the clock is set.
  package let offset: Int64
  /// How many seconds the database's server is ahead.
  package let serverAhead: Int64

  package init(boot: String, offset: Int64, serverAhead: Int64) {
    self.boot = boot
    self.offset = offset
    self.serverAhead = serverAhead
  }

  /// A step of so many seconds matters.
  static let tolerance: Int64 = 300

  /// By how many seconds the clock was set since a run, or stands apart from the server's; nil when all is well.
  func step(since last: ReviewMarks?) -> Int64? {
    if abs(serverAhead) > Self.tolerance { return -serverAhead }
    guard let last, last.boot == boot, let before = last.clockOffset else { return nil }
    let seconds = (offset - before) / 1_000_000
    return abs(seconds) > Self.tolerance ? seconds : nil
  }
}
