package import Reading

/// What became of a file that was given to be read.
package enum DecodingAnswer: Sendable {
  /// The notices of the file, each read or refused.
  case items([ReadItem], isSingle: Bool)
  /// The file is refused whole.
  case rejection(Rejection)
  /// Reading it ended the process twice; the sentence says how.
  case crashed(String)
}

extension DecodingAnswer {
  /// Reads a file's bytes here and now.
  package init(reading bytes: [UInt8], policy: ReadingPolicy) {
    do throws(Rejection) {
      let file = try OpenedFile(bytes, policy: policy)
      let items = (0..<file.count).map { file.item(at: $0) }
      // A file that is one notice is refused as a whole, not as a list whose only item is bad.
      if file.envelope == .single, case .rejection(let item)? = items.first {
        self = .rejection(item.rejection)
      } else {
        self = .items(items, isSingle: file.envelope == .single)
      }
    } catch {
      self = .rejection(error)
    }
  }
}
