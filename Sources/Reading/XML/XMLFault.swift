import CLibXML2
import JSON

/// One thing that is wrong with a text of XML.
struct XMLFault: Sendable, Hashable {
  var code: RejectionCode
  /// One sentence without any value.
  var message: String
  /// In bytes of the text in UTF-8.
  var offset: Int

  init(_ code: RejectionCode, _ message: String, at offset: Int) {
    self.code = code
    self.message = message
    self.offset = offset
  }
}

extension XMLFault {
  /// What libxml2 calls an error, in our words: its own messages hold parts of the text.
  init(_ error: xmlParserErrors, at offset: Int) {
    let (code, message): (RejectionCode, String) =
      switch error {
      case XML_ERR_DOCUMENT_EMPTY: (.incomplete, "the XML has no content")
      case XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED:
        (.incomplete, "the XML ends before its elements are closed")
      case XML_ERR_ATTRIBUTE_REDEFINED: (.duplicateKey, "an attribute stands twice in an element")
      case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF:
        (.controlCharacter, "a character stands here that XML does not allow")
      case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
        (.syntax, "an entity is used that XML does not have; write the character itself")
      case XML_ERR_TAG_NAME_MISMATCH: (.syntax, "an element is closed by another one's end tag")
      case XML_ERR_LT_IN_ATTRIBUTE: (.syntax, "“<” stands in an attribute; write “&lt;”")
      case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING:
        (
          .syntax,
          "a name is missing or broken off; “&” and “<” in texts are written “&amp;” and “&lt;”"
        )
      case XML_ERR_COMMENT_NOT_FINISHED: (.incomplete, "a comment is not closed")
      case XML_ERR_CDATA_NOT_FINISHED: (.incomplete, "a CDATA section is not closed")
      case XML_ERR_PI_NOT_FINISHED: (.incomplete, "a processing instruction is not closed")
      case XML_ERR_MISPLACED_CDATA_END: (.syntax, "“]]>” stands in a text; write “]]&gt;”")
      case XML_ERR_RESERVED_XML_NAME:
        (.syntax, "an XML declaration stands elsewhere than at the beginning")
      case XML_ERR_SPACE_REQUIRED: (.syntax, "white space is missing between two attributes")
      case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
        (.syntax, "an attribute has no value in quotation marks")
      case XML_ERR_ATTRIBUTE_NOT_FINISHED: (.syntax, "the value of an attribute is not closed")
      case XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED, XML_ERR_LT_REQUIRED:
        (.syntax, "a tag is not closed")
      case XML_ERR_VERSION_MISSING, XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED,
        XML_ERR_STANDALONE_VALUE, XML_ERR_UNKNOWN_VERSION, XML_ERR_ENCODING_NAME:
        (.syntax, "the XML declaration is not well formed")
      case XML_ERR_NAME_TOO_LONG: (.fieldTooLarge, "a name is too long")
      case XML_ERR_NO_MEMORY: (.tooLarge, "the XML needs more memory than there is")
      default: (.syntax, "the XML is not well formed")
      }
    self.init(code, message, at: offset)
  }
}

extension Rejection {
  /// What was wrong with a text of XML; `pointer` is the path of the part that was read.
  init(_ faults: [XMLFault], places: JSONPlaces, pointer: String) {
    let reasons = faults.map {
      Reason(
        $0.code,
        $0.message,
        origin: Origin(place: places.place(of: $0.offset), offset: $0.offset, pointer: pointer)
      )
    }
    let none = Reason(.syntax, "the XML is not well formed")
    self.init(reasons.first ?? none, Array(reasons.dropFirst()))
  }
}
