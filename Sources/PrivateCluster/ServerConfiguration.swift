import SystemPackage

/// The configuration files of a private server.
struct ServerConfiguration: Sendable {
  let place: Place
  let machine: Machine

  /// The server's settings: no network, durable, sized for the machine, and silent about values.
  var settings: String {
    let memory = machine.memoryMiB
    let values: [(String, String)] = [
      ("data_directory", quoted(place.data)),
      ("hba_file", quoted(place.directory.appending("pg_hba.conf"))),
      ("ident_file", quoted(place.directory.appending("pg_ident.conf"))),
      ("listen_addresses", "''"),
      ("unix_socket_directories", "'\"" + doubled(place.socketDirectory) + "\"'"),
      ("unix_socket_permissions", "0777"),
      ("port", "5432"),
      ("max_connections", "100"),
      // What is answered as committed survives a power cut.
      ("fsync", "on"),
      ("full_page_writes", "on"),
      ("synchronous_commit", "on"),
      ("data_sync_retry", "off"),
      ("shared_buffers", "\(clamp(memory / 4, 32, 4096))MB"),
      ("effective_cache_size", "\(clamp(memory / 2, 64, 1_048_576))MB"),
      ("work_mem", "\(clamp(memory / 256, 4, 64))MB"),
      ("maintenance_work_mem", "\(clamp(memory / 16, 32, 1024))MB"),
      ("max_worker_processes", "\(clamp(machine.cores, 4, 64))"),
      ("max_parallel_workers", "\(clamp(machine.cores, 2, 32))"),
      ("max_parallel_workers_per_gather", "\(clamp(machine.cores / 2, 0, 4))"),
      ("max_parallel_maintenance_workers", "\(clamp(machine.cores / 2, 1, 4))"),
      ("max_wal_size", "4GB"),
      ("checkpoint_timeout", "15min"),
      ("checkpoint_completion_target", "0.9"),
      ("random_page_cost", "1.1"),
      ("effective_io_concurrency", "64"),
      ("jit", "off"),
      ("autovacuum_naptime", "20s"),
      // The plans do not hang on a tenth more rows, and counting takes the processor from the intake.
      ("autovacuum_analyze_scale_factor", "0.25"),
      // One file a weekday, each begun afresh a week later.
      ("logging_collector", "on"),
      ("log_directory", quoted(place.log)),
      ("log_filename", "'server-%a.log'"),
      ("log_truncate_on_rotation", "on"),
      ("log_rotation_age", "1d"),
      ("log_rotation_size", "0"),
      ("log_line_prefix", "'%m [%p] %u@%d %a '"),
      ("log_timezone", "'UTC'"),
      ("timezone", "'UTC'"),
      // A detail quotes keys, and keys are names: neither detail nor parameters reach the log.
      ("log_error_verbosity", "terse"),
      ("log_parameter_max_length", "0"),
      ("log_parameter_max_length_on_error", "0"),
      ("log_min_error_statement", "fatal"),
      // The message of a data exception quotes the value; the program that sent it has the error anyway.
      ("log_min_messages", "log"),
      ("lc_messages", "'C'"),
      ("datestyle", "'ISO, YMD'"),
      ("default_text_search_config", "'pg_catalog.simple'"),
    ]
    return "# Written by noticed at every start; change settings with ALTER SYSTEM.\n"
      + values.map { "\($0.0) = \($0.1)\n" }.joined()
  }

  /// Who may log in: users of this machine, as whom `map` says, and nobody from outside.
  var access: String {
    """
    local all all peer map=noticed
    local replication all peer map=noticed

    """
  }

  /// Which user of the machine may be which role: the trusted ones any of `roles`, others the role of their own name.
  static func map(trusted: Set<String>, roles: [String], version: Int) -> String {
    var lines: [String] = []
    for user in trusted.sorted() {
      for role in version >= 16 ? ["all"] : roles { lines.append("noticed \"\(user)\" \(role)") }
    }
    lines.append(#"noticed /^((?!noticed_).*)$ \1"#)
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ path: FilePath) -> String { "'" + doubled(path) + "'" }

  private func doubled(_ path: FilePath) -> String {
    path.string.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }

  private func clamp(_ value: Int, _ low: Int, _ high: Int) -> Int { min(max(value, low), high) }
}
