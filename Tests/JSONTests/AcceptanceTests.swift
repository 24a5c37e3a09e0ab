import JSON
import Testing

@Suite("Accepting JSON")
struct AcceptanceTests {
  @Test(
    "what is JSON is read, and written and read again is the same",
    arguments: [
      "null", "true", "false", "0", "-0", "0e1", "0E+1", "-1.5e-10",
      "123456789012345678901234567890",
      "9223372036854775808", "1e300", #""""#, #""a""#, "[]", "{}", " [ ] ", "\r\n\t{ }\n",
      "[[],{}]",
      #"{"":""}"#, #"{"a":{"a":{"a":1}}}"#, #""\"\\\/\b\f\n\r\t""#, #""\u0041\u00e9\u20AC""#,
      #""\uD83D\uDE00""#, #""\ud83d\ude00""#, #""\uFFFF\uFDD0""#, "\"\u{7F}\u{2028}\u{10FFFF}\"",
      #""\u0001""#, "\"\u{FEFF}\"", "\u{FEFF}[1]", "\"日本語 العربية Ωμέγα\"", "[1,\n2]",
      #"["a","a"]"#,
      #"{"a":1,"A":2}"#, "{\"é\":1,\"e\":2}", #"[{"a":1},{"a":1}]"#, "[1e0,1E0]", #""/""#, #""\/""#,
      "\"\u{E9}e\u{301}\"",
    ]
  )
  func accepts(_ text: String) throws {
    let node = try parseJSON(Array(text.utf8)).get()
    for pretty in [false, true] {
      #expect(try parseJSON(node.serialized(pretty: pretty)).get() == node)
    }
  }

  @Test("a depth of exactly the limit is read")
  func depth() throws {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try parseJSON(Array(text.utf8)).get().array?.count == 1)
  }

  @Test("an object of many keys is read, whatever bits its keys share")
  func manyKeys() throws {
    let keys = (0..<5000).map { "key-\($0)" }
    let text = "{" + keys.map { "\"\($0)\":1" }.joined(separator: ",") + "}"
    #expect(try parseJSON(Array(text.utf8)).get().object?.map(\.key) == keys)
  }

  @Test("values are what was written")
  func values() throws {
    let node = try parseJSON(
      Array(
        #"{"i":-7,"f":1.5,"big":9223372036854775808,"s":"\uD83D\uDE00\n","l":[true,null]}"#.utf8
      )
    ).get()
    #expect(node["i"]?.int == -7)
    #expect(node["f"]?.int == nil)
    #expect(node["f"]?.double == 1.5)
    #expect(node["big"]?.int == nil)
    #expect(node["s"]?.string == "😀\n")
    #expect(node["l"]?[0]?.bool == true)
    #expect(node["l"]?[1]?.isNull == true)
    #expect(node["l"]?[2] == nil)
    #expect(node["none"] == nil)
    #expect(node.string == nil)
  }

  @Test("nodes of canonically equivalent texts differ, because their bytes do")
  func byteEquality() {
    #expect(JSONNode("\u{E9}") != JSONNode("e\u{301}"))
    #expect(JSONNode("a") == JSONNode(value: .string("a"), offset: 17))
  }
}

@Suite("Places in a text")
struct PlacesTests {
  @Test("a column counts scalars, a line ends with LF, CR LF or CR")
  func places() {
    let bytes = Array("aé\nb\r\nc\rd".utf8)
    let places = JSONPlaces(bytes)
    #expect(places.place(of: 0) == JSONPlace(line: 1, column: 1))
    #expect(places.place(of: 3) == JSONPlace(line: 1, column: 3))
    #expect(places.place(of: 4) == JSONPlace(line: 2, column: 1))
    #expect(places.place(of: 7) == JSONPlace(line: 3, column: 1))
    #expect(places.place(of: 9) == JSONPlace(line: 4, column: 1))
    #expect(places.place(of: 999) == JSONPlace(line: 4, column: 2))
  }

  @Test("the byte order mark takes no column")
  func mark() {
    #expect(JSONPlaces(Array("\u{FEFF}a".utf8)).place(of: 3) == JSONPlace(line: 1, column: 1))
  }

  @Test("far places are the same as counted one by one")
  func far() {
    var bytes: [UInt8] = []
    for line in 0..<400 { bytes += Array("\(line) é ü\r\n".utf8) }
    let places = JSONPlaces(bytes)
    var line = 1
    var column = 1
    for (offset, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 {
        #expect(places.place(of: offset) == JSONPlace(line: line, column: column))
      }
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}

@Suite("Writing JSON")
struct WriterTests {
  @Test("control characters, DEL and line separators are escaped")
  func escapes() {
    let node = JSONNode("\"\\\u{0}\u{8}\t\n\u{C}\r\u{1F}\u{7F}\u{2028}\u{2029}é/")
    #expect(
      node.text() == #""\"\\\u0000\u0008\t\n\u000c\r\u001f\u007f\u2028\u2029é/""#
    )
  }

  @Test("pretty and sorted writing is fixed to the byte")
  func pretty() {
    let node: JSONNode = ["b": [1, 2.5, []], "a": ["x": true, "y": nil], "c": [:]]
    #expect(node.text() == #"{"b":[1,2.5,[]],"a":{"x":true},"c":{}}"#)
    #expect(node.text(sorted: true) == #"{"a":{"x":true},"b":[1,2.5,[]],"c":{}}"#)
    #expect(
      node.text(pretty: true, sorted: true) == """
        {
          "a": {
            "x": true
          },
          "b": [
            1,
            2.5,
            []
          ],
          "c": {}
        }
        """
    )
  }
}

@Suite("Taking a list of documents apart")
struct OutlineTests {
  @Test("the items of a list are found, a bad one among them")
  func items() throws {
    let text = #"  [ {"a":[1,"]"]}, 12 ,"x\"]",{"bad":tru}, [] ]"#
    let bytes = Array(text.utf8)
    guard case .items(let ranges) = try outlineJSON(bytes).get() else {
      Issue.record("no list")
      return
    }
    #expect(
      ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == [
        #"{"a":[1,"]"]}"#, "12", #""x\"]""#, #"{"bad":tru}"#, "[]",
      ]
    )
    guard case .failure(let rejection) = parseJSON(bytes, in: ranges[3]) else {
      Issue.record("accepted")
      return
    }
    #expect(rejection.reasons.first?.place == JSONPlace(line: 1, column: 38))
  }

  @Test("the members of an object are found")
  func members() throws {
    let bytes = Array(#"{"a" : {"x":[1]} , "b":2}"#.utf8)
    guard case .members(let members) = try outlineJSON(bytes).get() else {
      Issue.record("no object")
      return
    }
    #expect(members.map { String(decoding: bytes[$0.key], as: UTF8.self) } == [#""a""#, #""b""#])
    #expect(
      members.map { String(decoding: bytes[$0.value], as: UTF8.self) } == [#"{"x":[1]}"#, "2"]
    )
  }

  @Test(
    "a list that breaks off or whose brackets do not fit is refused whole",
    arguments: [
      "[1", "[1,", "[{]", #"["a]"#, "[1]]", "[,]", "[1,]", "[1 2]", #"{"a"}"#, #"{"a":}"#,
      #"{1:2}"#, "",
      "[[", #"{"a":1"#, #"[{"a":"b]"#,
    ]
  )
  func broken(_ text: String) {
    guard case .failure = outlineJSON(Array(text.utf8)) else {
      Issue.record("accepted")
      return
    }
  }

  @Test("lines are found without blank ones, and more than allowed are refused")
  func lines() {
    let bytes = Array("\u{FEFF}{}\r\n\n  \n {\"a\":1}\t\n[1]".utf8)
    let lines = splitJSONLines(bytes, most: 3)?.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(lines == ["{}", "{\"a\":1}", "[1]"])
    #expect(splitJSONLines(bytes, most: 2) == nil)
  }
}
