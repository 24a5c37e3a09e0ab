import Matching
import Notices
import Testing

@Suite("Han names in other languages")
struct HanReadingTests {
  private static let held = PersonScorer(
    policy: PersonPolicy(),
    rarity: .builtIn,
    prior: .population(1000)
  )

  private func bits(_ native: String, _ latin: String) -> Float {
    let score = Self.held.score(prepared(native), prepared(latin))
    return score.bits(of: .name)
  }

  @Test(
    "a name is found by its Cantonese, Korean, Japanese and Mandarin spelling, not by a stranger's",
    arguments: [
      ("黃家樂", "Wong Ka Lok", "Wong Siu Fan"), ("馮國強", "Fung Kwok-keung", "Lam Kwok-keung"),
      ("金正浩", "Kim Jeong-ho", "Park Jeong-su"), ("朴智勳", "Park Ji-hoon", "Choi Ji-hoon"),
      ("田中健一", "Kenichi Tanaka", "Hiroshi Tanaka"), ("張學良", "Chang Hsueh-liang", "Chang Kuo-tao"),
      ("赵伟强", "Zhao Weiqiang", "Zhou Jianguo"),
    ]
  )
  func read(native: String, latin: String, other: String) {
    #expect(bits(native, latin) > 5)
    #expect(bits(native, latin) > bits(native, other) + 4)
  }

  @Test(
    "two names in Han characters are not taken for one because a third language reads them alike"
  )
  func homophones() {
    // Both are Wong in Cantonese.
    #expect(bits("黃家樂", "王家樂") < bits("黃家樂", "黃家樂") - 4)
  }

  @Test("Hanja meet Hangul")
  func hanja() {
    #expect(bits("金正浩", "김정호") > 5)
  }

  @Test("pinyin meets the spelling of Wade and Giles, and other pinyin is not taken for it")
  func wadeGiles() {
    #expect(bits("Cao Xueqin", "Ts'ao Hsueh-ch'in") > 10)
    // Written so, both would be Chang.
    #expect(bits("Zhang Xuan", "Zhang Xuan") > bits("Zhang Xuan", "Chang Xuan") + 3)
  }
}
