import ArgumentParser
import JSON
import Postgres
import PrivateCluster
import Records

/// `noticed db status`.
struct DatabaseStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say where the database is, whether it answers, and whether it may be trusted.",
    discussion:
      "Exits 0 when all is well, 1 when something is to be done, 69 when it does not answer."
  )

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let installation = try Installation(global)
    var report = Report(home: "\(installation.home)")
    do {
      let choice = try installation.databaseChoice()
      try report.describe(choice)
      let administration = Administration(
        try await installation.connect(as: nil, checkingSchema: false)
      )
      try await report.ask(administration)
    } catch {
      report.troubles.append(Failure(error))
    }
    try Output(global).show(report.node) { report.text }
    if report.troubles.contains(where: { $0.status != .no }) {
      throw ExitCode(ExitStatus.unavailable.rawValue)
    }
    if !report.troubles.isEmpty { throw ExitCode.no }
  }

  /// What is found out, in the order of finding.
  private struct Report {
    let home: String
    var kind = ""
    var address = ""
    var directory: String?
    var version: String?
    var size: Int?
    var schema: String?
    var warnings: [String] = []
    var troubles: [Failure] = []

    init(home: String) {
      self.home = home
    }

    mutating func describe(_ choice: DatabaseChoice) throws {
      switch choice {
      case .ownServer(let cluster):
        kind = "private"
        directory = try cluster.place().map { "\($0.directory)" }
        address = try cluster.place().map { "\($0.socketDirectory)" } ?? ""
      case .server(let settings):
        kind = "server"
        address = settings.description.isEmpty ? "as PGHOST, PGSERVICE … say" : settings.description
      }
    }

    mutating func ask(_ administration: Administration) async throws {
      let facts = try await administration.facts()
      version = facts.version
      size = facts.size
      let state = try await administration.state()
      schema = state == .current ? "current" : "\(state)".prefix { $0 != "(" }.description
      if let trouble = state.trouble {
        let failure = Installation.misfit(trouble)
        troubles.append(Failure(.no, failure.what, failure.why, failure.remedy))
      }
      let checks = try await administration.checks()
      warnings = checks.warnings
      for refusal in checks.refusals {
        let failure = Installation.refusal(refusal, more: 0)
        troubles.append(Failure(.no, failure.what, failure.why, failure.remedy))
      }
    }

    var node: JSONNode {
      [
        "home": JSONNode(home), "kind": kind.isEmpty ? nil : JSONNode(kind),
        "address": address.isEmpty ? nil : JSONNode(address),
        "directory": directory.map { JSONNode($0) }, "version": version.map { JSONNode($0) },
        "bytes": size.map { JSONNode($0) }, "schema": schema.map { JSONNode($0) },
        "healthy": JSONNode(troubles.isEmpty), "warnings": .array(warnings),
        "troubles": JSONNode(troubles.map(\.node)),
      ]
    }

    var text: String {
      var facts = [("home", home)]
      if !kind.isEmpty {
        facts.append(("server", kind == "private" ? "the home's own, private" : "the bureau's"))
      }
      if !address.isEmpty { facts.append((kind == "private" ? "socket" : "address", address)) }
      if let directory { facts.append(("files", directory)) }
      if let version { facts.append(("PostgreSQL", version)) }
      if let size { facts.append(("size", "\(grouped(size >> 20)) MiB")) }
      if let schema { facts.append(("schema", schema)) }
      return FactSheet.text(facts)
        + warnings.map { "warning: \(escaped($0))\n" }.joined()
        + troubles.map { "trouble: \(escaped("\($0.what): \($0.why): \($0.remedy)"))\n" }.joined()
        + (troubles.isEmpty ? "All is well.\n" : "")
    }
  }
}

extension Administration {
  /// The server's version, and the size of the database in bytes.
  func facts() async throws(DatabaseError) -> (version: String, size: Int) {
    try await run { session throws(DatabaseError) in try DatabaseFacts.read(session) }
  }
}
