import GRDB

/// The tables, and how older files are brought up to date.
enum SQLiteSchema {
    /// "XYJ1": says that the file is a store of calls.
    private static let application: Int64 = 0x5859_4A31
    static let version: Int64 = 2

    static func isCurrent(_ db: Database) throws -> Bool {
        let application = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == 0, version == 0, try Int64.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 { return false }
        guard application == Self.application else {
            throw StoreError(
                .foreign, "this is a SQLite file, but no store of calls",
                mend: "give the file that chat or pipe made, or a name that is not taken")
        }
        guard version <= Self.version else {
            throw StoreError(
                .foreign, "the store has form \(version), this program knows \(Self.version) at most",
                mend: "use the newer xiangyin that made it")
        }
        return version == Self.version
    }

    /// Makes what is missing. Two programs may come here at once: the second finds the work done.
    static func bring(_ db: Database, to form: Int64 = version) throws {
        if try isCurrent(db) { return }
        let found = try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        for (index, sql) in forms.enumerated() where found <= index && index < form { try db.execute(sql: sql) }
        try db.execute(sql: "PRAGMA application_id = \(application)")
        try db.execute(sql: "PRAGMA user_version = \(form)")
    }

    /// What makes each form of the one before it.
    private static let forms = [first, second]

    /// Calls may be moved to another version of their hotline; and a program that carries them says that it is there.
    private static let second = """
        ALTER TABLE event ADD COLUMN version TEXT REFERENCES version(hash);
        CREATE INDEX event_version ON event(version) WHERE version IS NOT NULL;
        CREATE INDEX call_version ON call(version);
        CREATE TABLE carrier(number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL) STRICT;
        CREATE TABLE carried(call INTEGER PRIMARY KEY REFERENCES call(id) ON DELETE CASCADE, carrier INTEGER NOT NULL) STRICT;
        CREATE INDEX carried_carrier ON carried(carrier);
        """

    private static let first = """
        CREATE TABLE secret(salt TEXT NOT NULL) STRICT;
        INSERT INTO secret VALUES (lower(hex(randomblob(32))));

        CREATE TABLE version(hash TEXT PRIMARY KEY, name TEXT NOT NULL, files TEXT NOT NULL) STRICT;

        CREATE TABLE call(
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, party INTEGER, version TEXT NOT NULL REFERENCES version(hash),
            began INTEGER NOT NULL, touched INTEGER NOT NULL, ended INTEGER, turn INTEGER NOT NULL, seq INTEGER NOT NULL,
            state TEXT NOT NULL, language TEXT NOT NULL, intent TEXT NOT NULL, snapshot TEXT, checksum INTEGER) STRICT;
        CREATE UNIQUE INDEX call_live ON call(name) WHERE ended IS NULL;
        CREATE INDEX call_name ON call(name, id);
        CREATE INDEX call_party ON call(party) WHERE party IS NOT NULL;
        CREATE INDEX call_ended ON call(ended) WHERE ended IS NOT NULL;

        CREATE TABLE event(
            call INTEGER NOT NULL REFERENCES call(id) ON DELETE CASCADE, seq INTEGER NOT NULL, id TEXT, at INTEGER NOT NULL,
            zone INTEGER NOT NULL, input TEXT NOT NULL, answer TEXT NOT NULL, plain_input TEXT, plain_answer TEXT, lookups TEXT,
            PRIMARY KEY(call, seq)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX event_id ON event(call, id) WHERE id IS NOT NULL;

        CREATE TABLE talk(
            number INTEGER PRIMARY KEY AUTOINCREMENT, call INTEGER NOT NULL REFERENCES call(id) ON DELETE CASCADE, at INTEGER NOT NULL,
            speaker TEXT NOT NULL, agent TEXT, text TEXT NOT NULL, plain TEXT) STRICT;
        CREATE INDEX talk_call ON talk(call, number);

        CREATE TABLE work_order(
            call INTEGER NOT NULL REFERENCES call(id) ON DELETE CASCADE, id TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL,
            priority TEXT NOT NULL, at INTEGER NOT NULL, fields TEXT NOT NULL, PRIMARY KEY(call, id)) STRICT, WITHOUT ROWID;

        CREATE TABLE name(kind TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY(kind, number), UNIQUE(kind, name))
            STRICT, WITHOUT ROWID;
        CREATE TABLE dispatch(number INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL) STRICT;
        CREATE TABLE dispatch_image(number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
        CREATE TABLE handoff(
            call INTEGER PRIMARY KEY, queue INTEGER NOT NULL, tier INTEGER NOT NULL,
            credit INTEGER NOT NULL, arrived INTEGER NOT NULL, sort_key INTEGER NOT NULL GENERATED ALWAYS AS (arrived - credit) STORED,
            skills TEXT NOT NULL, state INTEGER NOT NULL, agent INTEGER, lease INTEGER, fence INTEGER NOT NULL, callback INTEGER NOT NULL)
            STRICT;
        CREATE INDEX handoff_line ON handoff(queue, tier, sort_key, arrived, call) WHERE state = 0;
        CREATE TABLE beat(agent INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
        """
}
