import Testing

@testable import noticed

@Suite("Tables")
struct TableTests {
  private static let plain = Terminal(isTerminal: false, width: nil, usesColor: false)

  private static func terminal(_ width: Int) -> Terminal {
    Terminal(isTerminal: true, width: width, usesColor: false)
  }

  @Test(
    "a text takes as many columns as the terminal gives it",
    arguments: [
      ("abc", 3), ("", 0), ("王小明", 6), ("محمد", 4), ("Jose\u{301}", 4), ("한", 2), ("한", 2),
      ("😀", 2), ("ｱ", 1), ("Ａ", 2), ("ק\u{5B8}", 1),
    ]
  )
  func width(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test("columns stay aligned in every script")
  func aligned() {
    var table = Table([
      Table.Column("NAME"), Table.Column("AGE", isNumber: true), Table.Column("X"),
    ])
    table.rows = ["王小明", "محمد بن علي", "Jose\u{301}", "😀", "김민준", "Ivan", "ק\u{5B8}ק"].map {
      [Table.Cell($0), Table.Cell("7"), Table.Cell("end")]
    }
    let lines = table.text(for: Self.plain).split(separator: "\n")
    #expect(lines.count == 8)
    for line in lines.dropFirst() { #expect(displayWidth(line) == displayWidth(lines[1])) }
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix("  7  end") })
  }

  @Test("a column keeps its comfortable width as long as the others can give room")
  func comfortable() {
    var table = Table([
      Table.Column("NAME", .wrapped(least: 4)),
      Table.Column("WHY", .wrapped(least: 4, comfortable: 20)),
    ])
    table.rows = [[Table.Cell("one two three four"), Table.Cell("five six seven eight nine ten")]]
    func width(of limit: Int) -> [Int] {
      let lines = table.text(for: Self.terminal(limit)).split(separator: "\n")
      return [lines.count, lines.map { displayWidth(String($0)) }.max() ?? 0]
    }
    #expect(table.text(for: Self.terminal(28)).contains("five six seven eight"))
    #expect(width(of: 28)[1] <= 28)
    #expect(width(of: 14)[1] <= 14)
  }

  @Test("what runs from right to left stands between isolates and turns nothing beside it")
  func isolated() {
    var table = Table([Table.Column("NAME"), Table.Column("BORN")])
    table.rows = [[Table.Cell("محمد"), Table.Cell("1980")]]
    #expect(table.text(for: Self.plain).contains("\u{2068}محمد\u{2069}  1980"))
  }

  @Test("isolates in a record's own text are spelt out")
  func smuggled() {
    var table = Table([Table.Column("NAME")])
    table.rows = [[Table.Cell("a\u{2069}b")]]
    #expect(table.text(for: Self.plain) == "NAME\na\\u{2069}b\n")
  }

  @Test("a column that no row fills is left out")
  func empty() {
    var table = Table([Table.Column("A"), Table.Column("B"), Table.Column("C")])
    table.rows = [["1", "", "3"]]
    #expect(table.text(for: Self.plain) == "A  C\n1  3\n")
  }

  @Test("on a narrow terminal long text is cut or goes on below, and no line is too long")
  func narrow() {
    var table = Table([
      Table.Column("ID"), Table.Column("NAME", .cut(least: 6)),
      Table.Column("SENTENCE", .wrapped(least: 12)),
    ])
    table.rows = [["a1", "a-very-long-file-name.json", "It waits for a person to decide on it."]]
    #expect(
      table.text(for: Self.terminal(36)) == """
        ID  NAME             SENTENCE
        a1  a-very-long-fi…  It waits for a
                             person to
                             decide on it.

        """
    )
  }

  @Test("on a terminal too narrow for columns each row becomes a block")
  func stacked() {
    var table = Table([
      Table.Column("ID"), Table.Column("NAME", .cut(least: 20)),
      Table.Column("SENTENCE", .wrapped(least: 20)),
    ])
    table.rows = [["a1", "x.json", "It waits for a person."], ["a2", "y.json", ""]]
    #expect(
      table.text(for: Self.terminal(30)) == """
        ID        a1
        NAME      x.json
        SENTENCE  It waits for a
                  person.

        ID        a2
        NAME      y.json

        """
    )
  }

  @Test("wide characters are never cut in half")
  func cut() {
    #expect(shortened("王小明", to: 4) == "王…")
    #expect(shortened("abc", to: 3) == "abc")
    #expect(wrapped("王小明", to: 4) == ["王小", "明"])
  }

  @Test("lines end at blanks, else after hyphens, else anywhere")
  func broken() {
    #expect(wrapped("a wanted-diffusion", to: 10) == ["a wanted-", "diffusion"])
    #expect(wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(wrapped("abcdefgh", to: 3) == ["abc", "def", "gh"])
    #expect(wrapped("", to: 3) == [""])
  }

  @Test("colours are written only where they are shown")
  func colours() {
    let colourful = Terminal(isTerminal: true, width: nil, usesColor: true)
    var table = Table([Table.Column("A")])
    table.rows = [[Table.Cell("x", .bad)]]
    #expect(!table.text(for: Self.plain).contains("\u{1B}"))
    #expect(table.text(for: colourful).contains("\u{1B}[31mx\u{1B}[0m"))
  }
}
