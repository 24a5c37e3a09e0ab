import ArgumentParser

/// `noticed notice`: what is held.
struct NoticeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "The notices and diffusions that are held.",
    discussion: "Every look-up is logged with who, when, --purpose and --case.",
    subcommands: [
      NoticeList.self, NoticeShow.self, NoticeHistoryCommand.self, NoticeExport.self,
      NoticeRestrict.self, NoticeUnrestrict.self,
    ]
  )
}
