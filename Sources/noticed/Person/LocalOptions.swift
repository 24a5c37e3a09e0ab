import ArgumentParser

/// Which local records are listed.
struct LocalListOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only those of one register.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
  }
}

/// Which local record is shown.
struct LocalShowOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The id that the record was imported with.", valueName: "id"))
  var id: String

  @Option(
    help: ArgumentHelp("Its register, when several have a record of that id.", valueName: "name")
  )
  var source: String?
}

/// What an import takes in.
struct RegisterOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The file, or - for standard input.", valueName: "file")
  )
  var file: String

  @Option(
    help: ArgumentHelp("The register of records that do not name theirs.", valueName: "name")
  )
  var source: String?

  @Flag(
    help:
      "The file is the whole of --source: records of it that are not in the file are ended, and their hits close."
  )
  var replace = false

  func validate() throws {
    if replace, source == nil {
      throw ValidationError("--replace needs --source, the register that the file is the whole of")
    }
    if let source, source.allSatisfy(\.isWhitespace) {
      throw ValidationError("--source is empty; name a register")
    }
  }
}
