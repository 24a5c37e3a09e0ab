import ArgumentParser
import JSON
import Pipeline
import Records

/// What an import tells: each refused record as it is met, and the counts at the end.
struct ImportReport {
  /// How many refused records are told one by one, and how many are kept for the answer.
  private static let told = 1000
  private static let kept = 100

  let file: String
  let kind: LocalKind
  let layout: RecordFile.Layout
  var tally = ImportTally()
  /// Columns that no field claims.
  var columns: [String] = []
  var ended = 0
  /// Whether records that the file lacks were left, because not all of the file was taken.
  var leftOver = false
  var time = Duration.zero
  private var refusals: [JSONNode] = []
  private var refused = 0

  init(file: String, kind: LocalKind, layout: RecordFile.Layout) {
    self.file = file
    self.kind = kind
    self.layout = layout
  }

  /// Tells of a record that was refused.
  mutating func refuse(_ line: Int, _ issues: [String]) {
    refused += 1
    if refused <= Self.told {
      Channel.tell(escaped("\(file):\(line): refused: \(issues.joined(separator: "; "))"))
    }
    if refused <= Self.kept {
      refusals.append(["line": JSONNode(line), "reasons": .array(issues)])
    }
  }

  /// Writes the counts, and ends with status 65 when anything was refused.
  func write(to output: Output, meant: (String) -> String?) throws {
    if refused > Self.told {
      Channel.tell("\(file): and \(grouped(refused - Self.told)) more were refused")
    }
    if let stopped = tally.stopped { Channel.tell(Failure(stopped, in: file).description) }
    let notes = notes(meant)
    try output.show(node(notes)) {
      notes.map { escaped($0) + "\n" }.joined() + escaped(sentence) + "\n" + next
    }
    if tally.refused > 0 || tally.stopped != nil {
      throw ExitCode(ExitStatus.badInput.rawValue)
    }
  }

  private var noun: String {
    let one = kind == .person ? "person" : "method"
    return tally.taken == 1 ? one : one + "s"
  }

  private var sentence: String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Int(Double(tally.taken) / seconds) : 0
    var text =
      "\(grouped(tally.taken)) \(noun): \(grouped(tally.count.new)) new, \(grouped(tally.count.changed)) changed, "
      + "\(grouped(tally.count.unchanged)) as before"
    if ended > 0 { text += "; \(grouped(ended)) ended" }
    text += "; \(grouped(tally.refused)) refused"
    if tally.taken >= 1000 { text += " (\(grouped(rate)) a second)" }
    return text + "."
  }

  private var next: String {
    tally.count.new + tally.count.changed + ended > 0
      ? "Next: the daemon matches them with the notices in force; then noticed hit list.\n" : ""
  }

  private func notes(_ meant: (String) -> String?) -> [String] {
    var notes: [String] = []
    if !columns.isEmpty {
      notes.append("Columns that no field takes: \(columns.joined(separator: ", ")).")
    }
    for (name, count) in tally.remarks.ignored.sorted(by: { $0.key < $1.key }) {
      let guess = meant(name).map { "; did you mean “\($0)”?" } ?? ""
      let records = count == 1 ? "1 record" : "\(grouped(count)) records"
      notes.append("Not understood, and left out of \(records): \(name)\(guess)")
    }
    for (schema, count) in tally.remarks.skipped.sorted(by: { $0.key < $1.key }) {
      let entities = count == 1 ? "1 entity" : "\(grouped(count)) entities"
      notes.append("Left aside: \(entities) of the schema \(schema).")
    }
    if leftOver {
      notes.append(
        tally.refused == 0 && tally.stopped == nil
          ? "Nothing was ended: the file has no record, and a register is not ended by an empty file."
          : "Nothing was ended, because not every record of the file was taken: correct it and import it again."
      )
    }
    return notes
  }

  private func node(_ notes: [String]) -> JSONNode {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return .object([
      ("file", JSONNode(file)), ("kind", JSONNode(kind.rawValue)),
      ("records", JSONNode(tally.taken + tally.refused)), ("new", JSONNode(tally.count.new)),
      ("changed", JSONNode(tally.count.changed)), ("unchanged", JSONNode(tally.count.unchanged)),
      ("ended", JSONNode(ended)), ("refused", JSONNode(tally.refused)),
      ("complete", JSONNode(tally.stopped == nil)),
      ("seconds", JSONNode((seconds * 1000).rounded() / 1000)),
      ("refusals", .array(refusals)), ("remarks", .array(notes)),
    ])
  }
}
