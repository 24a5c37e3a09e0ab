import Notices
import Pipeline
import Records
import SystemPackage

/// A review as one page for a browser or for paper: no script, nothing from elsewhere, no personal value.
struct ReviewHTML {
  private let page: ReviewPage
  private let bureau: String
  private var report: ReviewReport { page.report }

  /// How many findings of one kind a section shows; `review list` has all.
  private static let most = 50

  init(_ page: ReviewPage, bureau: String) {
    self.page = page
    self.bureau = bureau
  }

  /// Replaces the file whole; nobody else may read it.
  func write(to path: String) throws(Failure) {
    try FileAccess.write(Array(text.utf8), to: FilePath(path), mode: 0o640)
  }

  /// The whole document.
  var text: String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Compliance review of \(report.asOf)</title>
    <style>
    \(ReviewHTMLStyle.text)
    </style>
    </head>
    <body>
    <header>
    <p class="bureau">\(html(bureau))</p>
    <h1>Compliance review of \(report.asOf)</h1>
    <p class="meta">\(html(facts))</p>
    </header>
    <main>
    \(tiles)
    \(sentences)
    <section class="charts" aria-label="Charts">
    \(charts)
    </section>
    \(ReviewState.allCases.map(section).joined())
    \(rules)
    </main>
    <footer>
    <p>Holds references, codes and days; no name, birth date or number of a document. For official use only.</p>
    </footer>
    </body>
    </html>

    """
  }

  private var facts: String {
    var parts = [
      report.run.map { "Run \($0)" } ?? "Rehearsal, of which nothing is kept",
      "started \(minute(report.startedAt))",
      "\(grouped(report.judged)) of \(grouped(report.notices)) notices judged again",
    ]
    if let last = report.last { parts.append("the run before \(minute(last.startedAt))") }
    return parts.joined(separator: " · ")
  }

  /// A moment to the minute: `2026-11-22 02:30 UTC`.
  private func minute(_ moment: Instant) -> String {
    let text = moment.description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
  }

  private var tiles: String {
    let tiles = ReviewState.allCases.map { state in
      """
      <li class="\(state.rawValue)"><a href="#\(state.rawValue)"><b>\(grouped(report.count(state)))</b> \
      <span>\(state.rawValue)</span></a></li>
      """
    }
    return "<ul class=\"tiles\">\n\(tiles.joined(separator: "\n"))\n</ul>"
  }

  private var sentences: String {
    let all = page.sentences
    guard !all.isEmpty else { return "" }
    return "<ul class=\"says\">\n"
      + all.map { "<li>\(html($0))</li>" }.joined(separator: "\n") + "\n</ul>"
  }

  private var charts: String {
    var charts = [
      BarChart("Findings by rule", bars { $0.rule }, "No finding stands."),
      BarChart(
        "Findings by issuer",
        bars { $0.detail["issuer"] },
        "No finding is about an issuer."
      ),
      BarChart("Findings by age", ages, "No finding stands."),
    ].map(\.svg)
    charts.append(TrendChart(points: report.trend).svg)
    if !report.ahead.isEmpty {
      charts.append(AheadChart(months: report.ahead).svg)
    }
    return charts.joined(separator: "\n")
  }

  /// The most frequent values with how their findings stand; what the finding does not have is not counted.
  private func bars(_ value: (ReviewFinding) -> String?) -> [BarChart.Bar] {
    var bars: [String: BarChart.Bar] = [:]
    for line in report.lines {
      guard let name = value(line.finding) else { continue }
      bars[name, default: BarChart.Bar(name: name)].counts[line.state, default: 0] += 1
    }
    let sorted = bars.values.sorted { ($1.total, $0.name) < ($0.total, $1.name) }
    guard sorted.count > BarChart.most else { return sorted }
    var rest = BarChart.Bar(name: "\(sorted.count - BarChart.most + 1) others")
    for bar in sorted.dropFirst(BarChart.most - 1) {
      rest.counts.merge(bar.counts, uniquingKeysWith: +)
    }
    return Array(sorted.prefix(BarChart.most - 1)) + [rest]
  }

  private static let ageClasses: [(name: String, days: ClosedRange<Int>)] = [
    ("today", 0...0), ("1-3 days", 1...3), ("4-7 days", 4...7), ("8-30 days", 8...30),
    ("31-90 days", 31...90), ("longer", 91...Int.max),
  ]

  private var ages: [BarChart.Bar] {
    guard !report.lines.isEmpty else { return [] }
    return Self.ageClasses.map { age in
      var bar = BarChart.Bar(name: age.name)
      for line in report.lines {
        let days = max(0, report.asOf.number - line.finding.firstFound.day.number)
        if age.days.contains(days) { bar.counts[line.state, default: 0] += 1 }
      }
      return bar
    }
  }

  private func section(_ state: ReviewState) -> String {
    let lines = report.lines.filter { $0.state == state }.sorted { one, other in
      // What is due first stands first; what is never due stands last.
      (one.finding.due ?? .distant, one.finding.number)
        < (other.finding.due ?? .distant, other.finding.number)
    }
    guard !lines.isEmpty else { return "" }
    var counts: [ReviewKind: Int] = [:]
    var rows = ""
    for line in lines {
      counts[line.finding.key.kind, default: 0] += 1
      guard counts[line.finding.key.kind, default: 0] <= Self.most else { continue }
      rows += row(line)
    }
    let more = counts.sorted { $0.key.rawValue < $1.key.rawValue }.filter { $0.value > Self.most }
      .map { kind, count in
        "<p class=\"more\">and \(grouped(count - Self.most)) more: "
          + "<code>noticed review list --kind \(kind.rawValue)</code></p>\n"
      }
    let head = Self.columns.map { "<th scope=\"col\">\($0)</th>" }.joined()
    return """
      <section class="\(state.rawValue)" id="\(state.rawValue)">
      <h2>\(page.title(state)) <small>\(grouped(lines.count))</small></h2>
      <table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      \(more.joined())</section>

      """
  }

  private static let columns = ["No.", "Rule", "Which", "What", "Due", "Why now", "What to do"]

  private func row(_ line: ReviewLine) -> String {
    let cells = line.everyCell
    // The second cell is the state, which the section says.
    let shown = [cells[0]] + cells[2...]
    let texts = zip(Self.columns, shown).map { name, cell in
      "<td data-label=\"\(name)\"><bdi>\(html(cell.text))</bdi></td>"
    }
    return "<tr>\(texts.joined())</tr>\n"
  }

  private var rules: String {
    guard !report.changes.isEmpty else { return "" }
    let rows = report.changes.map { change in
      """
      <tr><td data-label="Rule">\(html(change.rule))</td>\
      <td data-label="Fails newly">\(grouped(change.newlyFailing))</td>\
      <td data-label="Passes newly">\(grouped(change.newlyPassing))</td>\
      <td data-label="What">\(html(change.title))</td></tr>
      """
    }
    return """
      <section>
      <h2>Rules that come out otherwise than at intake</h2>
      <table>
      <thead><tr><th scope="col">Rule</th><th scope="col">Fails newly</th><th scope="col">Passes newly</th>\
      <th scope="col">What</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </section>
      """
  }
}

/// Text as it may stand in a page, in an element or an attribute.
func html(_ text: String) -> String {
  var safe = ""
  safe.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case ">": safe += "&gt;"
    case "\"": safe += "&quot;"
    case "'": safe += "&#39;"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): safe += "\u{FFFD}"
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

extension ReviewFinding {
  /// The rule that it rests on; the code of a slice is its node and that of a list its scope.
  var rule: String { detail["rule"] ?? key.code }
}

extension CivilDay {
  /// Later than any day that a finding can be due.
  fileprivate static let distant = CivilDay(year: 9999, month: 12, day: 31)
}
