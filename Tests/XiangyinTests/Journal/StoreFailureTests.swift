import Glibc
import Testing

@testable import Journal

/// What is wrong with a file, said so that an operator knows what to do.
@Suite struct StoreFailureTests {
    private func failure(_ body: () throws(StoreError) -> Void) -> StoreError? {
        do throws(StoreError) {
            try body()
            return nil
        } catch { return error }
    }

    @Test func tellsAForeignFile() throws {
        let folder = try TemporaryFolder()
        let text = folder.write("notes.txt", String(repeating: "no database at all\n", count: 100))
        let error = failure { () throws(StoreError) in _ = try SQLiteStore(path: text) }
        #expect(error?.kind == .foreign && error?.description.contains("no store of calls") == true, "\(String(describing: error))")
        #expect(folder.read("notes.txt").hasPrefix("no database"))
        let missing = failure { () throws(StoreError) in _ = try SQLiteStore(path: folder.path + "/none.db", opening: .existing) }
        #expect(missing?.kind == .missing)
        #expect(failure { () throws(StoreError) in _ = try SQLiteStore(path: "/nowhere/at/all.db") }?.kind == .missing)
    }

    @Test func tellsALockedFile() throws {
        let folder = try TemporaryFolder()
        let (one, other) = (try SQLiteStore(path: folder.path + "/a"), try SQLiteStore(path: folder.path + "/a", patience: 0.05))
        try one.write { _ in
            let error = failure { () throws(StoreError) in try other.write { _ in } }
            #expect(error?.kind == .locked && error?.description.contains("another program") == true, "\(String(describing: error))")
        }
        #expect(failure { () throws(StoreError) in try other.write { _ in } } == nil)
    }

    /// A file that an older program made has its calls when a newer one has opened it.
    @Test func bringsAnOlderFileUpToDate() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/calls.db"
        do {
            let older = try SQLiteStore(path: path, durability: .process, opening: .make, patience: 1, form: 1)
            try older.write { try $0.insert(HotlineVersion(hash: "v", name: "sample", files: "{}")) }
            #expect(failure { () throws(StoreError) in _ = try older.read { try $0.events(of: 1) } } != nil)
        }
        for _ in 0..<2 {
            let store = try SQLiteStore(path: path)
            #expect(try store.read { (try $0.events(of: 1), try $0.has(version: "v")) } == ([], true))
        }
    }

    @Test func tellsADamagedPage() throws {
        let bench = try StoreBench()
        var pipe = try bench.pipe()
        for number in 0..<200 { _ = pipe.send(PipeHarness.start("s\(number)")) }
        try bench.store().scrub()
        let file = try #require(fopen(bench.path, "r+"))
        for page in 5..<40 {
            fseek(file, page * 4096, SEEK_SET)
            let junk = [UInt8](repeating: 0xA5, count: 4096)
            fwrite(junk, 1, junk.count, file)
        }
        fclose(file)
        let store = try SQLiteStore(path: bench.path)
        #expect(try !store.integrityProblems().isEmpty)
        let error = failure { () throws(StoreError) in
            try store.read { rows in
                for call in try rows.calls(CallFilter()) { _ = try rows.events(of: call.id) }
            }
        }
        #expect(error?.kind == .damaged && error?.description.contains("journal verify") == true, "\(String(describing: error))")
    }
}
