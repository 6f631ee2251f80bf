import ArgumentParser
import Journal

/// Work on a store that ends the command with 1, and the way out, when it fails.
enum OpenStore {
    static func open<Result>(_ body: () throws(StoreError) -> Result) throws -> Result {
        do { return try body() } catch {
            StandardError.write("xiangyin: \(error)")
            throw ExitCode(1)
        }
    }

    /// A store that must be there already.
    static func existing(_ path: String) throws -> SQLiteStore {
        try open { () throws(StoreError) in try SQLiteStore(path: path, opening: .existing) }
    }
}
