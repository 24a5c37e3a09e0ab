import JSON
import Testing

@Suite("Reading JSON")
struct ParseTests {
  @Test("a plain document is read with its values, order and offsets")
  func plain() throws {
    let bytes = Array(#"{"b": [1, -2.5e3, "é\n"], "a": {"t": true, "n": null}}"#.utf8)
    let node = try parseJSON(bytes).get()
    #expect(node.object?.map(\.key) == ["b", "a"])
    #expect(node["b"]?[0]?.int == 1)
    #expect(node["b"]?[1]?.double == -2500)
    #expect(node["b"]?[2]?.string == "é\n")
    #expect(node["a"]?["t"]?.bool == true)
    #expect(node["a"]?["n"]?.isNull == true)
    #expect(node["b"]?.offset == 6)
    #expect(
      node == ["b": [1, JSONNode(value: .number("-2.5e3")), "é\n"], "a": ["t": true, "n": .null]]
    )
  }
}
