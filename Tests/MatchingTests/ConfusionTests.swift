import Matching
import Notices
import Testing

@Suite("Slips and scripts")
struct ConfusionTests {
  private func bits(_ a: String, _ b: String) -> Float {
    let score = shipped.score(prepared(a, "1971-05-09"), prepared(b, "1971-05-09"))
    let back = shipped.score(prepared(b, "1971-05-09"), prepared(a, "1971-05-09"))
    #expect(abs(score.bits - back.bits) < 0.001)
    return score.bits(of: .name)
  }

  @Test(
    "a slip of the keyboard or of the eye costs less than another letter",
    arguments: [
      // Beside it, print like it: as far from it as any.
      ("Hradek", "Hrafek", "Hrapek"), ("Zubeldia", "Zuveldia", "Zuzeldia"),
      ("Brusnikin", "Brusmikin", "Bruspikin"),
    ]
  )
  func slips(name: String, slip: String, other: String) {
    #expect(bits("Viktor \(name)", "Viktor \(slip)") > bits("Viktor \(name)", "Viktor \(other)"))
  }

  @Test(
    "two letters that print like one are read as one",
    arguments: [("Hramek", "Hrarnek"), ("Brandlein", "Branclein"), ("Walther", "VValther")]
  )
  func merged(name: String, printed: String) {
    let (own, slip) = (
      bits("Viktor \(name)", "Viktor \(name)"), bits("Viktor \(name)", "Viktor \(printed)")
    )
    #expect(own - slip < 6, "\(printed): \(own) \(slip)")
  }

  @Test(
    "names in scripts without a learned table are read by sound",
    arguments: [
      ("გიორგი კვირიკაშვილი", "Giorgi Kvirikashvili"), ("Արմեն Հակոբյան", "Armen Hakobyan"),
      ("राजेश शर्मा", "Rajesh Sharma"), ("अनिल चौहान", "Anil Chauhan"),
      ("สมชาย ใจดี", "Somchai Chaidee"), ("สมศักดิ์ วงศ์สวัสดิ์", "Somsak Wongsawat"),
    ]
  )
  func read(native: String, latin: String) {
    let score = shipped.score(prepared(native, "1971-05-09"), prepared(latin, "1971-05-09"))
    #expect(score.grade >= .probable, "\(native): \(score.bits(of: .name))")
    #expect(score.outcome(of: .name) != .mixed)
  }

  @Test(
    "one Cyrillic name in the spellings of several standards",
    arguments: ["Iurii Shcherbakov", "Jurij Ščerbakov", "Yury Scherbakov", "Yuriy Shcherbakov"]
  )
  func standards(latin: String) {
    #expect(bits("Юрий Щербаков", latin) > 15)
  }

  @Test("Arabic spellings that writers exchange are one: hamza, ta marbuta, the article")
  func arabic() {
    #expect(bits("أحمد الزبيداني", "احمد الزبيداني") == bits("احمد الزبيداني", "احمد الزبيداني"))
    #expect(
      bits("فاطمة الزبيداني", "فاطمه الزبيداني") == bits("فاطمة الزبيداني", "فاطمة الزبيداني")
    )
    #expect(bits("خالد زبيداني", "خالد الزبيداني") == bits("خالد الزبيداني", "خالد الزبيداني"))
  }

  @Test("a Korean family name has customary spellings", arguments: ["Lee", "Yi", "Rhee"])
  func korean(family: String) {
    #expect(bits("이철수", "\(family) Chul-soo") > 5)
  }
}
