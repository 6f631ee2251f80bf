import Foundation
import Testing

/// The schemas that editors use know every hotline here, and notice what the loader would refuse.
@Suite struct SchemaTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func check(_ files: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = root.appending(path: "Scripts/check-schemas")
        process.arguments = files
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    @Test func everyFileOfEveryHotlineFitsItsSchema() throws {
        let (status, output) = try Self.check([])
        #expect(status == 0, "\(output)")
    }

    @Test(arguments: [
        #"{ "$schema": "flow.json", "flow": "f", "start": "a", "nodes": { "a": [ { "say": "Hi", "bargin": true } ] } }"#,
        #"{ "$schema": "flow.json", "flow": "f", "start": "a", "nodes": { "a": [ { "say": "Hi", "go": "a" } ] } }"#,
        #"{ "$schema": "flow.json", "flow": "f", "start": "a", "nodes": { "a": [ { "ask": "x", "type": "digit", "prompt": "?" } ] } }"#,
        #"{ "$schema": "flow.json", "flow": "f", "nodes": {} }"#,
        #"{ "$schema": "hotline.json", "hotline": "h", "languages": "en" }"#,
        #"{ "$schema": "hotline.json", "hotline": "h", "languages": ["en"], "start": "f", "journal": { "keep": 180 } }"#,
        #"{ "$schema": "intents.json", "intents": { "a": { "keyword": ["x"] } } }"#,
        #"{ "$schema": "dialect.json", "dialect": "yue", "language": "yue", "lexicon": ["x"] }"#,
        #"{ "$schema": "fixtures.json", "fixtures": [ { "url": "*" } ] }"#,
    ])
    func whatTheLoaderRefusesTheSchemaMarks(file: String) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "xiangyin-schema-\(UUID().uuidString).json")
        try Data(file.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let (status, output) = try Self.check([path.path()])
        #expect(status == 1, "\(output)")
        #expect(output.contains("1 files, "))
    }
}
