import JSON
import Notices
import Reading
import Testing

@Suite("STIX bundles")
struct STIXTests {
  private func reading(_ objects: String) -> Reading {
    let text = #"{"type":"bundle","id":"bundle--1","objects":[\#(objects)]}"#
    return read(Array(text.utf8), name: "x", policy: SharedVocabulary.policy)
  }

  private func document(pattern: String) throws -> ReadDocument {
    let object: JSONNode = [
      "type": "indicator", "spec_version": "2.1", "id": "indicator--1", "pattern_type": "stix",
      "pattern": JSONNode(pattern),
    ]
    let reading = reading(String(decoding: object.serialized(), as: UTF8.self))
    return try #require(reading.documents.first, "\(reading.rejection?.description ?? "")")
  }

  @Test(
    "a pattern that does not follow the grammar gives nothing and is kept in a remark",
    arguments: [
      "", "[", "]", "[]", "ipv4-addr:value = '1.2.3.4'", "[ipv4-addr:value '1.2.3.4']",
      "[ipv4-addr:value = '1.2.3.4'", "[ipv4-addr:value = '1.2.3.4]", "[ipv4-addr:value = ]",
      "[ipv4-addr = '1.2.3.4']", "[ipv4-addr:value IN '1.2.3.4']", "[ipv4-addr:value IN ()]",
      "[ipv4-addr:value IN ('1.2.3.4']", "[(ipv4-addr:value = '1.2.3.4']",
      "([ipv4-addr:value = '1.2.3.4']", "[ipv4-addr:value = '1.2.3.4'] AGAIN",
      "[ipv4-addr:value = '1.2.3.4'] WITHIN", "[ipv4-addr:value. = '1.2.3.4']",
      "[ipv4-addr:value = '1.2.3.4\\", "[ipv4-addr:value[ = '1.2.3.4']", "{\"a\":1}",
      String(repeating: "(", count: 30_000),
    ]
  )
  func badPatterns(_ pattern: String) throws {
    let document = try document(pattern: pattern)
    #expect(document.notice.modusOperandi?.indicators.isEmpty != false)
    #expect(document.remarks.contains { $0.act == .notRead && $0.raw == pattern })
  }

  @Test(
    "a pattern gives the values that it asks for",
    arguments: [
      ("[ipv4-addr:value = '203.0.113.1']", ["ipv4 203.0.113.1"]),
      ("[ ( ipv4-addr:value='203.0.113.1' ) ]", ["ipv4 203.0.113.1"]),
      (
        "([ipv4-addr:value = '203.0.113.1']) REPEATS 5 TIMES WITHIN 60 SECONDS",
        ["ipv4 203.0.113.1"]
      ),
      (
        "[url:value = 'http://a.example/\\'b\\\\'] START t'2026-01-01T00:00:00Z' STOP t'2026-01-02T00:00:00Z'",
        ["url http://a.example/'b\\"]
      ),
      (
        "[domain-name:value IN ('a.example','b.example')]",
        ["domain a.example", "domain b.example"]
      ),
      (
        "[file:hashes.MD5 = '0cc175b9c0f1b6a831c399e269772661' OR file:hashes.'SHA-1' = 'a9993e364706816aba3e25717850c26c9cd0d89d']",
        ["md5 0cc175b9c0f1b6a831c399e269772661", "sha1 a9993e364706816aba3e25717850c26c9cd0d89d"]
      ),
      (
        "[network-traffic:dst_ref.value = '2001:db8::1' AND network-traffic:dst_port = 443]",
        ["ipv6 2001:db8::1"]
      ),
      ("[email-message:to_refs[*].value = 'a@b.example']", ["email a@b.example"]),
      (
        "[domain-name:value = 'a.example'] FOLLOWEDBY [domain-name:value = 'A.EXAMPLE']",
        ["domain a.example"]
      ),
      ("[domain-name:value = 'hxxp://a[.]example/x']", ["url http://a.example/x"]),
      ("[NOT domain-name:value = 'a.example']", []),
      ("[domain-name:value NOT = 'a.example' OR domain-name:value != 'b.example']", []),
      ("[EXISTS windows-registry-key:values[0].data]", []),
      ("[domain-name:value LIKE '%.example']", []),
      ("[file:size > 10 AND file:is_x = true]", []),
    ]
  )
  func patterns(_ pattern: String, _ expected: [String]) throws {
    let document = try document(pattern: pattern)
    let found = (document.notice.modusOperandi?.indicators ?? []).map {
      "\($0.type?.rawValue ?? "") \($0.value ?? "")"
    }
    #expect(found == expected)
    #expect(!document.remarks.contains { $0.message.contains("grammar") })
    if expected.isEmpty { #expect(document.remarks.contains { $0.act == .notRead }) }
  }

  @Test(
    "markings of the traffic light become levels, and the strictest holds",
    arguments: [
      ("marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", nil),
      ("marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", .forOfficialUseOnly),
      ("marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", .restricted),
      ("marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", .restricted),
      ("marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", .confidential),
      ("marking-definition--00000000-0000-4000-8000-000000000000", nil),
    ] as [(String, Confidentiality?)]
  )
  func markings(_ id: String, _ level: Confidentiality?) throws {
    let green = "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"
    let report =
      #"{"type":"report","spec_version":"2.1","id":"report--1","object_refs":["malware--1"],"#
    let malware = #"{"type":"malware","spec_version":"2.1","id":"malware--1","name":"M","#
    let one = reading(#"\#(report)"object_marking_refs":["\#(id)"]},\#(malware)"x":1}"#)
    #expect(one.documents.first?.notice.confidentiality == level)
    let two = reading(
      #"\#(report)"object_marking_refs":["\#(green)"]},\#(malware)"object_marking_refs":["\#(id)"]}"#
    )
    #expect(
      two.documents.first?.notice.confidentiality
        == max(level ?? .forOfficialUseOnly, .forOfficialUseOnly)
    )
  }

  @Test(
    "a report is a purple notice only when it says so",
    arguments: [
      ("interpol:purple", true), ("Purple Notice", true), ("interpol:notice=\"purple\"", true),
      ("purple", false), ("purple-haze", false), ("notice", false),
    ]
  )
  func purple(_ label: String, _ isPurple: Bool) throws {
    let object: JSONNode = [
      "type": "report", "spec_version": "2.1", "id": "report--1", "name": "x",
      "labels": .array([label]),
    ]
    let document = reading(String(decoding: object.serialized(), as: UTF8.self)).documents.first
    #expect(document?.notice.colour == (isPurple ? .purple : nil))
    #expect(document?.notice.purpose == (isPurple ? nil : .modus))
    #expect(document?.notice.documentKind == (isPurple ? .notice : .diffusion))
  }

  @Test(
    "values of types that they never have are passed over, and nothing of the file is lost by one"
  )
  func wrongTypes() throws {
    let reading = reading(
      #"""
      {"type":"report","spec_version":"2.1","id":"report--1","name":7,"description":[],"published":"soon",
       "labels":"x","object_refs":{"a":1},"external_references":[3,{"external_id":7}],"lang":null,
       "created_by_ref":["x"],"object_marking_refs":[1]},7,[],{"type":3},{"type":"indicator","id":"indicator--2"},
      {"type":"attack-pattern","id":"attack-pattern--3","name":{"a":1},"kill_chain_phases":"x"},
      {"type":"relationship","id":"relationship--4","source_ref":"report--1","target_ref":"report--1"}
      """#
    )
    let document = try #require(reading.documents.first, "\(reading.rejection?.description ?? "")")
    #expect(document.notice.issuerReference == "report--1")
    #expect(document.remarks.contains { $0.message.contains("no pattern") })
  }

  @Test("objects that refer to each other in circles end")
  func circles() {
    let reading = reading(
      #"""
      {"type":"report","id":"report--1","object_refs":["report--2","malware--1"]},
      {"type":"grouping","id":"report--2","object_refs":["report--1"]},
      {"type":"malware","id":"malware--1","name":"M"},
      {"type":"relationship","id":"relationship--1","relationship_type":"uses","source_ref":"malware--1","target_ref":"malware--1"}
      """#
    )
    #expect(reading.documents.count == 2)
    #expect(reading.envelope == .bundle)
  }

  @Test("a bundle within a list, an envelope of TAXII and an object by itself are read too")
  func shapes() {
    let report = #"{"type":"report","spec_version":"2.1","id":"report--1","name":"x"}"#
    for text in [
      report, #"{"objects":[\#(report)],"more":false}"#,
      #"[{"type":"bundle","id":"bundle--1","objects":[\#(report)]}]"#,
      #" {"id":"bundle--1","spec_version":"2.0","objects":[\#(report)],"type":"bundle"} "#,
    ] {
      let reading = read(Array(text.utf8), name: "x")
      #expect(reading.documents.first?.notice.modusOperandi?.title == "x", "\(text)")
      #expect(reading.documents.first?.format == .stix)
    }
  }

  @Test("a canonical notice that speaks of bundles stays a canonical notice")
  func canonical() {
    let text =
      #"{"format":"noticed/notice/1","doc_kind":"notice","remarks":"bundle","related":["bundle"]}"#
    #expect(read(Array(text.utf8), name: "x").documents.first?.format == .canonical)
  }

  @Test("a pipeline that does not take them refuses them by name")
  func policy() {
    let policy = ReadingPolicy(formats: [.canonical])
    for text in [#"{"type":"bundle","objects":[]}"#, #"{"Event":{"info":"x"}}"#] {
      #expect(read(Array(text.utf8), name: "x", policy: policy).rejection?.code == .formatNotTaken)
    }
    #expect(
      read(Array(#"{"type":"bundle","objects":[]}"#.utf8), name: "x").rejection?.code == .noNotice
    )
  }
}
