import Glibc
import Notices
import Pipeline
import Postgres
import Records
import SystemPackage

extension MachineClock {
  /// Reads the clock of this machine beside the time since its start and the server's clock.
  ///
  /// Nil where the machine does not tell which start it is.
  static func read(_ database: Database) async throws -> MachineClock? {
    guard let bytes = try FileAccess.readAll("/proc/sys/kernel/random/boot_id", limit: 4096) else {
      return nil
    }
    let server = try await database.run { session throws(DatabaseError) in
      try ReviewReading.serverClock(in: session)
    }
    let now = Instant.now().microseconds
    var sinceStart = timespec()
    clock_gettime(CLOCK_BOOTTIME, &sinceStart)
    let up = Int64(sinceStart.tv_sec) * 1_000_000 + Int64(sinceStart.tv_nsec) / 1000
    return MachineClock(
      boot: String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self),
      offset: now - up,
      serverAhead: (server.microseconds - now) / 1_000_000
    )
  }
}
