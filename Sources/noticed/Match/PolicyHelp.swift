import ArgumentParser

extension ArgumentHelp {
  /// What `--policy` takes, wherever persons are compared.
  static var policy: ArgumentHelp {
    ArgumentHelp(
      "Another policy than “person”, from pipelines/matching: person-border, person-investigation or your own.",
      valueName: "name"
    )
  }
}
