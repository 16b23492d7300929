// swift-tools-version: 6.2
import PackageDescription

// Read the stages from top to bottom and you have read the pipeline; docs/ARCHITECTURE.md is the
// map. Every stage imports Model and no other stage; Running wires them together.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: ["Model"] + dependencies, swiftSettings: strict)
}

func system(_ name: String, _ pkgConfig: String, apt package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// The tests of a stage, in `Tests/NAMETests`; fixtures are found beside the source.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.target(name: name), "Model"] + dependencies,
        exclude: fixtures(of: name), swiftSettings: strict)
}

func fixtures(of name: String) -> [String] {
    ["Settings"].contains(name) ? ["Fixtures"] : []
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "communique",
    products: [.executable(name: "communique", targets: ["communique"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        system("CCurl", "libcurl", apt: "libcurl4-openssl-dev"),
        system("CXML", "libxml-2.0", apt: "libxml2-dev"),
        system("CZlib", "zlib", apt: "zlib1g-dev"),
        .systemLibrary(name: "CMalloc"),
        system("CUchardet", "uchardet", apt: "libuchardet-dev"),
        .target(name: "Model", swiftSettings: strict),
        stage("Settings", ["Curl"]),
        .target(name: "Gzip", dependencies: ["CZlib"], swiftSettings: strict),
        .target(name: "Curl", dependencies: ["CCurl", "Gzip"], swiftSettings: strict),
        stage("Scheduling", [heap]),
        stage("Fetching", ["Curl", crypto]),
        stage("Reading", ["CXML", "CUchardet", "Gzip"]),
        stage("Extracting"),
        stage("Comparing", [crypto]),
        stage("Alerting", [crypto]),
        stage("Storing", [grdb]),
        stage("Delivering", ["Curl", crypto, logging]),
        .target(
            name: "Running",
            dependencies: [
                "Model", "Settings", "Scheduling", "Fetching", "Reading", "Extracting",
                "Comparing", "Alerting", "Storing", "Delivering", "Curl", "Gzip", crypto, logging,
            ],
            swiftSettings: strict),
        .target(name: "Loopback", swiftSettings: strict),
        .executableTarget(name: "embed", swiftSettings: strict),
        .plugin(name: "EmbedSeeds", capability: .buildTool(), dependencies: ["embed"]),
        .target(
            name: "Demonstrating",
            dependencies: ["Model", "Settings", "Storing", "Running", "Loopback", crypto, logging],
            swiftSettings: strict, plugins: ["EmbedSeeds"]),
        .executableTarget(
            name: "communique",
            dependencies: [
                "Model", "Settings", "Curl", "Scheduling", "Fetching", "Reading", "Extracting",
                "Storing", "Delivering", "Running", "Demonstrating", "CMalloc", arguments, logging,
            ],
            swiftSettings: strict),
        tests("Settings"),
        // Stands in for the system's resolver in tests: libcurl has to find its function.
        .target(
            name: "Staging", dependencies: ["CZlib"], path: "Tests/Staging",
            swiftSettings: strict,
            linkerSettings: [
                .unsafeFlags(["-Xlinker", "--export-dynamic-symbol=getaddrinfo"])
            ]),
        tests("Curl", ["Loopback", "Staging"]),
        tests("Scheduling"),
        tests("Fetching", ["Curl", "Loopback", "Staging"]),
        tests("Reading", ["Staging"]),
        tests("Extracting"),
        tests("Comparing"),
        tests("Alerting"),
        tests("Storing"),
        tests("Delivering", ["Curl", "Loopback", crypto, logging]),
        tests("Loopback"),
        tests(
            "Running",
            [
                "Settings", "Scheduling", "Fetching", "Storing", "Curl", "Loopback", "Staging",
                logging,
            ]),
        tests("communique", ["Loopback", "Running", "Demonstrating", crypto]),
    ]
)
