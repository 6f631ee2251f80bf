import Conversations
import Dialogue
import Flows
import Handoff
import JSON
import Journal
import Language
import Testing

@testable import xiangyin

/// A store in a folder of its own, and pipes on it.
struct StoreBench {
    let folder: TemporaryFolder
    let files: HotlineFiles
    let hotline: Hotline

    var path: String { folder.path + "/calls.db" }

    init(_ text: String = SampleHotlines.colour) throws {
        folder = try TemporaryFolder()
        files = HotlineFiles(name: "sample", files: [SourceFile(name: "sample/flow.json", bytes: Array(text.utf8))])
        hotline = try #require(Hotline.load(files).hotline)
    }

    init(files: HotlineFiles) throws {
        folder = try TemporaryFolder()
        self.files = files
        hotline = try #require(Hotline.load(files).hotline)
    }

    func store() throws -> SQLiteStore { try SQLiteStore(path: path, durability: .process) }
    func journal() throws -> Journal { try Journal(store()) }

    func hotlines(at now: Microseconds = .seconds(1_000)) throws -> ServedHotlines {
        try ServedHotlines(journal(), files, hotline, live: false, at: now)
    }

    func pipe() throws -> PipeHarness { PipeHarness(try hotlines()) }

    /// What is wrong with the store; empty when nothing is.
    func problems() throws -> [String] {
        let interpreter = Interpreter(hotline: hotline)
        return try Verification(journal()) { _ in interpreter }.problems
    }

    /// Everything in the store's files.
    func bytes() -> [UInt8] {
        ["calls.db", "calls.db-wal"].flatMap { Repository.readFile(folder.path + "/" + $0) ?? [] }
    }

    func holds(_ text: String) -> Bool {
        let (bytes, wanted) = (bytes(), Array(text.utf8))
        guard bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
