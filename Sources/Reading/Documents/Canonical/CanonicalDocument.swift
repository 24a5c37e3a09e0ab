import JSON
import Notices

/// Reads a canonical notice document; every field that cannot be read is a reason.
///
/// What takes away (a cancellation, a suspension) is obeyed as far as it can be read: its faults of
/// content are remarks.
func readCanonical(_ source: Source) -> Result<AdaptedDocument, Rejection> {
  var log = FieldLog()
  let notice = Notice(document: source.node, log: &log)
  var remarks: [ReadingRemark] = []
  if !log.issues.isEmpty {
    guard notice.documentKind?.takesAway == true else {
      return .failure(rejection(of: log.issues, in: source))
    }
    remarks = log.issues.map {
      ReadingRemark(path: shown($0.path), raw: nil, act: .passedOver, message: sentence($0))
    }
  }
  return .success(
    AdaptedDocument(
      notice: notice,
      format: .canonical,
      origins: Origins(document: source.node, base: source.base, places: source.places),
      remarks: remarks
    )
  )
}

private func rejection(of issues: [FieldIssue], in source: Source) -> Rejection {
  let most = 50
  let reasons = issues.sorted { $0.offset < $1.offset }.prefix(most).map { issue in
    Rejection.Reason(
      RejectionCode(issue.code),
      sentence(issue),
      origin: source.origin(issue.offset, Origins.pointer(of: shown(issue.path))),
      path: shown(issue.path)
    )
  }
  guard let first = reasons.first else {
    return Rejection(.init(.wrongType, "the notice cannot be read"))
  }
  return Rejection(first, Array(reasons.dropFirst()), unlisted: max(0, issues.count - most))
}

private func sentence(_ issue: FieldIssue) -> String {
  let path = shown(issue.path)
  return path.isEmpty ? "the document \(issue.message)" : "“\(path)” \(issue.message)"
}

/// A path as far as a message can bear it: an unknown key in it may be of any length.
private func shown(_ path: String) -> String {
  path.utf8.count <= 200 ? path : String(path.unicodeScalars.prefix(200)) + "…"
}
