import ArgumentParser
import Foundation
import Testing

@testable import noticed

@Suite("Help")
struct HelpTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  /// Compares with the kept text; `NOTICED_RECORD=1` keeps the new one.
  private func expect(_ text: String, isKeptAs name: String) throws {
    let file = Self.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["NOTICED_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "if the change is meant, run the tests with NOTICED_RECORD=1")
  }

  @Test("the program's help is its table of contents")
  func contents() throws {
    let terminal = Terminal(isTerminal: false, width: 80, usesColor: false)
    try expect(Contents.text(for: terminal), isKeptAs: "noticed")
  }

  @Test("each noun says what it is for and lists its verbs")
  func nouns() throws {
    for command in Noticed.configuration.subcommands where command.configuration.shouldDisplay {
      let text = Noticed.helpMessage(for: command, columns: 80)
      try expect(text + "\n", isKeptAs: "noticed-\(command._commandName)")
    }
  }

  @Test("no line of the contents is wider than the terminal", arguments: [44, 60, 80, 120])
  func narrow(width: Int) {
    let terminal = Terminal(isTerminal: true, width: width, usesColor: false)
    for line in Contents.text(for: terminal).split(separator: "\n") {
      #expect(displayWidth(line) <= width, "\(line)")
    }
  }

  @Test("every command says in a sentence what it does")
  func abstracts() {
    for noun in Noticed.configuration.subcommands {
      for command in [noun] + noun.configuration.subcommands {
        #expect(command.configuration.abstract.hasSuffix("."), "\(command)")
      }
    }
  }
}
