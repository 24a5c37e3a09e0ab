import Notices
import Pipeline
import Records

/// How many findings stood, were overdue and were new after each of the last runs.
struct TrendChart {
  let points: [ReviewTrendPoint]

  private static let height = 180
  private static let left = 44
  private static let top = 10
  private static let bottom = 150

  /// The drawing with its title; a single run gives dots.
  var svg: String {
    let title = "Findings over the last runs"
    guard let first = points.first, let last = points.last else {
      return Drawing.figure(title, "<p>No run is kept yet.</p>")
    }
    let most = max(1, points.map(\.standing).max() ?? 1)
    var shapes = ""
    for value in most > 1 ? [0, most / 2, most] : [0, most] {
      let y = self.y(value, most)
      shapes +=
        "<line class=\"grid\" x1=\"\(Self.left)\" x2=\"\(Drawing.width - 8)\" y1=\"\(y)\" y2=\"\(y)\"/>\n"
      shapes += Drawing.text(grouped(value), x: Self.left - 6, y: y + 4, anchor: "end")
    }
    shapes += line("known", points.map(\.standing), most)
    shapes += line("overdue", points.map(\.overdue), most)
    shapes += line("new", points.map(\.new), most)
    shapes += Drawing.text(
      "\(first.startedAt.day)",
      x: Self.left,
      y: Self.bottom + 20,
      anchor: "start"
    )
    if points.count > 1 {
      shapes += Drawing.text(
        "\(last.startedAt.day)",
        x: Drawing.width - 8,
        y: Self.bottom + 20,
        anchor: "end"
      )
    }
    let told =
      "the last run left \(last.standing) standing, \(last.overdue) overdue, \(last.new) new"
    return Drawing.figure(
      title,
      Drawing.svg(height: Self.height, label: "\(title): \(told)", shapes)
        + Drawing.legend([("known", "standing"), ("overdue", "overdue"), ("new", "new")])
    )
  }

  private func y(_ value: Int, _ most: Int) -> Int {
    Self.bottom - value * (Self.bottom - Self.top) / most
  }

  private func x(_ place: Int) -> Int {
    let room = Drawing.width - 12 - Self.left - 4
    return Self.left + 4 + (points.count > 1 ? place * room / (points.count - 1) : room / 2)
  }

  private func line(_ style: String, _ values: [Int], _ most: Int) -> String {
    let places = values.enumerated().map { (x: x($0), y: y($1, most)) }
    var shapes = ""
    if places.count > 1 {
      let path = places.map { "\($0.x),\($0.y)" }.joined(separator: " ")
      shapes += "<polyline class=\"\(style)\" points=\"\(path)\"/>\n"
    }
    for (place, point) in zip(places, points) {
      shapes +=
        "<circle class=\"\(style)\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"2.5\">"
        + "<title>run \(point.run), \(point.startedAt.day)</title></circle>\n"
    }
    return shapes
  }
}

/// What will be due in the next months.
struct AheadChart {
  let months: [ReviewAhead]

  /// The drawing with its title: two bars a month.
  var svg: String {
    let title = "Due in the next six months"
    let (label, step) = (64, 34)
    let room = Drawing.width - label - 54
    let most = max(1, months.map { max($0.retention, $0.confirmation) }.max() ?? 1)
    var shapes = ""
    for (place, month) in months.enumerated() {
      shapes += Drawing.text(month.month, x: label - 6, y: place * step + 19, anchor: "end")
      for (row, part) in [("known", month.retention), ("acknowledged", month.confirmation)]
        .enumerated()
      {
        let (y, width) = (place * step + 2 + row * 15, part.1 * room / most)
        shapes +=
          "<rect class=\"\(part.0)\" x=\"\(label)\" y=\"\(y)\" width=\"\(width)\" height=\"13\"/>\n"
        shapes += Drawing.text(grouped(part.1), x: label + width + 5, y: y + 11, anchor: "start")
      }
    }
    let told = months.map { "\($0.month) \($0.retention) and \($0.confirmation)" }
    return Drawing.figure(
      title,
      Drawing.svg(
        height: months.count * step + 4,
        label: "\(title), last days and confirmations: \(told.joined(separator: ", "))",
        shapes
      )
        + Drawing.legend([
          ("known", "last day of validity"), ("acknowledged", "confirmation by the source"),
        ])
    )
  }
}
