import Glibc
import JSON
import Notices
import Testing

@Suite("The documentation of the canonical notice document")
struct NoticeSchemaTests {
  @Test("the committed JSON Schema is the one that the tables of fields give")
  func schema() throws {
    try DocumentationFile("notice-document.schema.json")
      .expect(noticeSchema().text(pretty: true) + "\n")
  }

  @Test("the tables in the documentation are the tables of fields")
  func tables() throws {
    let file = DocumentationFile("notice-document.md")
    let text = try file.text()
    let (begin, end) = ("<!-- fields: begin -->\n", "<!-- fields: end -->")
    let parts = text.split(separator: begin, maxSplits: 1, omittingEmptySubsequences: false)
    let before = try #require(parts.count == 2 ? parts.first : nil)
    let rest = try #require(parts.last).split(
      separator: end,
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    let after = try #require(rest.count == 2 ? rest.last : nil)
    try file.expect("\(before)\(begin)\(FieldTables.markdown())\(end)\(after)")
  }

  @Test("every record of the schema is defined once, and every reference leads to one")
  func references() throws {
    let schema = noticeSchema()
    let definitions = try #require(schema["$defs"]?.members)
    let names = definitions.map(\.key)
    #expect(Set(names).count == names.count)
    let wanted = Set(Self.references(in: schema))
    #expect(wanted == Set(names.map { "#/$defs/\($0)" }))
  }

  @Test("every field says what it is for in one sentence")
  func sentences() {
    for shape in FieldTables.shapes() {
      for member in shape.members {
        #expect(member.sentence.hasSuffix("."), "\(shape.name).\(member.name)")
      }
    }
  }

  private static func references(in node: JSONNode) -> [String] {
    switch node.value {
    case .array(let items): items.flatMap(references)
    case .object(let members):
      members.flatMap { member in
        member.key == "$ref" ? [member.node.string].compactMap(\.self) : references(in: member.node)
      }
    case .null, .bool, .number, .string: []
    }
  }
}

extension JSONNode {
  /// The members of an object; nil of anything else.
  fileprivate var members: [JSONMember]? {
    if case .object(let members) = value { members } else { nil }
  }
}
