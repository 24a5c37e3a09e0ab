import Glibc

/// How far long work has come, on one line of a terminal: count, rate, remaining time.
///
/// Writes to standard error, and nothing where that is no terminal.
struct ProgressLine: ~Copyable {
  private let noun: String
  private let total: Int?
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isDrawn = false

  /// Begins a line.
  ///
  /// - Parameters:
  ///   - noun: what is counted, in the plural.
  ///   - total: how many there are; nil when nobody knows.
  init(_ noun: String, total: Int?) {
    self.noun = noun
    self.total = total
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Draws the line anew, at most ten times a second.
  mutating func update(_ done: Int) {
    let now = ContinuousClock.now
    guard isShown, now - last >= .milliseconds(100) else { return }
    last = now
    isDrawn = true
    let text = Self.text(done, of: total, noun, after: now - start)
    let width = Terminal(STDERR_FILENO).width ?? 80
    try? Channel.write("\r\u{1B}[K" + shortened(text, to: width - 1), to: STDERR_FILENO)
  }

  /// Takes the line away.
  consuming func finish() {
    if isDrawn { try? Channel.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }

  static func text(_ done: Int, of total: Int?, _ noun: String, after time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var text = grouped(done)
    if let total { text += " of " + grouped(total) }
    text += " \(noun)"
    if let total, total > 0 { text += "  \(min(done, total) * 100 / total) %" }
    if rate >= 1 { text += "  \(grouped(Int(rate)))/s" }
    if let total, rate > 0, done < total {
      text += "  \(clock(Int((Double(total - done) / rate).rounded(.up)))) left"
    }
    return text
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}
