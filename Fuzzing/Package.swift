// swift-tools-version: 6.2
import PackageDescription

// What `scripts/fuzz` runs: the decoders under libFuzzer and AddressSanitizer. The modules are the product's own, by
// links under Sources: they are visible within their package only, so a package that depends on the product could not
// call them. `Crypto` is a quick stand-in: what is fuzzed is what reads, and swift-crypto would be most of the build.
// FUZZ_QUICK leaves out AddressSanitizer and the following of comparisons.
let isChecked = Context.environment["FUZZ_QUICK"] == nil
let package = Package(
  name: "fuzzing",
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CLibFuzzer"),
    .target(name: "Crypto"),
    .target(name: "JSON"),
    .target(name: "Notices", dependencies: ["JSON"]),
    .target(name: "Reading", dependencies: ["JSON", "Notices", "CZlib", "CLibXML2", "Crypto"]),
    .executableTarget(
      name: "fuzz",
      dependencies: ["JSON", "Notices", "Reading", "CZlib", "CLibFuzzer"],
      path: "Sources/Fuzz",
      linkerSettings: [
        .linkedLibrary("stdc++"),
        // libFuzzer without its own main, of the toolchain: scripts/fuzz knows where it lies.
        .unsafeFlags(
          (isChecked ? ["-sanitize=address"] : [])
            + ["-Xlinker", Context.environment["FUZZER_RUNTIME"] ?? ""]
        ),
      ]
    ),
  ]
)

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
  .treatAllWarnings(as: .error),  // SE-0480
]
// The harness calls each decoder by itself, past the recognition of formats, which is internal.
let read: [SwiftSetting] = [
  .unsafeFlags(
    (isChecked
      ? ["-sanitize=fuzzer,address"]
      : ["-sanitize=fuzzer", "-sanitize-coverage=edge,inline-8bit-counters,pc-table"])
      + ["-enable-testing"]
  )
]
for target in package.targets where target.type != .system {
  let isRead = ["JSON", "Notices", "Reading"].contains(target.name)
  target.swiftSettings =
    settings
    + (isRead
      ? read : [.unsafeFlags(["-parse-as-library"] + (isChecked ? ["-sanitize=address"] : []))])
}
