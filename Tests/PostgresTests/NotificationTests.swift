import Postgres
import TestSupport
import Testing

@Suite("Notifications", .emptyDatabase)
struct NotificationTests {
  private func listener() async throws -> Database {
    let database = try await TestDatabase.connect()
    try await database.run { session throws(DatabaseError) in
      try session.execute("listen tasks")
      try session.execute("listen other")
    }
    return database
  }

  @Test("a waiting listener wakes, and hears each channel once")
  func wakes() async throws {
    let listener = try await listener()
    let speaker = try await TestDatabase.connect()
    async let heard = listener.waitForNotification(timeoutMilliseconds: 60_000)
    try await speaker.transaction { session throws(DatabaseError) in
      try session.execute("notify tasks, 'a'")
      try session.execute("notify tasks, 'b'")
      try session.execute("notify other")
    }
    #expect(try await heard == ["tasks", "other"])
  }

  @Test("what was said between two waits is heard at the next")
  func later() async throws {
    let listener = try await listener()
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      try session.execute("notify tasks")
    }
    #expect(try await listener.waitForNotification(timeoutMilliseconds: 60_000) == ["tasks"])
    #expect(try await listener.waitForNotification(timeoutMilliseconds: 1) == [])
  }

  @Test("a cancelled task stops waiting, and the connection serves on")
  func cancelled() async throws {
    let listener = try await listener()
    let waiting = Task { try await listener.waitForNotification(timeoutMilliseconds: 600_000) }
    waiting.cancel()
    let error = await #expect(throws: DatabaseError.self) { try await waiting.value }
    #expect(error?.kind == .cancelled)
    #expect(try await listener.waitForNotification(timeoutMilliseconds: 1) == [])
  }

  @Test("a listener whose connection is ended is told")
  func ended() async throws {
    let listener = try await listener()
    let process = try await listener.run { session throws(DatabaseError) in session.backendPID }
    let waiting = Task { try await listener.waitForNotification(timeoutMilliseconds: 60_000) }
    try await TestDatabase.connect().run { session throws(DatabaseError) in
      try session.execute("select pg_terminate_backend(\(process))")
    }
    let error = await #expect(throws: DatabaseError.self) { try await waiting.value }
    #expect(error?.needsReconnect == true)
  }
}
