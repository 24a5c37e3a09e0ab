import Glibc

/// What stands at the other end of a channel.
struct Terminal: Sendable {
  let isTerminal: Bool
  /// Columns; nil when nothing limits a line.
  let width: Int?
  let usesColor: Bool

  init(isTerminal: Bool, width: Int?, usesColor: Bool) {
    self.isTerminal = isTerminal
    self.width = width
    self.usesColor = usesColor
  }

  /// Looks at a descriptor: `COLUMNS` wins over what the terminal says of itself.
  init(_ descriptor: Int32, noColor: Bool = false) {
    isTerminal = isatty(descriptor) == 1
    usesColor =
      isTerminal && !noColor && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      width = columns
    } else {
      var size = winsize()
      let isKnown = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
      width = isKnown && size.ws_col > 0 ? Int(size.ws_col) : isTerminal ? 80 : nil
    }
  }
}

/// A variable of the environment; nil when it is not set, or empty.
func variable(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// How a piece of text looks on a terminal that shows colours.
enum Style: String, Sendable {
  case plain = ""
  case bold = "1"
  case dim = "2"
  case good = "32"
  case bad = "31"
  case doubtful = "33"

  /// The text in this style; unchanged where there are no colours.
  func paint(_ text: String, on terminal: Terminal) -> String {
    guard terminal.usesColor, self != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
