/// A table for people: columns stay aligned whatever the script, and fit the terminal.
struct Table {
  struct Column: Sendable {
    /// What a column does when there is no room for all of it.
    enum Room: Sendable {
      /// It keeps its width.
      case fixed
      /// It is cut, down to a least width.
      case cut(least: Int)
      /// It goes on over several lines, down to a least width; the others give room before it is narrower than is comfortable.
      case wrapped(least: Int, comfortable: Int = 0)
    }

    let title: String
    let room: Room
    let isNumber: Bool

    init(_ title: String, _ room: Room = .fixed, isNumber: Bool = false) {
      self.title = title
      self.room = room
      self.isNumber = isNumber
    }
  }

  /// Text of a record, escaped when it is put in.
  struct Cell: ExpressibleByStringInterpolation {
    let text: String
    let style: Style

    init(_ text: String?, _ style: Style = .plain) {
      self.text = escaped(text ?? "")
      self.style = style
    }

    init(stringLiteral value: String) { self.init(value) }
  }

  let columns: [Column]
  var rows: [[Cell]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The table as text with a line break at the end of each line; empty when it has no rows.
  func text(for terminal: Terminal) -> String {
    guard !rows.isEmpty else { return "" }
    let used = columns.indices.filter { place in rows.contains { !$0[place].text.isEmpty } }
    guard let widths = widths(of: used, within: terminal.width) else {
      return stacked(used, terminal)
    }
    var text = line(used.map { Cell(columns[$0].title, .bold) }, used, widths, terminal)
    for row in rows { text += line(used.map { row[$0] }, used, widths, terminal) }
    return text
  }

  private static let gap = 2

  /// The width of each column; nil when even the least widths do not fit.
  private func widths(of used: [Int], within limit: Int?) -> [Int]? {
    var widths = used.map { place in
      rows.reduce(displayWidth(columns[place].title)) { max($0, displayWidth($1[place].text)) }
    }
    guard let limit else { return widths }
    let room = limit - Self.gap * (used.count - 1)
    for isComfortable in [true, false] {
      narrow(&widths, to: room, above: used.map { least(of: columns[$0], isComfortable) })
    }
    return widths.reduce(0, +) <= room ? widths : nil
  }

  /// Takes room from columns, none below its least width; nil stands for one that keeps its width.
  private func narrow(_ widths: inout [Int], to room: Int, above least: [Int?]) {
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      // The widest column that can give gives, so that no short one is cut for the sake of a long one.
      let givers = widths.indices.filter { widths[$0] > least[$0] ?? widths[$0] }
      guard let widest = givers.max(by: { widths[$0] < widths[$1] }) else { return }
      let next = givers.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let floor = max(least[widest] ?? 0, min(next, widths[widest] - 1))
      let given = min(excess, widths[widest] - floor)
      widths[widest] -= given
      excess -= given
    }
  }

  private func least(of column: Column, _ isComfortable: Bool) -> Int? {
    let title = displayWidth(column.title)
    return switch column.room {
    case .fixed: nil
    case .cut(let least): max(least, title)
    case .wrapped(let least, let comfortable): max(least, title, isComfortable ? comfortable : 0)
    }
  }

  private func line(_ cells: [Cell], _ used: [Int], _ widths: [Int], _ terminal: Terminal)
    -> String
  {
    let parts = zip(cells, zip(used, widths)).map { cell, place -> [String] in
      if case .wrapped = columns[place.0].room { return wrapped(cell.text, to: place.1) }
      return [shortened(cell.text, to: place.1)]
    }
    var text = ""
    for number in 0..<(parts.map(\.count).max() ?? 0) {
      var line = ""
      var blanks = 0
      for (place, part) in parts.enumerated() {
        let piece = number < part.count ? part[number] : ""
        let rest = widths[place] - displayWidth(piece)
        let isNumber = columns[used[place]].isNumber
        if isNumber { blanks += rest }
        if !piece.isEmpty {
          line += String(repeating: " ", count: blanks)
          line += cells[place].style.paint(isolated(piece), on: terminal)
          blanks = 0
        }
        blanks += (isNumber ? 0 : rest) + Self.gap
      }
      text += line + "\n"
    }
    return text
  }

  /// Each row as a block of its own, a line a column: for terminals that are too narrow for a table.
  private func stacked(_ used: [Int], _ terminal: Terminal) -> String {
    let label = used.map { displayWidth(columns[$0].title) }.max() ?? 0
    let room = max((terminal.width ?? 80) - label - Self.gap, 8)
    return rows.map { row in
      used.filter { !row[$0].text.isEmpty }.map { place in
        let title = columns[place].title
        let lines = wrapped(row[place].text, to: room)
        return lines.enumerated().map { number, piece in
          let head = number == 0 ? title : ""
          let blanks = String(repeating: " ", count: label - displayWidth(head) + Self.gap)
          return Style.bold.paint(head, on: terminal) + blanks
            + row[place].style.paint(isolated(piece), on: terminal) + "\n"
        }.joined()
      }.joined()
    }.joined(separator: "\n")
  }

  /// A piece that runs from right to left between isolates, so that it turns nothing beside it.
  private func isolated(_ piece: String) -> String {
    runsRightToLeft(piece) ? "\u{2068}\(piece)\u{2069}" : piece
  }
}
