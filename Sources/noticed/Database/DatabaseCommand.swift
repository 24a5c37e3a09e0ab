import ArgumentParser

/// `noticed db`: the database of the installation.
struct DatabaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "db",
    abstract: "The database: make, start, stop, bring up to date, back up, look after.",
    discussion: """
      Without PGHOST, PGSERVICE or `database:` in HOME/noticed.yaml the installation has a private PostgreSQL server \
      of its own. With one of them it uses that server and touches nothing else.
      """,
    subcommands: [
      DatabaseStart.self, DatabaseStop.self, DatabaseStatus.self, DatabaseMigrate.self,
      DatabaseRoles.self, DatabaseBackup.self, DatabaseRestore.self, DatabaseDestroy.self,
    ]
  )
}
