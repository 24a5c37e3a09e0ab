import ArgumentParser
import Glibc
import Notices

extension Instant {
  /// The clock of this machine.
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}

extension CivilDay: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  package init?(argument: String) {
    guard let date = PartialDate(argument), date.isFull else { return nil }
    self = date.earliest
  }
}

/// A moment in the past: a day, a moment (RFC 3339), or a time ago such as `90m`, `24h`, `7d`.
struct Since: ExpressibleByArgument {
  let moment: Instant

  init?(argument: String) {
    if let day = CivilDay(argument: argument) {
      moment = Instant(startOf: day)
    } else if let instant = Instant(argument) {
      moment = instant
    } else {
      let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
      guard let unit = argument.last.flatMap({ units[$0] }), let count = Int64(argument.dropLast()),
        (0...1_000_000).contains(count)
      else { return nil }
      moment = Instant.now().adding(seconds: -count * unit)
    }
  }
}
