import CLibFuzzer
import Glibc
@testable import Reading

/// Hands the bytes of libFuzzer to the target that `FUZZ_TARGET` names.
///
/// Not by an argument: libFuzzer starts itself again with its own arguments when it merges a corpus.
@main
enum Fuzz {
  static func main() {
    guard let name = getenv("FUZZ_TARGET").map({ String(cString: $0) }), targets[name] != nil else {
      let names = targets.keys.sorted().joined(separator: " ")
      print("fuzz: FUZZ_TARGET has to be one of: \(names)")
      exit(64)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in one(bytes, size) })
  }
}

private let target = getenv("FUZZ_TARGET").flatMap { targets[String(cString: $0)] }

private func one(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  target?(Array(UnsafeBufferPointer(start: bytes, count: size)))
  return 0
}

/// Each decoder with its oracle; a finding ends the program.
private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "json": fuzzJSON,
  "xml": { fuzzFile($0, as: XMLFile.self) },
  "text": { fuzzFile($0, as: TaggedFile.self) },
  "mail": { fuzzFile($0, as: MailFile.self) },
  "csv": fuzzTable,
  "stix": { fuzzFile($0, as: STIXFile.self) },
  "misp": { fuzzFile($0, as: MISPFile.self) },
  "ftm": { fuzzFile($0, as: FollowTheMoneyFile.self) },
  "notice": { fuzzFile($0, as: JSONFile.self) },
  "mrz": fuzzZone,
  "gzip": fuzzGzip,
  "dates": fuzzDate,
  "values": fuzzValues,
  "file": fuzzWhole,
]

/// Ends the program with what was found wrong.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  guard !condition else { return }
  fatalError("finding: \(message())")
}
