import CPostgreSQL
import Glibc

/// How to reach a server: libpq keywords over libpq's own environment and service file, and the session's limits.
package struct ConnectionSettings: Sendable, Hashable, CustomStringConvertible {
  /// libpq keywords and their values; what is absent, libpq takes from `PG…` variables and its defaults.
  package var keywords: [String: String]
  package var timeouts: SessionTimeouts

  package init(_ keywords: [String: String] = [:], timeouts: SessionTimeouts = .commandLine) {
    self.keywords = keywords
    self.timeouts = timeouts
  }

  /// Settings from a `postgresql://…` address or a `key=value` string.
  ///
  /// - Throws: `DatabaseError` when libpq cannot read the text; the error does not quote it.
  package init(
    parsing text: String,
    timeouts: SessionTimeouts = .commandLine
  ) throws(DatabaseError) {
    var complaint: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(text, &complaint) else {
      PQfreemem(complaint)
      throw DatabaseError(
        .connection,
        code: .invalidAuthorization,
        message: "the database address is neither postgresql://… nor key=value pairs"
      )
    }
    defer { PQconninfoFree(options) }
    self.init(Self.given(in: options), timeouts: timeouts)
  }

  /// What `PGHOST`, `PGSERVICE` and the other variables of libpq say, without its built-in defaults.
  package static func environment(timeouts: SessionTimeouts = .commandLine) -> ConnectionSettings {
    guard let options = PQconndefaults() else { return ConnectionSettings(timeouts: timeouts) }
    defer { PQconninfoFree(options) }
    var keywords: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let variable = option.pointee.envvar, let value = getenv(variable), value.pointee != 0 {
        keywords[String(cString: keyword)] = String(cString: value)
      }
      option += 1
    }
    return ConnectionSettings(keywords, timeouts: timeouts)
  }

  /// True when neither a keyword nor the environment names a server.
  package var namesNoServer: Bool {
    let naming = ["host", "hostaddr", "service", "port"]
    let named = Self.environment().keywords
    return naming.allSatisfy { keywords[$0] == nil && named[$0] == nil }
  }

  /// The same server with some keywords replaced; an empty value removes one.
  package func with(_ changes: [String: String]) -> ConnectionSettings {
    var copy = self
    for (keyword, value) in changes { copy.keywords[keyword] = value.isEmpty ? nil : value }
    return copy
  }

  package func with(timeouts: SessionTimeouts) -> ConnectionSettings {
    var copy = self
    copy.timeouts = timeouts
    return copy
  }

  /// The keywords in order, passwords hidden.
  package var description: String {
    keywords.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.key.hasSuffix("password") ? "…" : $0.value)" }
      .joined(separator: " ")
  }

  private static func given(
    in options: UnsafeMutablePointer<PQconninfoOption>
  ) -> [String: String] {
    var keywords: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        keywords[String(cString: keyword)] = String(cString: value)
      }
      option += 1
    }
    return keywords
  }
}

extension ConnectionSettings {
  /// The keywords handed to libpq: the caller's, and those that notice a dead peer within seconds.
  var effectiveKeywords: [String: String] {
    var all = [
      "connect_timeout": "5", "keepalives": "1", "keepalives_idle": "5",
      "keepalives_interval": "2", "keepalives_count": "3", "tcp_user_timeout": "10000",
      "target_session_attrs": "read-write", "application_name": "noticed",
    ]
    let named = Self.environment().keywords
    for keyword in all.keys where named[keyword] != nil { all[keyword] = nil }
    let service = keywords["service"] ?? named["service"]
    let host = keywords["host"] ?? named["host"]
    if named["sslmode"] == nil, service == nil, let host, Self.isRemote(host) {
      all["sslmode"] = "verify-full"
    }
    all.merge(keywords) { _, given in given }
    all["client_encoding"] = "UTF8"
    return all
  }

  /// The statements that open every session; values a server writes are then the same everywhere.
  var sessionOpening: String {
    """
    SET lock_timeout = \(timeouts.lock);
    SET statement_timeout = \(timeouts.statement);
    SET idle_in_transaction_session_timeout = \(timeouts.idleInTransaction);
    SET client_min_messages = warning; SET bytea_output = hex;
    SET datestyle = 'ISO, YMD'; SET intervalstyle = iso_8601; SET timezone = 'UTC';
    SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;
    SET tcp_user_timeout = 10000;
    SET client_connection_check_interval = 2000
    """
  }

  private static func isRemote(_ host: String) -> Bool {
    !host.split(separator: ",").allSatisfy {
      $0.hasPrefix("/") || $0.hasPrefix("@") || ["localhost", "127.0.0.1", "::1"].contains($0)
    }
  }
}
