package import Postgres

extension ReviewActs {
  /// Takes away what people called purged notices, once every recipient has said that nothing of them is left there.
  package static func forgetNames(in session: borrowing Session) throws(DatabaseError) {
    _ = try session.query("select noticed.forget_names()")
  }
}
