// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "noticed",
  products: [
    .executable(name: "noticed", targets: ["noticed"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    // System libraries, through pkg-config.
    .systemLibrary(
      name: "CPostgreSQL",
      pkgConfig: "libpq",
      providers: [.apt(["libpq-dev"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]
    ),
    // What Swift's view of the C library leaves out.
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .target(
      name: "CRE2",
      linkerSettings: [.linkedLibrary("re2")]
    ),

    // Ring 0: words and languages. Standard library only.
    .target(
      name: "JSON"
    ),
    .target(
      name: "Notices",
      dependencies: ["JSON"]
    ),
    .target(
      name: "CEL",
      dependencies: ["CRE2"]
    ),

    // Ring 1: what decides. No I/O, no clock, no log.
    .target(
      name: "Reading",
      dependencies: [
        "JSON", "Notices", "CZlib", "CLibXML2", .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .target(
      name: "Lifecycle",
      dependencies: ["Notices"]
    ),
    .target(
      name: "Charges",
      dependencies: ["Notices"]
    ),
    .target(
      name: "Compliance",
      dependencies: ["JSON", "Notices", "CEL"]
    ),
    .target(
      name: "Matching",
      dependencies: ["JSON", "Notices"]
    ),

    // Ring 2: the edges.
    .target(
      name: "Postgres",
      dependencies: ["CPostgreSQL"]
    ),
    .target(
      name: "PrivateCluster",
      dependencies: [
        "Postgres", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(
      name: "Schema",
      path: "sql",
      resources: [.embedInCode("migrations")]
    ),
    .target(
      name: "Records",
      dependencies: [
        "JSON", "Notices", "Lifecycle", "Postgres", "Schema",
      ]
    ),
    .target(
      name: "DropFolder",
      dependencies: [
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .target(
      name: "Decoding",
      dependencies: ["JSON", "Notices", "Reading"]
    ),
    .target(
      name: "RuleSets",
      dependencies: [
        "CEL", "Notices", "Charges", "Compliance", "Matching", "Reading",
        .product(name: "Yams", package: "Yams"),
      ]
    ),

    // Ring 3: the order of steps.
    .target(
      name: "Pipeline",
      dependencies: [
        "JSON", "Notices", "Charges", "Reading", "Decoding", "Lifecycle", "Compliance", "Matching",
        "Postgres", "Records", "DropFolder", "RuleSets",
        .product(name: "Logging", package: "swift-log"),
      ]
    ),

    // Ring 4: the command line.
    .executableTarget(
      name: "noticed",
      dependencies: [
        "JSON", "Notices", "CEL", "Reading", "Decoding", "Lifecycle", "Compliance", "Matching",
        "Postgres", "PrivateCluster", "Records", "DropFolder", "RuleSets", "Pipeline", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),

    // Tests: one target a module, the support they share beside them.
    .target(
      name: "TestSupport",
      dependencies: ["Postgres", "PrivateCluster", "Schema", "Records"],
      path: "Tests/TestSupport"
    ),
    .testTarget(
      name: "JSONTests",
      dependencies: ["JSON"]
    ),
    .testTarget(
      name: "NoticesTests",
      dependencies: ["JSON", "Notices"]
    ),
    .testTarget(
      name: "CELTests",
      dependencies: ["CEL"]
    ),
    .testTarget(
      name: "ReadingTests",
      dependencies: ["JSON", "Notices", "Reading"]
    ),
    .testTarget(
      name: "LifecycleTests",
      dependencies: ["Notices", "Lifecycle"]
    ),
    .testTarget(
      name: "ChargesTests",
      dependencies: ["Charges", "Notices"]
    ),
    .testTarget(
      name: "ComplianceTests",
      dependencies: ["JSON", "Notices", "CEL", "Compliance"]
    ),
    .testTarget(
      name: "MatchingTests",
      dependencies: ["JSON", "Notices", "Matching"]
    ),
    .testTarget(
      name: "PostgresTests",
      dependencies: ["Postgres", "PrivateCluster", "TestSupport"]
    ),
    .testTarget(
      name: "DropFolderTests",
      dependencies: ["DropFolder", .product(name: "SystemPackage", package: "swift-system")]
    ),
    .testTarget(
      name: "DecodingTests",
      dependencies: ["JSON", "Notices", "Reading", "Decoding"]
    ),
    .testTarget(
      name: "RuleSetsTests",
      dependencies: [
        "JSON", "Notices", "CEL", "Charges", "Compliance", "Matching", "Reading", "RuleSets",
      ]
    ),
    .testTarget(
      name: "RecordsTests",
      dependencies: [
        "JSON", "Notices", "Lifecycle", "Postgres", "Records",
        "TestSupport",
      ]
    ),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "JSON", "Notices", "Charges", "Reading", "Lifecycle", "Compliance", "Matching", "Postgres",
        "Records", "DropFolder", "RuleSets", "Pipeline", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(
      name: "NoticedTests",
      dependencies: [
        "noticed", "JSON", "Notices", "CEL", "Reading", "Lifecycle", "Compliance", "Matching",
        "Postgres", "PrivateCluster", "Records", "DropFolder", "RuleSets", "Pipeline",
        "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Snapshots"]
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
for target in package.targets where target.type != .system && target.name != "CRE2" {
  target.swiftSettings = settings
}
