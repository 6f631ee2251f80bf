import GRDB

/// Calls in one file, by SQLite with a write-ahead log; or in memory.
///
///     try SQLiteStore(path: "calls.db", durability: .power)
///     try SQLiteStore()    // for one chat, or a test
///
/// Any number of programs of one machine may have the file open; one of them writes at a time.
public final class SQLiteStore: Store {
    /// What an acknowledged turn outlives.
    public enum Durability: String, Sendable, CaseIterable {
        /// The machine losing power: every commit waits for the disk.
        case power
        /// This program, and the system around it, being killed. Power that fails may take the last commits with it.
        case process
    }

    /// Whether a file must be there already.
    public enum Opening: Sendable {
        case make
        case existing
    }

    private let queue: DatabaseQueue
    private let name: String

    public init() throws(StoreError) {
        name = "memory"
        do {
            var configuration = Configuration()
            configuration.label = "journal"
            queue = try DatabaseQueue(configuration: configuration)
            try queue.inTransaction(.immediate) { db in
                try SQLiteSchema.bring(db)
                return .commit
            }
        } catch { throw SQLiteFailure.error(error, in: "memory") }
    }

    /// - Parameter patience: seconds to wait for another program that writes.
    public convenience init(
        path: String, durability: Durability = .power, opening: Opening = .make, patience: Double = Limits.busySeconds
    ) throws(StoreError) {
        try self.init(path: path, durability: durability, opening: opening, patience: patience, form: SQLiteSchema.version)
    }

    /// - Parameter form: of a new file's tables; older than the latest only to hold what becomes of such a file.
    init(path: String, durability: Durability, opening: Opening, patience: Double, form: Int64) throws(StoreError) {
        name = path
        do {
            if opening == .existing, !SQLiteFile.isThere(path) {
                throw StoreError(.missing, "\(path): there is no such store", mend: "chat or pipe with --store \(path) makes one")
            }
            var configuration = Configuration()
            configuration.label = "journal"
            configuration.busyMode = .timeout(patience)
            configuration.prepareDatabase { db in
                try db.execute(sql: "PRAGMA synchronous = \(durability == .power ? "FULL" : "NORMAL")")
                // What is erased is overwritten, too.
                try db.execute(sql: "PRAGMA secure_delete = ON")
                try db.execute(sql: "PRAGMA foreign_keys = ON")
                try db.execute(sql: "PRAGMA cache_size = -65536")
            }
            SQLiteFile.makePrivate(path)
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.inDatabase { db in
                try Self.useLog(db)
                if try SQLiteSchema.isCurrent(db) { return }
                try db.inTransaction(.immediate) {
                    try SQLiteSchema.bring(db, to: form)
                    return .commit
                }
            }
        } catch { throw SQLiteFailure.error(error, in: path) }
    }

    /// Two programs may come to a new file at once; the switch to the log, alone of all, does not wait for the other.
    private static func useLog(_ db: Database) throws {
        for _ in 0..<Limits.logTries {
            do {
                if try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "wal" { return }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
            SQLiteFile.pause()
        }
        throw DatabaseError(resultCode: .SQLITE_BUSY)
    }

    public func write<Result>(_ body: (any StoreRows) throws -> Result) throws(StoreError) -> Result {
        do {
            var result: Result?
            try queue.inTransaction(.immediate) { db in
                result = try body(SQLiteRows(db: db))
                return .commit
            }
            guard let result else { throw StoreError(.disk, "\(name): nothing was written", mend: "try again") }
            return result
        } catch { throw SQLiteFailure.error(error, in: name) }
    }

    public func read<Result>(_ body: (any StoreRows) throws -> Result) throws(StoreError) -> Result {
        do {
            var result: Result?
            try queue.inTransaction(.deferred) { db in
                result = try body(SQLiteRows(db: db))
                return .commit
            }
            guard let result else { throw StoreError(.disk, "\(name): nothing was read", mend: "try again") }
            return result
        } catch { throw SQLiteFailure.error(error, in: name) }
    }

    public func changeMark() throws(StoreError) -> Int64 {
        do {
            return try queue.inDatabase { db in try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
        } catch { throw SQLiteFailure.error(error, in: name) }
    }

    public func scrub() throws(StoreError) {
        do {
            // The log still has pages as they were before; `secure_delete` has overwritten the file's own.
            try queue.inDatabase { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        } catch { throw SQLiteFailure.error(error, in: name) }
    }

    public func integrityProblems() throws(StoreError) -> [String] {
        do {
            return try queue.inDatabase { db in
                let whole = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
                let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
                return whole + (dangling > 0 ? ["\(dangling) rows belong to no call"] : [])
            }
        } catch {
            let failure = SQLiteFailure.error(error, in: name)
            guard failure.kind == .damaged else { throw failure }
            return [failure.message]
        }
    }
}
