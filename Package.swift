// swift-tools-version: 6.2
import PackageDescription

/// The house, from the ground up: a target may import only what stands above it in this list.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "xiangyin",
    products: [.executable(name: "xiangyin", targets: ["xiangyin"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    ],
    targets: [
        // C libraries of the system.
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

        // The core: pure, no I/O beside reading the designer's files.
        .target(name: "JSON", swiftSettings: strict),
        .target(name: "Patterns", dependencies: ["CPCRE2"], swiftSettings: strict),
        .target(name: "Language", dependencies: ["JSON", "Patterns"], swiftSettings: strict),
        .target(name: "Intents", dependencies: ["JSON", "Patterns", "Language"], swiftSettings: strict),
        .target(name: "Tuning", dependencies: ["Patterns", "JSON", "Language", "Intents"], swiftSettings: strict),
        .target(name: "Expressions", dependencies: ["JSON", "Patterns"], swiftSettings: strict),
        .target(name: "Flows", dependencies: ["JSON", "Patterns", "Language", "Intents", "Expressions"], swiftSettings: strict),
        .target(
            name: "Checking", dependencies: ["JSON", "Patterns", "Language", "Intents", "Expressions", "Flows"], swiftSettings: strict),
        .target(name: "Dialogue", dependencies: ["JSON", "Language", "Intents", "Expressions", "Flows"], swiftSettings: strict),
        .target(
            name: "Conversations",
            dependencies: ["JSON", "Patterns", "Language", "Intents", "Tuning", "Expressions", "Flows", "Dialogue"], swiftSettings: strict),
        .target(name: "Handoff", swiftSettings: strict),
        .target(
            name: "Journal",
            dependencies: [
                "JSON", "Language", "Expressions", "Flows", "Dialogue", "Handoff", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),

        // The edge: terminal, pipes, sockets.
        .executableTarget(
            name: "xiangyin",
            dependencies: [
                "CEdit", "CCurl", "JSON", "Language", "Intents", "Tuning", "Expressions", "Flows", "Checking", "Dialogue", "Conversations",
                "Handoff", "Journal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Measuring and proving.
        .executableTarget(
            name: "bench",
            dependencies: [
                "JSON", "Patterns", "Language", "Intents", "Expressions", "Flows", "Dialogue", "Handoff", "Journal", "Histories",
            ],
            path: "Benchmarks/bench", swiftSettings: strict),
        .target(name: "Histories", dependencies: ["JSON", "Handoff", "Journal"], path: "Tests/Histories", swiftSettings: strict),
        .executableTarget(
            name: "conformance",
            dependencies: ["JSON", "Language", "Intents", "Tuning", "Expressions", "Flows", "Handoff", "Journal", "Histories"],
            path: "Tests/Conformance", swiftSettings: strict),
        .testTarget(
            name: "XiangyinTests",
            dependencies: [
                "JSON", "Patterns", "Language", "Intents", "Tuning", "Expressions", "Flows", "Checking", "Dialogue", "Conversations",
                "Handoff", "Journal", "Histories", "xiangyin",
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
