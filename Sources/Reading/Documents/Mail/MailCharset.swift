/// Turns bytes of a named charset into text; nil when they are not of it, or it is not known.
func decodedCharset(_ bytes: [UInt8], charset: String?) -> String? {
  switch charset ?? "us-ascii" {
  case "us-ascii", "ascii", "utf-8", "utf8", "":
    return String(validating: bytes, as: UTF8.self)
  case "iso-8859-1", "latin1":
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(Unicode.Scalar(byte)) }
    return String(text)
  default: return nil
  }
}
