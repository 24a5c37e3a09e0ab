import JSON
@testable import Reading

/// Cells written as RFC 4180 has them are read as they were; then the bytes as rows of a register's table.
func fuzzTable(_ bytes: [UInt8]) {
  roundTrip(bytes)
  // Under a header that is known, which the fuzzer need not find.
  let header = "kind,reference,family name,alias,born,nationality,passport,penalty\n"
  fuzzFile(Array(header.utf8) + bytes, as: DelimitedTable.self)
}

/// Few columns, because each file compares its header with all of them.
let tablePolicy = ReadingPolicy(
  vocabulary: SharedVocabulary.words,
  tables: [
    TableMapping(
      name: "fuzz",
      title: "A register of the fuzzer",
      columns: [
        TableColumn(field: "doc_kind", headers: ["kind"], words: ["annulled": "cancellation"]),
        TableColumn(field: "issuer_ref", headers: ["reference"]),
        TableColumn(field: "persons.family_name", headers: ["family name"]),
        TableColumn(field: "persons.aliases", headers: ["alias"], separator: ";"),
        TableColumn(field: "persons.birth_date", headers: ["born"]),
        TableColumn(field: "persons.nationalities", headers: ["nationality"]),
        TableColumn(field: "persons.documents.number", headers: ["passport"], separator: ";"),
        TableColumn(field: "case.charges.max_months", headers: ["penalty"], separator: "|"),
      ]
    )
  ]
)

/// Makes a table of the bytes (0xFE ends a cell, 0xFF a row), writes it with quotation marks, reads it.
private func roundTrip(_ bytes: [UInt8]) {
  let rows = bytes.split(separator: 0xFF, maxSplits: 20).map { row in
    row.split(separator: 0xFE, maxSplits: 20, omittingEmptySubsequences: false).map { Array($0) }
  }
  guard !rows.isEmpty else { return }
  let text = DelimitedText()
  var written: [UInt8] = []
  for row in rows {
    for (index, cell) in row.enumerated() {
      if index > 0 { written.append(UInt8(ascii: ",")) }
      written.append(0x22)
      for byte in cell { written += byte == 0x22 ? [0x22, 0x22] : [byte] }
      written.append(0x22)
    }
    written += [0x0D, 0x0A]
  }
  let found = text.rows(of: written, from: 0, most: 100) ?? []
  require(found.count == rows.count, "\(rows.count) rows are read as \(found.count)")
  for (row, cells) in zip(found, rows) {
    let read = text.cells(of: written, in: row.range).map { Array($0.bytes) }
    require(read == cells, "cells are read as others: \(cells) \(read)")
  }
}
