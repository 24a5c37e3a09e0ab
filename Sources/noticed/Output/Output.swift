import Glibc
import JSON

/// Standard output in the format that was asked for.
struct Output {
  let format: OutputFormat
  let terminal: Terminal

  init(format: OutputFormat, terminal: Terminal) {
    self.format = format
    self.terminal = terminal
  }

  /// Table on a terminal and ndjson in a pipe, unless the options say otherwise.
  init(_ options: GlobalOptions) {
    let terminal = Terminal(STDOUT_FILENO, noColor: options.noColor)
    self.init(
      format: options.format ?? (terminal.isTerminal ? .table : .ndjson),
      terminal: terminal
    )
  }

  /// Whether people read it rather than programs.
  var isForPeople: Bool { format == .table }

  /// Writes lines of one kind; says what to do next where there are none.
  func list<Line>(_ lines: [Line], as listing: Listing<Line>) throws {
    switch format {
    case .table:
      if lines.isEmpty {
        let text = wrapped(escaped(listing.whenEmpty), to: terminal.width ?? .max)
        return try write(text.joined(separator: "\n") + "\n")
      }
      var table = Table(listing.columns)
      table.rows = lines.map(listing.cells)
      try write(table.text(for: terminal))
    case .json:
      try write(JSONNode(lines.map(listing.node)), isPretty: true)
    case .ndjson:
      var text: [UInt8] = []
      for line in lines {
        listing.node(line).write(to: &text)
        text.append(0x0A)
      }
      try Channel.write(escapedJSON(text))
    case .csv:
      var text = CSVText.line(listing.fields)
      for line in lines {
        let node = listing.node(line)
        text += CSVText.line(listing.fields.map { csv(CSVText.text(of: node[$0])) })
      }
      try write(text)
    }
    if lines.isEmpty, !isForPeople { Channel.hint(listing.whenEmpty) }
  }

  /// Writes one thing: its members for programs, its text for people.
  func show(_ node: JSONNode, text: () -> String) throws {
    switch format {
    case .table: try write(text())
    case .json: try write(node, isPretty: true)
    case .ndjson: try write(node, isPretty: false)
    case .csv:
      let members = node.object ?? []
      try write(
        CSVText.line(members.map(\.key))
          + CSVText.line(members.map { csv(CSVText.text(of: $0.node)) })
      )
    }
  }

  /// Writes one thing of which people read a sentence or two.
  func say(_ sentences: String..., node: JSONNode) throws {
    try show(node) { sentences.map { escaped($0) + "\n" }.joined() }
  }

  func write(_ text: String) throws { try Channel.write(text) }

  private func write(_ node: JSONNode, isPretty: Bool) throws {
    try Channel.write(escapedJSON(node.serialized(pretty: isPretty)) + [0x0A])
  }

  /// A terminal shows the bytes of a cell, a file keeps them.
  private func csv(_ text: String) -> String { terminal.isTerminal ? escaped(text) : text }
}

extension Channel {
  /// Tells a person what may be done next, if there is one.
  static func hint(_ line: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    tell(escaped(line))
  }
}

/// How lines of one kind are written, in every format.
struct Listing<Line>: Sendable {
  /// The members of a line, in the order of the columns of CSV.
  let fields: [String]
  let columns: [Table.Column]
  /// What a person reads, and does next, when there are no lines.
  let whenEmpty: String
  let node: @Sendable (Line) -> JSONNode
  let cells: @Sendable (Line) -> [Table.Cell]

  init(
    fields: [String],
    columns: [Table.Column],
    whenEmpty: String,
    node: @escaping @Sendable (Line) -> JSONNode,
    cells: @escaping @Sendable (Line) -> [Table.Cell]
  ) {
    self.fields = fields
    self.columns = columns
    self.whenEmpty = whenEmpty
    self.node = node
    self.cells = cells
  }
}
