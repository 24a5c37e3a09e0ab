package import Testing

/// Gives each test a database of its own on a real server, and takes it away afterwards.
package struct DatabaseTrait: SuiteTrait, TestTrait, TestScoping {
  let template: TestTemplate

  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    // A suite is given nothing: each of its tests is, and each case of a test.
    guard testCase != nil else { return try await function() }
    try await TestServer.shared.withDatabase(from: template) { settings in
      try await TestDatabase.$current.withValue(settings) { try await function() }
    }
  }
}

extension Trait where Self == DatabaseTrait {
  /// A database with nothing in it.
  package static var emptyDatabase: Self { DatabaseTrait(template: .empty) }

  /// A database that a template has filled once for all tests.
  package static func database(_ template: TestTemplate) -> Self {
    DatabaseTrait(template: template)
  }
}
