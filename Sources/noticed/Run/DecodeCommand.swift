import RuleSets
import ArgumentParser
import Decoding
import Pipeline

/// `noticed decode`: the process that reads files for the daemon; nobody types it.
struct DecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode",
    abstract: "Read files for the daemon, which starts this by itself.",
    shouldDisplay: false
  )

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() throws {
    let installation = try Installation(global)
    // The charges are read by the daemon; their lexicon is large and no part of the hash.
    var configured = Engine(try installation.configuration(.all.subtracting(.charges)))
    configured.extractText = PDFText().extract
    let engine = configured
    let limits = DecodingLimits.standard
    DecodingChild.confine(to: limits)
    DecodingChild(limits: limits) { engine.reading(of: $0) }
      .serve(configuration: engine.configuration.hash)
  }
}
