import JSON
import Notices
@testable import Reading

/// A decoder of files by itself; those of JSON are asked only for what they recognise, as the way in does.
///
/// Whatever is read must be read again as the same from its canonical form; whatever is refused must have a reason, and
/// each reason a place within the file.
func fuzzFile(_ bytes: [UInt8], as format: any FileFormat.Type) {
  let policy = format == DelimitedTable.self ? tablePolicy : SharedVocabulary.policy
  let head = FileHead(bytes)
  let isRecognised = format.recognises(head)
  let isJSON = [JSONFile.self, STIXFile.self, MISPFile.self, FollowTheMoneyFile.self].contains {
    $0 == format
  }
  guard head.first != nil, isRecognised || !isJSON else { return }
  let file: any FileFormat
  do throws(Rejection) {
    file = try format.init(bytes, policy: policy)
  } catch {
    check(error, bytes.count)
    return
  }
  require(!file.ranges.isEmpty, "a file that is not refused has no notice")
  for index in file.ranges.indices.prefix(20) {
    let range = file.ranges[index]
    require(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range beyond the file")
    check(file.origin(at: index), bytes.count)
    switch file.read(at: index) {
    case .failure(let rejection): check(rejection, bytes.count)
    case .success(var adapted):
      readZones(of: &adapted, policy: policy)
      check(adapted.notice)
      for remark in adapted.remarks {
        require(!remark.message.isEmpty, "a remark without a sentence")
        _ = adapted.origins.nearest(to: remark.path)
      }
    }
  }
}

/// The way in, with the recognition of formats and gzip.
func fuzzWhole(_ bytes: [UInt8]) {
  let reading = read(bytes, name: "fuzz", policy: SharedVocabulary.policy)
  require(
    (reading.rejection == nil) != reading.items.isEmpty,
    "a file must be refused, or have notices"
  )
  if let rejection = reading.rejection { check(rejection, 64 << 20) }
  for document in reading.documents.prefix(20) { check(document.notice) }
}

/// What was decoded is read again from its canonical form as the same.
private func check(_ notice: Notice) {
  let written = notice.document.serialized()
  switch parseJSON(written) {
  case .failure(let rejection): require(false, "its canonical form is no JSON: \(rejection)")
  case .success(let node):
    var log = FieldLog()
    let again = Notice(document: node, log: &log)
    require(log.issues.isEmpty, "its canonical form is refused: \(log.issues)")
    require(again == notice, "its canonical form is read as another notice")
  }
}

private func check(_ rejection: Rejection, _ size: Int) {
  require(!rejection.reasons.isEmpty, "refused without a reason")
  for reason in rejection.reasons {
    require(!reason.message.isEmpty, "a reason without a sentence")
    if let origin = reason.origin { check(origin, size) }
  }
}

private func check(_ origin: Origin, _ size: Int) {
  // Places are of the text once it is UTF-8, which has at most three bytes for one of another encoding.
  require((0...(3 * size + 3)).contains(origin.offset), "a place beyond the file")
  require(origin.line >= 1 && origin.column >= 1, "a place before the file")
}
