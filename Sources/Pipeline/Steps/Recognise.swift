import Charges
import Decoding
package import Notices
package import Reading
import RuleSets

extension FileWalk {
  /// Reads the charges of what was decoded: which offences their words name, and what contradicts a stated code.
  ///
  /// The fingerprint of the content stays that of what was decoded: a later lexicon makes no other document of the same
  /// bytes. What was recognised is kept with the notice, so that judging it again asks no lexicon.
  func recognise(_ file: DecodedFile) -> DecodedFile {
    guard case .read(.items(let items, let isSingle)) = file.content else { return file }
    let read = items.map { item in
      guard case .document(var document) = item else { return item }
      let (notice, remarks) = engine.readingCharges(of: document.notice)
      document.notice = notice
      document.remarks += remarks
      return .document(document)
    }
    return DecodedFile(copy: file.copy, content: .read(.items(read, isSingle: isSingle)))
  }
}

extension Engine {
  /// A notice with its charges read by the bureau's lexicon, and what is to be told of them.
  package func readingCharges(of notice: Notice) -> (notice: Notice, remarks: [ReadingRemark]) {
    guard let facts = notice.caseFacts, !facts.charges.isEmpty else { return (notice, []) }
    let (read, remarks) = facts.readingCharges(by: configuration.charges)
    var notice = notice
    notice.caseFacts = read
    return (notice, remarks.map(ReadingRemark.init))
  }
}

extension ReadingRemark {
  init(_ remark: ChargeRemark) {
    let act: Act =
      switch remark.act {
      case .recognised: .recognised
      case .notRecognised: .notRecognised
      case .contradicts: .contradicts
      case .split: .split
      }
    self.init(path: remark.path, raw: nil, act: act, message: remark.message)
  }
}
