// swift-tools-version: 6.2
import PackageDescription

// What `scripts/bench pairs` and `scripts/evaluate` measure without the program around it. The modules are the product's own, by links under
// Sources: they are visible within their package only, so a package that depends on the product could not call them.
let package = Package(
  name: "benchmarks",
  targets: [
    .target(name: "JSON"),
    .target(name: "Notices", dependencies: ["JSON"]),
    .target(name: "Matching", dependencies: ["JSON", "Notices"]),
    .executableTarget(
      name: "score-pairs",
      dependencies: ["Notices", "Matching"],
      path: "Sources/ScorePairs"
    ),
    .executableTarget(
      name: "evaluate-sets",
      dependencies: ["JSON", "Notices", "Matching"],
      path: "Sources/EvaluateSets"
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
for target in package.targets { target.swiftSettings = settings }
