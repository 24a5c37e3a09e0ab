/// Text of a header in a charset; nil when the bytes are not of it, or it is not known.
func decodedCharset(_ bytes: [UInt8], charset: String?) -> String? {
  do throws(Rejection) {
    let text = try decodedText(bytes, declared: charset, onWrongDeclaration: .refuse)
    return String(decoding: text.bytes, as: UTF8.self)
  } catch {
    return nil
  }
}
