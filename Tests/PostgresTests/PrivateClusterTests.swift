import Glibc
import Postgres
import PrivateCluster
import SystemPackage
import Testing

@Suite("The private server of a home")
struct PrivateClusterTests {
  @Test("it is made, stopped, found again, cut off and found again, and keeps what was committed")
  func lifetime() async throws {
    try await withScratchHome { cluster in
      #expect(try cluster.status() == .missing)
      #expect(try cluster.settings() == nil)
      let settings = try await cluster.start()
      #expect(try cluster.status() == .running)
      #expect(try cluster.settings() == settings)
      let database = try await Database.connect(settings)
      try await database.run { session throws(DatabaseError) in
        try session.executeScript("create table kept (n int); insert into kept values (1)")
      }
      try await cluster.stop()
      #expect(try cluster.status() == .stopped)
      #expect(try await cluster.ask("select string_agg(n::text, ',') from kept") == "1")
      _ = try await cluster.ask("insert into kept values (2) returning n")
      try await cluster.stop(.immediate)
      #expect(try cluster.status() == .stopped)
      #expect(
        try await cluster.ask("select string_agg(n::text, ',' order by n) from kept") == "1,2"
      )
      try await cluster.stop()
      try await cluster.stop()
      #expect(try cluster.status() == .stopped)
    }
  }

  @Test("a server that was killed starts again")
  func killed() async throws {
    try await withScratchHome { cluster in
      let born = try await cluster.systemIdentifier()
      let place = try #require(try cluster.place())
      let process = try #require(cluster.serverProcess(of: place))
      kill(process, SIGKILL)
      #expect(try await cluster.systemIdentifier() == born)
      #expect(cluster.serverProcess(of: place) != process)
    }
  }

  @Test("the mark of a dead server whose number another program has now is no hindrance")
  func recycledNumber() async throws {
    try await withScratchHome { cluster in
      let born = try await cluster.systemIdentifier()
      let place = try #require(try cluster.place())
      try await cluster.stop()
      let mark =
        "\(getpid())\n\(place.data)\n0\n5432\n\(place.socketDirectory)\n\n1 2147483646\nready\n"
      let path = place.data.appending("postmaster.pid")
      let file = try FileDescriptor.open(
        path,
        .writeOnly,
        options: .create,
        permissions: .ownerReadWrite
      )
      try file.closeAfter { _ = try file.writeAll(mark.utf8) }
      chown(path.string, place.user.id, place.user.group)
      #expect(try await cluster.systemIdentifier() == born)
    }
  }

  @Test("commands that start it at once get the one server")
  func oneServer() async throws {
    try await withScratchHome { cluster in
      let identifiers = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<4 { group.addTask { try await cluster.systemIdentifier() } }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(identifiers.count == 1)
    }
  }

  @Test("two homes have two servers, side by side")
  func twoHomes() async throws {
    try await withScratchHome { one in
      try await withScratchHome { other in
        async let first = one.systemIdentifier()
        async let second = other.systemIdentifier()
        #expect(try await first != second)
        try await one.stop()
        #expect(try other.status() == .running)
      }
    }
  }

  @Test("a home with a long path has a socket with a short one")
  func longPath() async throws {
    let name = String(repeating: "long-", count: 40) + "end"
    try await withScratchHome(named: name) { cluster in
      let settings = try await cluster.start()
      #expect((settings.keywords["host"] ?? "").utf8.count < 90)
      #expect(try await cluster.ask("select 'here'") == "here")
    }
  }

  @Test("a path with spaces and an apostrophe is a path")
  func oddPath() async throws {
    try await withScratchHome(named: "the bureau's home") { cluster in
      let answer = try await cluster.ask("select 'here'")
      #expect(answer == "here")
    }
  }

  @Test("a path that a shell would read as more than a path is refused")
  func dangerousPath() async throws {
    try await withScratchHome(named: "home$(touch gone)") { cluster in
      let error = await #expect(throws: PrivateClusterError.self) { try await cluster.start() }
      #expect(error?.kind == .place)
    }
  }

  @Test("a copy of a home does not take the server of the first")
  func copiedHome() async throws {
    try await withScratchHome { cluster in
      let settings = try await cluster.start()
      let copy = scratchCluster(base: cluster.home.removingLastComponent().string, name: "copy")
      for folder in [copy.home, copy.home.appending("database")] { mkdir(folder.string, 0o755) }
      let record = copy.home.appending("database").appending("place")
      let file = try FileDescriptor.open(
        record,
        .writeOnly,
        options: .create,
        permissions: .ownerReadWrite
      )
      let place = try #require(try cluster.place())
      try file.closeAfter {
        _ = try file.writeAll(
          "directory=\(place.directory)\nsocket=\(place.socketDirectory)\nuser=\(place.user.name)\n"
            .utf8
        )
      }
      try await cluster.stop()
      let error = await #expect(throws: PrivateClusterError.self) { try await copy.start() }
      #expect(error?.kind == .place)
      #expect(try await cluster.start() == settings)
      unlink(record.string)
      for folder in [copy.home.appending("database"), copy.home] { rmdir(folder.string) }
    }
  }

  @Test("it is durable, speaks UTF-8, and takes no connection from outside")
  func promises() async throws {
    try await withScratchHome { cluster in
      let database = try await Database.connect(try await cluster.start())
      try await database.run { session throws(DatabaseError) in
        let checks = try serverChecks(session)
        #expect(checks.refusals == [])
        #expect(checks.warnings == [])
        let row = try session.query(
          """
          select current_setting('listen_addresses') as addresses, lower('ŽÜÉ') as lowered,
            (select string_agg(distinct auth_method, ',') from pg_hba_file_rules) as methods,
            (select datcollate from pg_database where datname = current_database()) as collation
          """
        ).only()
        #expect(try row.string("addresses") == "")
        #expect(try row.string("lowered") == "žüé")
        #expect(try row.string("methods") == "peer")
        #expect(try row.string("collation") == "C")
      }
    }
  }

  @Test("a user of the machine may be the role of the same name, and no stranger's")
  func roles() async throws {
    try await withScratchHome { cluster in
      let own = try OSUser.current().name
      let settings = try await cluster.start()
      try await Database.connect(settings).run { session throws(DatabaseError) in
        try session.execute("create role \(identifier: own) login")
        try session.execute("create role stranger login")
        try session.execute("create role noticed_daemon login")
      }
      for role in [own, "noticed_daemon"] {
        let database = try await Database.connect(settings.with(["user": role]))
        let name = try await database.run { session throws(DatabaseError) in
          try session.query("select session_user").only().string(0)
        }
        #expect(name == role)
      }
      let error = await #expect(throws: DatabaseError.self) {
        _ = try await Database.connect(settings.with(["user": "stranger"]))
      }
      #expect(error?.code == .invalidAuthorization)
      #expect(error?.isTransient == false)
    }
  }

  @Test("a server that would lose or leak data is refused or reported, each fault by name")
  func faults() async throws {
    try await withScratchHome { cluster in
      let database = try await Database.connect(try await cluster.start())
      try await database.run { session throws(DatabaseError) in
        for setting in ["fsync = off", "full_page_writes = off", "data_sync_retry = on"] {
          try session.executeScript("alter system set \(setting)")
        }
        try session.executeScript("alter system set log_parameter_max_length_on_error = -1")
        try session.executeScript(
          "create database latin encoding latin1 lc_ctype 'C' template template0"
        )
      }
      try await cluster.stop()
      let again = try await Database.connect(try await cluster.start().with(["dbname": "latin"]))
      try await again.run { session throws(DatabaseError) in
        try session.execute("set synchronous_commit = off")
        let checks = try serverChecks(session)
        let refused = checks.refusals.map { $0.prefix { !" ".contains($0) } }
        #expect(refused == ["database", "fsync", "full_page_writes", "synchronous_commit"])
        #expect(checks.warnings.count == 2)
        #expect(!checks.isAcceptable)
      }
    }
  }

  @Test("its log holds no value of a statement that failed")
  func silentLog() async throws {
    try await withScratchHome { cluster in
      let database = try await Database.connect(try await cluster.start())
      let secret = "Qwertz"
      for statement in [
        "select \(secret)::text::date", "insert into t values (\(secret)), (\(secret))",
      ] as [SQL] {
        await #expect(throws: DatabaseError.self) {
          try await database.run { session throws(DatabaseError) in
            try session.executeScript("create table if not exists t (name text unique)")
            try session.execute(statement)
          }
        }
      }
      let logged = try await database.run { session throws(DatabaseError) in
        try session.query(
          "select pg_read_file(current_setting('log_directory') || '/' || name) from pg_ls_logdir()"
        ).map { row throws(DatabaseError) in try row.string(0) }
      }
      #expect(!logged.isEmpty)
      #expect(!logged.joined().contains(secret))
    }
  }

  @Test(
    "the server of a home that was removed before it is found, stopped and removed; then there is none",
    .enabled(if: geteuid() == 0, "only root keeps servers outside the home")
  )
  func orphan() async throws {
    try await withScratchHome { cluster in
      _ = try await cluster.start()
      let place = try #require(try cluster.place())
      let process = try #require(cluster.serverProcess(of: place))
      _ = unlink(cluster.home.appending("database/place").string)
      #expect(rmdir(cluster.home.appending("database").string) == 0)
      #expect(try await cluster.destroy())
      #expect(!cluster.isServer(process))
      #expect(access(place.directory.string, F_OK) != 0)
      #expect(try await !cluster.destroy())
    }
  }

  @Test("what is destroyed is gone, and a next start begins empty")
  func destroyed() async throws {
    try await withScratchHome { cluster in
      let born = try await cluster.systemIdentifier()
      try await cluster.destroy()
      #expect(try cluster.status() == .missing)
      #expect(try await cluster.systemIdentifier() != born)
    }
  }
}
