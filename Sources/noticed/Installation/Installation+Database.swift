import Glibc
import Postgres
import PrivateCluster
import Records
import SystemPackage

/// The one database of a home.
enum DatabaseChoice: Sendable {
  /// The home's own private server, which may not have been made yet.
  case ownServer(PrivateCluster)
  /// A server of the bureau, named by `database:` or the environment.
  case server(ConnectionSettings)
}

extension Installation {
  /// Decides which database belongs to the home; nothing is asked and nothing made.
  ///
  /// - Throws: `Failure` of status 69 when the environment names another than the home remembers.
  func databaseChoice() throws(Failure) -> DatabaseChoice {
    let cluster = PrivateCluster(home: home)
    var memory = try DatabaseMemory.read(in: home)
    if memory == nil, try place(of: cluster) != nil { memory = .ownServer }
    let named = try namedServer()
    switch (named, memory) {
    case (nil, nil), (nil, .ownServer): return .ownServer(cluster)
    case (let server?, nil), (let server?, .server): return .server(server)
    case (_?, .ownServer):
      throw Failure(
        .unavailable,
        "the database of \(home)",
        "it is the home's own private server, but \(namer) names another",
        "unset \(namer), or give --home of the installation that is meant"
      )
    case (nil, .server(_, let database)):
      throw Failure(
        .unavailable,
        "the database of \(home)",
        "it is the database \(database) of a server of the bureau, and nothing names that server",
        "set `database:` in \(home.appending("noticed.yaml")), or PGHOST or PGSERVICE"
      )
    }
  }

  /// Connects to the database of the home, wearing a role of the product, as far as the schema is this program's.
  ///
  /// No role means the login itself, which only administration needs.
  /// - Throws: `Failure` of status 69 when there is no database, or it is not this home's, or its schema does not fit.
  func connect(
    as role: Role?,
    timeouts: SessionTimeouts = .commandLine,
    checkingSchema: Bool = true
  ) async throws(Failure) -> Database {
    let choice = try databaseChoice()
    let settings = try reach(choice).with(timeouts: timeouts)
    do {
      let database = try await Database.connect(settings.wearing(role))
      let memory = try DatabaseMemory.read(in: home)
      if case .server(let identifier, let name)? = memory {
        try await confirm(database, is: identifier, name)
      }
      if checkingSchema {
        let state = try await database.run { session throws(DatabaseError) in
          try Migrations.state(of: session)
        }
        if let trouble = state.trouble { throw Self.misfit(trouble) }
      }
      return database
    } catch let error as DatabaseError {
      throw away(error, choice)
    } catch {
      throw Failure(error)
    }
  }

  /// Connects wearing the role that was asked for, else the first of those that suffice which the login may wear.
  ///
  /// - Throws: `Failure` of status 69 that names the groups when the login may wear none of them, else as ``connect(as:timeouts:checkingSchema:)``.
  func connect(
    _ asked: ActingRole?,
    or sufficient: [Role],
    timeouts: SessionTimeouts = .commandLine
  ) async throws(Failure) -> Database {
    try await wear(asked, or: sufficient, timeouts: timeouts).database
  }

  /// Connects as ``connect(_:or:timeouts:)`` does, and tells which role is worn.
  func wear(
    _ asked: ActingRole?,
    or sufficient: [Role],
    timeouts: SessionTimeouts = .commandLine
  ) async throws(Failure) -> (database: Database, role: Role) {
    let roles = asked.map { [$0.role] } ?? sufficient
    for role in roles {
      do throws(Failure) {
        return (try await connect(as: role, timeouts: timeouts), role)
      } catch {
        guard error.isRefusedRole else { throw error }
      }
    }
    let groups = roles.map(\.rawValue)
    throw Failure(
      .unavailable,
      "the login \(try loginName())",
      (groups.count == 1 ? "it is not in the group " : "it is in none of the groups ")
        + "\(groups.joined(separator: ", ")), which this needs",
      "have the administrator grant one, as in `grant \(groups[0]) to …`: see `noticed db roles`"
    )
  }

  /// The name under which this user is known to the database.
  private func loginName() throws(Failure) -> String {
    try reach(databaseChoice()).keywords["user"] ?? variable("PGUSER") ?? Self.actor()
  }

  /// How the database can be reached.
  func reach(_ choice: DatabaseChoice) throws(Failure) -> ConnectionSettings {
    switch choice {
    case .server(let settings): return settings
    case .ownServer(let cluster):
      guard let place = try place(of: cluster) else {
        throw Failure(
          .unavailable,
          "the database of \(home)",
          "there is none yet",
          "type `noticed db start`, or name a server in PGHOST or in \(home.appending("noticed.yaml"))"
        )
      }
      do {
        let login = try login(for: place)
        guard let settings = try cluster.settings(role: login) else {
          throw Failure(.bug, "\(home)", "its server has no address", "report it")
        }
        return settings
      } catch {
        throw Failure(error)
      }
    }
  }

  /// Who asks: the user of the operating system, which every log of the product names.
  static func actor() -> String {
    (try? OSUser.current().name) ?? "user \(geteuid())"
  }

  static func misfit(_ trouble: String) -> Failure {
    let parts = trouble.split(separator: ":", maxSplits: 1)
    return Failure(
      .unavailable,
      "the schema",
      String(parts.first ?? ""),
      parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "see `noticed db status`"
    )
  }

  /// The trusted log in as the superuser of the cluster and wear a group; anybody else as themselves.
  private func login(for place: Place) throws(PrivateClusterError) -> String? {
    let user = try OSUser.current()
    var status = stat()
    let owner = stat(home.string, &status) == 0 ? status.st_uid : 0
    return user.id == 0 || user.id == place.user.id || user.id == owner ? nil : user.name
  }

  private func place(of cluster: PrivateCluster) throws(Failure) -> Place? {
    do {
      return try cluster.place()
    } catch {
      throw Failure(error)
    }
  }

  private func namedServer() throws(Failure) -> ConnectionSettings? {
    if let text = settings.database {
      do {
        return try ConnectionSettings(parsing: text)
      } catch {
        throw Failure(
          .badInput,
          "`database:` in the settings of \(home)",
          error.message,
          "write postgresql://host/name or host=… dbname=…"
        )
      }
    }
    let given = ConnectionSettings()
    return given.namesNoServer ? nil : given
  }

  private var namer: String {
    if settings.database != nil { return "`database:` in noticed.yaml" }
    let variables = ["PGHOST", "PGHOSTADDR", "PGSERVICE", "PGPORT"]
    return variables.first { variable($0) != nil } ?? "PGHOST"
  }

  private func confirm(_ database: Database, is identifier: String, _ name: String) async throws {
    let found = try await database.run { session throws(DatabaseError) in
      try ServerIdentity.read(session)
    }
    guard found.systemIdentifier != identifier || found.database != name else { return }
    throw Failure(
      .unavailable,
      "the database of \(home)",
      "\(namer) leads to the database \(found.database) of server \(found.systemIdentifier), but this home remembers \(name) of server \(identifier)",
      "correct \(namer); if the home is really to have another database, remove \(home.appending("database.json"))"
    )
  }

  /// The failure with the place that was tried and the one thing to type.
  private func away(_ error: DatabaseError, _ choice: DatabaseChoice) -> Failure {
    let failure = Failure(error)
    guard error.kind == .connection, error.code == .cannotConnect else { return failure }
    guard case .ownServer(let cluster) = choice else {
      let remedy = "start that server, or correct \(namer)"
      return Failure(.unavailable, failure.what, failure.why, remedy)
    }
    guard (try? cluster.status()) == .stopped else { return failure }
    return Failure(
      .unavailable,
      "the database of \(home)",
      "its private server is not running",
      "type `noticed db start`"
    )
  }
}

extension ConnectionSettings {
  /// The same with the role that the session wears and the name of who asks, set by libpq's `options`.
  func wearing(_ role: Role?) -> ConnectionSettings {
    var options = keywords["options"] ?? variable("PGOPTIONS") ?? ""
    func set(_ name: String, _ value: String) {
      let quoted = value.unicodeScalars.map { $0 == " " || $0 == "\\" ? "\\\($0)" : "\($0)" }
      options += " -c \(name)=\(quoted.joined())"
    }
    if let role { set("role", role.rawValue) }
    set("noticed.actor", Installation.actor())
    // The daemon reads by keys alone. A plan made while a table was small would else go on reading it whole as it grows.
    if role == .daemon { set("enable_seqscan", "off") }
    return with(["options": options])
  }
}
