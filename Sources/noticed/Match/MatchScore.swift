import ArgumentParser
import Glibc
import JSON
import Matching

/// `noticed match score`.
struct MatchScore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score pairs of persons from standard input, a line of JSON each; needs no database.",
    discussion: """
      Reads {"query":{…},"candidate":{…}} a line, persons in the fields of `noticed person import`, and writes a line for \
      each in the same order: {"score","probability","grade","features":[{"feature","outcome","bits","query","candidate",\
      "says"}]}. The score is evidence in bits, the sum over the features. With names alone on both sides it answers whether \
      one person can bear both names. A line that cannot be read gives {"line","error"}, and the command exits 65.
      """
  )

  @Option(
    help: .policy
  )
  var policy: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let policy = try MatchingFile.person(named: policy, of: try Installation(global))
    let scoring = PairScoring(scorer: PersonScorer(policy: policy, rarity: .builtIn))
    var input = LineInput(STDIN_FILENO)
    var faults = 0
    var line = 1
    while let block = try input.next() {
      let parts = block.split(into: PairScoring.width(of: block))
      let first = line
      let answers = await withTaskGroup(of: (Int, PairScoring.Answer).self) { group in
        for (place, part) in parts.enumerated() {
          group.addTask { (place, await scoring.answer(to: part)) }
        }
        var answers = [PairScoring.Answer?](repeating: nil, count: parts.count)
        for await (place, answer) in group { answers[place] = answer }
        return answers.compactMap { $0 }
      }
      for (part, answer) in zip(parts, answers) {
        faults += answer.faults
        try Channel.write(answer.numbered(from: line))
        line += part.lines.count
      }
      assert(line - first == block.lines.count)
    }
    if faults > 0 { throw ExitCode(ExitStatus.badInput.rawValue) }
  }
}
