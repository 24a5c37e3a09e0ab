/// What the process that reads files may use.
package struct DecodingLimits: Sendable, Hashable {
  /// Seconds for the process to start and to read the rule files.
  package var start: Int
  /// Bytes of address space.
  package var memory: Int
  /// Seconds for one file; a file that takes longer ends the process.
  package var seconds: Int
  /// Seconds that the other side waits beyond those before it ends the process itself.
  package var grace: Int
  /// Descriptors that may be open at once.
  package var descriptors: Int

  package init(
    start: Int = 30,
    memory: Int = 2 << 30,
    seconds: Int = 30,
    grace: Int = 5,
    descriptors: Int = 32
  ) {
    self.start = start
    self.memory = memory
    self.seconds = seconds
    self.grace = grace
    self.descriptors = descriptors
  }

  package static let standard = DecodingLimits()
}
