import Postgres
import Testing

@Suite("SQL texts")
struct SQLTests {
  @Test("a value becomes a number and its text is nowhere")
  func values() {
    let name = "O'Hara'; drop table person; --"
    let sql: SQL = "select * from person where name = \(name) and id = \(7)"
    #expect(sql.text == "select * from person where name = $1 and id = $2")
    #expect(!"\(sql)".contains("Hara"))
  }

  @Test("a piece within a statement goes on counting")
  func nesting() {
    let conditions: [SQL] = ["a = \(1)", "b = any(\([2, 3]))"]
    let sql: SQL = "select 0 where \(conditions.joined(separator: " and ")) and c = \("x")"
    #expect(sql.text == "select 0 where a = $1 and b = any($2) and c = $3")
    #expect(sql.parameters.count == 3)
  }

  @Test("pieces are added in order")
  func appending() {
    var sql: SQL = "select \(1)"
    sql += " + \(2)"
    sql.append(", \(unsafeSQL: "now()")")
    #expect(sql.text == "select $1 + $2, now()")
    #expect([SQL]().joined(separator: ",").text == "")
  }

  @Test("a name is quoted, its quotation marks doubled")
  func identifiers() {
    let sql: SQL = "drop table \(identifier: #"odd" name"#)"
    #expect(sql.text == #"drop table "odd"" name""#)
  }
}
