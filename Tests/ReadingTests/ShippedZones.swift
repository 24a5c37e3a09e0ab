import Foundation
import Notices
import Reading

extension ZoneTables {
  /// The tables that the product ships.
  static let shipped: ZoneTables = {
    var tables = ZoneTables()
    for cells in rows(of: "countries") where cells.count > 1 && !cells[1].isEmpty {
      tables.codes[cells[1]] = Code(country: CountryCode(cells[0]), meaning: "")
    }
    for cells in rows(of: "mrz-codes") where cells.count > 3 {
      tables.codes[cells[0]] = Code(country: CountryCode(cells[1]), meaning: cells[3])
    }
    for cells in rows(of: "mrz-transliteration") where cells.count > 1 {
      _ = tables.addSpelling(cells[1], of: cells[0])
    }
    return tables
  }()

  private static func rows(of name: String) -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../pipelines/codes/\(name).csv").standardized
    guard let data = try? Data(contentsOf: file) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
