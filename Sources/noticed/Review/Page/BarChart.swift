import Pipeline

/// Bars side by side in names, each in parts by how findings stand, as an inline drawing.
struct BarChart {
  struct Bar: Sendable {
    let name: String
    var counts: [ReviewState: Int] = [:]

    init(name: String) { self.name = name }

    var total: Int { counts.values.reduce(0, +) }
  }

  /// How many bars there are at most.
  static let most = 12

  private let title: String
  private let bars: [Bar]
  private let whenEmpty: String

  init(_ title: String, _ bars: [Bar], _ whenEmpty: String) {
    self.title = title
    self.bars = bars
    self.whenEmpty = whenEmpty
  }

  /// The drawing with its title; its text says the numbers to whoever does not see it.
  var svg: String {
    guard !bars.isEmpty else { return Drawing.figure(title, "<p>\(html(whenEmpty))</p>") }
    let step = 20
    let widest = bars.map(\.name.count).max() ?? 0
    let label = min(max(96, widest * 7 + 8), 180)
    let room = Drawing.width - label - 46
    let longest = max(1, bars.map(\.total).max() ?? 1)
    var shapes = ""
    for (place, bar) in bars.enumerated() {
      let y = place * step
      shapes += Drawing.text(bar.name, x: label - 6, y: y + 14, anchor: "end")
      var x = label
      for state in ReviewState.allCases {
        guard let count = bar.counts[state], count > 0 else { continue }
        let width = max(1, count * room / longest)
        shapes +=
          "<rect class=\"\(state.rawValue)\" x=\"\(x)\" y=\"\(y + 3)\" width=\"\(width)\" height=\"14\">"
          + "<title>\(html(bar.name)): \(grouped(count)) \(state.rawValue)</title></rect>\n"
        x += width
      }
      shapes += Drawing.text(grouped(bar.total), x: x + 5, y: y + 14, anchor: "start")
    }
    let told = bars.map { "\($0.name) \(grouped($0.total))" }.joined(separator: ", ")
    return Drawing.figure(
      title,
      Drawing.svg(height: bars.count * step + 4, label: "\(title): \(told)", shapes)
        + Drawing.legend(ReviewState.allCases.map { ($0.rawValue, $0.rawValue) })
    )
  }
}

/// What drawings have in common; lengths are in the units of a drawing 360 wide.
enum Drawing {
  static let width = 360

  static func figure(_ title: String, _ content: String) -> String {
    "<figure>\n<figcaption>\(html(title))</figcaption>\n\(content)</figure>"
  }

  static func svg(height: Int, label: String, _ shapes: String) -> String {
    """
    <svg viewBox="0 0 \(width) \(height)" role="img" aria-label="\(html(label))">
    \(shapes)</svg>

    """
  }

  static func text(_ text: String, x: Int, y: Int, anchor: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(html(text))</text>\n"
  }

  /// Names beside the colours of classes.
  static func legend(_ entries: [(style: String, name: String)]) -> String {
    let keys = entries.map { "<li><i class=\"\($0.style)\"></i>\(html($0.name))</li>" }
    return "<ul class=\"legend\">\(keys.joined())</ul>\n"
  }
}
