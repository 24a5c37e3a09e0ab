import JSON
import Notices
import Testing

@Suite("The canonical notice document")
struct NoticeDocumentTests {
  private func read(_ text: String) throws -> (notice: Notice, issues: [FieldIssue]) {
    let node = try parseJSON(Array(text.utf8)).get()
    var log = FieldLog()
    let notice = Notice(document: node, log: &log)
    return (notice, log.issues)
  }

  @Test("what is written is read back unchanged")
  func roundTrip() throws {
    let text = """
      {"format":"noticed/notice/1","doc_kind":"notice","notice_type":"red","entity_id":"2026/1","control_no":"A-1/4-2026",\
      "issuer":"FR","published_at":"2026-04-01","persons":[{"family_name":"EXAMPLE","aliases":["EXEMPEL",\
      {"name":"ПРИМЕР","quality":"weak"}],"birth_date":"1971-05","documents":[{"type":"passport","number":"X1"}]}],\
      "case":{"charges":[{"text":"fraud","max_months":60,"struck":false}],"amount":12.5},"extradition":{"assured":true}}
      """
    let (notice, issues) = try read(text)
    #expect(issues.isEmpty)
    #expect(String(decoding: notice.document.serialized(), as: UTF8.self) == text)
    #expect(notice.kind == .redNotice)
    #expect(notice.tier == .publishedNotice)
    #expect(notice.publication?.number == "A-1/4-2026")
  }

  @Test("every issue is reported at once, each with its path")
  func issues() throws {
    let (_, issues) = try read(
      """
      {"doc_kind":"notise","persons":[{"familly_name":"X","birth_date":"1971-13-01","sex":1},7],"issuer":"France","entity_id":" "}
      """
    )
    #expect(
      Set(issues.map { "\($0.path) \($0.code.rawValue)" }) == [
        "doc_kind wrong-value", "persons[0].familly_name unknown-field",
        "persons[0].birth_date wrong-value",
        "persons[0].sex wrong-type", "persons[1] wrong-type", "issuer wrong-value",
        "entity_id empty-text",
      ]
    )
    #expect(issues.first { $0.code == .unknownField }?.message.contains("“family_name”") == true)
  }

  @Test("an issue never repeats what was written")
  func silent() throws {
    let (_, issues) = try read(
      #"{"persons":[{"sex":"ZYXWVU","birth_date":"ZYXWVU"}],"issuer":"ZYXWVU"}"#
    )
    #expect(issues.count == 3)
    #expect(issues.allSatisfy { !$0.message.contains("ZYXWVU") })
  }

  @Test("null is the same as absent")
  func null() throws {
    let (notice, issues) = try read(#"{"entity_id":null,"persons":[{"sex":null}]}"#)
    #expect(issues.isEmpty)
    #expect(notice.entityID == nil)
  }

  @Test("a place in the document leads to the place in the source")
  func place() throws {
    let text = #"{"persons":[{"sex":"M"},{"birth_date":"1971"}]}"#
    let node = try parseJSON(Array(text.utf8)).get()
    let found = try #require(node.node(atField: "persons[1].birth_date"))
    #expect(text.utf8.dropFirst(Int(found.offset)).starts(with: #""1971""#.utf8))
    #expect(node.node(atField: "persons[2].birth_date") == nil)
  }

  @Test(
    "trust comes from content and channel",
    arguments: [
      (#"{"doc_kind":"notice","notice_type":"red"}"#, TrustTier.publishedNotice),
      (
        #"{"doc_kind":"notice","notice_type":"red","gs_status":"being_processed"}"#,
        .unreviewedDiffusion
      ),
      (#"{"doc_kind":"diffusion","diffusion_purpose":"arrest"}"#, .unreviewedDiffusion),
      (#"{"doc_kind":"notice","notice_type":"red","channel":"public_web"}"#, .publicExtract),
    ]
  )
  func tier(text: String, tier: TrustTier) throws {
    #expect(try read(text).notice.tier == tier)
  }
}
