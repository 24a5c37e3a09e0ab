/// A method in the bureau's own records: a solved or open case described in the same slots as a purple notice.
package struct LocalModus: Record {
  /// The id within ``source``.
  package var id: String?
  /// The register that the record comes from.
  package var source: String?
  package var retainUntil: PartialDate?
  package var modus = ModusOperandi()

  package init() {}

  package static let recordName = "local_modus"

  package static let fields: [Field<LocalModus>] =
    [
      Field("id", \.id, "The id within the source."),
      Field("source", \.source, "The register that the record comes from."),
      Field("retain_until", \.retainUntil, "The last day on which the record may be kept."),
    ] + ModusOperandi.fields.map { $0.lifted(\.modus) }
}
