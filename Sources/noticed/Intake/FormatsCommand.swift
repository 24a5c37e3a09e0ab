import ArgumentParser
import JSON
import Reading
import RuleSets

/// `noticed formats`.
struct FormatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the formats that are read, how each is recognised, and by which pipelines."
  )

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let configuration = try Installation(global).configuration([.pipelines])
    let pipelines = configuration.pipelines.values.sorted { $0.name < $1.name }
    let formats = DocumentFormat.allCases.map { format in
      ReadFormat(
        format: format,
        pipelines: pipelines.filter { $0.takes(format) }.map(\.name)
      )
    }
    try Output(global).list(formats, as: ReadFormat.listing)
  }
}

/// A format with the pipelines that take it.
struct ReadFormat: Sendable {
  let format: DocumentFormat
  let pipelines: [String]
}

extension PipelineFile {
  /// Whether documents of a format are read from the pipeline's inbox; tables need a mapping.
  fileprivate func takes(_ format: DocumentFormat) -> Bool {
    (formats.isEmpty || formats.contains(format)) && (format != .table || !tables.isEmpty)
  }
}

extension ReadFormat {
  static var listing: Listing<ReadFormat> {
    Listing(
      fields: ["name", "title", "recognised_by", "pipelines", "page"],
      columns: [
        Table.Column("NAME"), Table.Column("WHAT IT IS", .wrapped(least: 16)),
        Table.Column("KNOWN BY", .wrapped(least: 16)),
        Table.Column("TAKEN BY", .wrapped(least: 14)),
        Table.Column("PAGE"),
      ],
      whenEmpty: "No format is read.",
      node: \.node,
      cells: { read in
        [
          Table.Cell(read.format.rawValue, .bold), Table.Cell(read.format.title),
          Table.Cell(read.format.recognisedBy),
          Table.Cell(
            read.pipelines.isEmpty ? "no pipeline" : read.pipelines.joined(separator: ", ")
          ),
          Table.Cell("docs/\(read.format.page)"),
        ]
      }
    )
  }

  private var node: JSONNode {
    [
      "name": JSONNode(format.rawValue), "title": JSONNode(format.title),
      "recognised_by": JSONNode(format.recognisedBy), "pipelines": .array(pipelines),
      "page": JSONNode("docs/\(format.page)"),
    ]
  }
}
