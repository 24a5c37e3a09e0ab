import JSON
import Testing

@testable import noticed

@Suite("Evaluating cases")
struct EvalTests {
  @Test(
    "a case gives its value with its type, or the reason why there is none",
    arguments: [
      (#"{"id":"a","expr":"1+1"}"#, #"{"id":"a","value":{"int":"2"}}"#),
      (
        #"{"id":"a","expr":"x + 1u","bindings":{"x":{"uint":"2"}}}"#,
        #"{"id":"a","value":{"uint":"3"}}"#
      ),
      (
        #"{"id":"a","expr":"[1, 'b', b'c', null]"}"#,
        #"{"id":"a","value":{"list":[{"int":"1"},{"string":"b"},{"bytes":"Yw=="},{"null":null}]}}"#
      ),
      (
        #"{"id":"a","expr":"{'k': 1.5}"}"#,
        #"{"id":"a","value":{"map":[[{"string":"k"},{"double":"1.5"}]]}}"#
      ),
      (
        #"{"id":"a","expr":"timestamp('1970-01-01T00:00:01Z')"}"#,
        #"{"id":"a","value":{"timestamp":{"seconds":1,"nanos":0}}}"#
      ),
      (
        #"{"id":"a","expr":"duration('1.5s')"}"#,
        #"{"id":"a","value":{"duration":{"seconds":1,"nanos":500000000}}}"#
      ),
      (#"{"id":"a","expr":"type(1)"}"#, #"{"id":"a","value":{"type":"int"}}"#),
      (#"{"id":"a","expr":"1/0"}"#, #"{"id":"a","error":"division by zero"}"#),
      (
        #"{"id":"a","expr":"x","bindings":{"x":{"bytes":"AAE="}}}"#,
        #"{"id":"a","value":{"bytes":"AAE="}}"#
      ),
      (#"{"id":"a"}"#, #"{"id":"a","error":"the case has no text “expr”"}"#),
      (
        #"{"id":"a","expr":"x","bindings":{"x":1}}"#,
        #"{"id":"a","error":"the binding “x” is no tagged value"}"#
      ),
    ]
  )
  func answers(line: String, answer: String) {
    #expect(RulesEval.answer(to: Array(line.utf8), number: 1).text() == answer)
  }

  @Test("a line that is no JSON is answered by its number")
  func broken() {
    let answer = RulesEval.answer(to: Array("{".utf8), number: 7)
    #expect(answer["id"]?.string == "line 7")
    #expect(answer["error"] != nil)
  }

  @Test("an expression may hold U+0000")
  func nul() {
    let line =
      #"{"id":"a","expr":"x == 'a\u0000b' && '\\u0000' == x[1]","bindings":{"x":{"string":"a\u0000b"}}}"#
    let answer = RulesEval.answer(to: Array(line.utf8), number: 1)
    #expect(answer["error"]?.string?.contains("JSON") != true)
    let plain = #"{"id":"a","expr":"size('a\u0000b')"}"#
    #expect(RulesEval.answer(to: Array(plain.utf8), number: 1)["value"]?["int"]?.string == "3")
  }
}
