import JSON
import Notices
import Records

extension DropLine {
  static var listing: Listing<DropLine> {
    Listing(
      fields: [
        "drop", "arrived_at", "name", "name_b64", "sha256", "size", "pipeline", "kind", "outcome",
        "counts", "reasons", "duplicate_of", "settled_at", "retried_at", "documents",
      ],
      columns: [
        Table.Column("TIME (UTC)", .wrapped(least: 10)), Table.Column("DROP"),
        Table.Column("NAME", .wrapped(least: 10, comfortable: 15)),
        Table.Column("KIND", .wrapped(least: 12)),
        Table.Column("OUTCOME", .wrapped(least: 8, comfortable: 11)),
        Table.Column("WHY", .wrapped(least: 15, comfortable: 26)),
        Table.Column("NEXT", .wrapped(least: 5)),
      ],
      whenEmpty: "No file has been dropped yet. Drop one with: noticed submit FILE --pipeline NAME",
      node: \.node,
      cells: { line in
        [
          Table.Cell(String(line.arrivedAt.prefix(16).map { $0 == "T" ? " " : $0 }), .dim),
          Table.Cell(line.short), Table.Cell(line.readableName), Table.Cell(line.kind ?? ""),
          Table.Cell(line.outcomeInWords, line.style), Table.Cell(line.sentence),
          Table.Cell(line.advice),
        ]
      }
    )
  }

  /// The last digits of the identifier: the first are those of the moment, and alike for what came together.
  var short: String { String(id.description.suffix(8)) }

  /// The kind of all documents, `mixed` when there are several; nil when none was recognised.
  var kind: String? { kinds.count > 1 ? "mixed" : kinds.first }

  var node: JSONNode {
    [
      "drop": JSONNode(id.description), "arrived_at": JSONNode(arrivedAt),
      "name": JSONNode(readableName), "name_b64": JSONNode(base64(name)),
      "sha256": hexadecimal.map { JSONNode($0) } ?? .null, "size": size.map { JSONNode($0) },
      "pipeline": JSONNode(pipeline), "kind": kind.map { JSONNode($0) } ?? .null,
      "outcome": JSONNode(outcome.rawValue),
      "counts": .object(counts.map { ($0.outcome, JSONNode($0.count)) }),
      "reasons": JSONNode(allReasons.map(\.node)),
      "duplicate_of": duplicateOf.map { JSONNode($0.description) } ?? .null,
      "settled_at": settledAt.map { JSONNode($0) } ?? .null,
      "retried_at": retriedAt.map { JSONNode($0) } ?? .null,
      "documents": JSONNode(documents.map(\.node)),
    ]
  }

  /// The sum of the bytes in 64 digits.
  var hexadecimal: String? { sha256.map { hexadecimalDigits($0) } }

  /// The reasons of the file, or when it has none of its own those of its documents.
  var allReasons: [DropReason] {
    guard reasons.isEmpty else { return reasons }
    var all: [DropReason] = []
    for document in documents {
      for reason in document.reasons + document.findings.map(\.reason) where !all.contains(reason) {
        all.append(reason)
      }
    }
    return all
  }

  /// The outcome, or how many documents ended how: “held”, “3 accepted, 1 held”.
  var outcomeInWords: String { documents.count > 1 ? countsInWords : outcome.rawValue }

  /// For example “3 accepted, 1 held”.
  var countsInWords: String {
    counts.filter { $0.count > 0 }.map { "\(grouped($0.count)) \($0.outcome)" }
      .joined(separator: ", ")
  }

  var style: Style {
    switch outcome {
    case .accepted: .good
    case .restricted, .held, .mixed: .doubtful
    case .rejected: .bad
    case .duplicate, .ignored: .plain
    }
  }
}

extension DropDocumentLine {
  var node: JSONNode {
    [
      "document": JSONNode(id), "ordinal": JSONNode(ordinal),
      "doc_kind": documentKind.map { JSONNode($0) } ?? .null,
      "kind": kind.map { JSONNode($0) } ?? .null,
      "tier": tier.map { JSONNode($0) }, "reference": reference.map { JSONNode($0) } ?? .null,
      "outcome": JSONNode(outcome), "effect": effect.isEmpty ? nil : JSONNode(effect),
      "disposition": disposition.map { JSONNode($0) }, "notice": notice.map { JSONNode($0) },
      "slice_sha256": slice.map { JSONNode($0) }, "reasons": JSONNode(reasons.map(\.node)),
      "findings": JSONNode(findings.map(\.node)),
    ]
  }
}

extension FindingLine {
  var node: JSONNode {
    [
      "rule": JSONNode(rule), "basis": JSONNode(basis), "result": JSONNode(result),
      "severity": JSONNode(severity), "message": JSONNode(message),
      "field": field.map { JSONNode($0) }, "line": place?.line.map { JSONNode($0) },
      "column": place?.column.map { JSONNode($0) }, "pointer": place?.pointer.map { JSONNode($0) },
      "subject": subject.map { JSONNode($0) },
    ]
  }

  /// The finding as a reason of its file.
  var reason: DropReason {
    DropReason(
      code: rule,
      text: message,
      line: place?.line,
      column: place?.column,
      pointer: place?.pointer
    )
  }
}

/// Two digits a byte, in lower case.
func hexadecimalDigits(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
