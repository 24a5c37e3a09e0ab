import Glibc
import JSON
import Reading

/// One run of the child: its process and the channel to it.
struct DecodingProcess: ~Copyable {
  private let id: pid_t
  private let channel: FrameChannel

  /// Starts a program with its arguments, its standard input and output being the channel.
  ///
  /// Of the environment it gets only what is given; every descriptor that this program opens is closed on
  /// execution, so that it has none but those and standard error.
  /// - Throws: `DecodingError` when the program cannot be started or does not answer as the child does.
  static func start(
    _ program: [String],
    environment: [String],
    configuration: String,
    within seconds: Int
  ) throws(DecodingError) -> DecodingProcess {
    guard let down = SocketPair.make() else { throw .start(errno) }
    guard let up = SocketPair.make() else {
      let reason = errno
      close(down.ours)
      close(down.theirs)
      throw .start(reason)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, down.theirs, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, up.theirs, STDOUT_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] = program.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    var process = pid_t()
    let refused = posix_spawn(&process, program[0], &actions, nil, &arguments, &variables)
    for text in arguments + variables { free(text) }
    posix_spawn_file_actions_destroy(&actions)
    close(down.theirs)
    close(up.theirs)
    guard refused == 0 else {
      close(down.ours)
      close(up.ours)
      throw .start(refused)
    }
    let started = DecodingProcess(
      id: process,
      channel: FrameChannel(input: up.ours, output: down.ours)
    )
    guard try started.greeting(within: seconds) == configuration else { throw .otherConfiguration }
    return started
  }

  private init(id: pid_t, channel: FrameChannel) {
    self.id = id
    self.channel = channel
  }

  /// What the child says first: the hash of the rule files that it read.
  private func greeting(within seconds: Int) throws(DecodingError) -> String {
    do throws(FrameChannel.Silence) {
      return String(decoding: try channel.read(within: seconds).text, as: UTF8.self)
    } catch {
      throw .silent
    }
  }

  deinit {
    close(channel.output)
    close(channel.input)
    kill(id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }

  func ask(_ request: DecodingRequest) throws(FrameChannel.Silence) {
    try channel.write(.init(text: request.node.serialized()))
  }

  /// The answer to the oldest request that was not answered yet; nil when it makes no sense.
  func answer(within seconds: Int) throws(FrameChannel.Silence) -> DecodingAnswer? {
    guard let head = Self.node(try channel.read(within: seconds)) else { return nil }
    if head["unreadable"]?.bool == true {
      return .crashed("the reading process may not open the copy")
    }
    if let rejection = head["rejection"] {
      return ItemText.rejection(rejection).map { .rejection($0) }
    }
    guard let count = head["items"]?.int, let isSingle = head["single"]?.bool else { return nil }
    var items: [ReadItem] = []
    for _ in 0..<count {
      let frame = try channel.read(within: seconds)
      guard let item = Self.node(frame).flatMap({ ItemText.item($0, slice: frame.bytes) }) else {
        return nil
      }
      items.append(item)
    }
    return .items(items, isSingle: isSingle)
  }

  private static func node(_ frame: FrameChannel.Frame) -> JSONNode? {
    let limits = JSONLimits(
      bytes: FrameChannel.most,
      field: FrameChannel.most,
      values: 5_000_000,
      mustBeStorable: true
    )
    guard case .success(let node) = parseJSON(frame.text, limits: limits) else { return nil }
    return node
  }
}
