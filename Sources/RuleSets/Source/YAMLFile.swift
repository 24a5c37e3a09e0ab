import Yams

/// A YAML file as composed, with helpers that tell the place of everything wrong.
///
/// Anchors, aliases and explicit tags are refused: what a file says is to be seen where it says it.
struct YAMLFile {
  let source: SourceFile
  let root: Node

  /// Composes a file; logs why it cannot be composed and returns nil.
  init?(_ source: SourceFile, _ log: inout ProblemLog) {
    self.source = source
    do {
      // The basic resolver leaves scalars as they are written; types are the reader's question.
      guard let root = try compose(yaml: source.text, .basic) else {
        log.add(ConfigurationProblem(file: source.name, message: "is empty"))
        return nil
      }
      self.root = root
    } catch let error as YamlError {
      log.add(Self.problem(error, source))
      return nil
    } catch {
      log.add(ConfigurationProblem(file: source.name, message: "is no YAML"))
      return nil
    }
    let before = log.problems.count
    refuseAnchors(in: root, &log)
    guard log.problems.count == before else { return nil }
  }

  func place(of node: Node) -> SourceFile.Place {
    guard let mark = node.mark else { return .init(line: 0, column: 0) }
    return .init(line: mark.line, column: mark.column)
  }

  func report(_ node: Node, _ message: String, _ log: inout ProblemLog) {
    log.add(source, place(of: node), message)
  }

  // A node's mark stands at its anchor or tag if it has one; an alias cannot be without an anchor.
  private func refuseAnchors(in node: Node, _ log: inout ProblemLog) {
    let offset = source.offset(of: place(of: node))
    if offset < source.bytes.count, node.mark != nil {
      switch source.bytes[offset] {
      case UInt8(ascii: "&"):
        report(node, "anchors and aliases are not used here; write the value out", &log)
      case UInt8(ascii: "!"):
        report(node, "tags are not used here; write the value alone", &log)
      default: break
      }
    }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        refuseAnchors(in: key, &log)
        refuseAnchors(in: value, &log)
      }
    case .sequence(let sequence):
      for item in sequence { refuseAnchors(in: item, &log) }
    case .scalar, .alias: break
    }
  }

  private static func problem(_ error: YamlError, _ source: SourceFile) -> ConfigurationProblem {
    func at(_ mark: Mark, _ message: String) -> ConfigurationProblem {
      ConfigurationProblem(
        file: source.name,
        line: mark.line,
        column: mark.column,
        message: message
      )
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return at(mark, "is no YAML here: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      return at(context.mark, "“\(keys.joined(separator: ", "))” stands here twice; keep one")
    case .reader(let problem, _, _, _):
      return ConfigurationProblem(file: source.name, message: "is no UTF-8 text: \(problem)")
    default:
      return ConfigurationProblem(file: source.name, message: "is no YAML")
    }
  }
}
