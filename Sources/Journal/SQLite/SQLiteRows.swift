import GRDB

/// The operations of a store, in SQLite's words. Calls and events; the queues stand in `SQLiteRows+Queues`.
struct SQLiteRows: StoreRows {
    let db: Database

    /// Statements are prepared once for a connection.
    func run(_ sql: String, _ arguments: StatementArguments) throws { try db.cachedStatement(sql: sql).execute(arguments: arguments) }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }

    func one(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }

    // MARK: - Versions

    func version(_ hash: String) throws -> HotlineVersion? {
        try one("SELECT name, files FROM version WHERE hash = ?", [hash]).map { HotlineVersion(hash: hash, name: $0[0], files: $0[1]) }
    }

    func insert(_ version: HotlineVersion) throws {
        try run(
            "INSERT INTO version(hash, name, files) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", [version.hash, version.name, version.files])
    }

    func has(version hash: String) throws -> Bool { try one("SELECT 1 FROM version WHERE hash = ?", [hash]) != nil }

    func earlierVersions() throws -> [String] {
        try rows("SELECT DISTINCT version FROM event WHERE version IS NOT NULL ORDER BY version").map { $0[0] }
    }

    // MARK: - Calls

    private static let callColumns =
        "id, name, party, version, began, touched, ended, turn, seq, state, language, intent, snapshot, checksum"

    private func call(_ row: Row) -> CallRecord {
        CallRecord(
            id: row[0], name: row[1], party: row[2], version: row[3], began: row[4], touched: row[5], ended: row[6], turn: row[7],
            seq: row[8], state: row[9], language: row[10], intent: row[11],
            snapshot: (row[12] as String?).map { Snapshot(text: $0, checksum: row[13] ?? 0) })
    }

    func call(_ id: Int64) throws -> CallRecord? { try one("SELECT \(Self.callColumns) FROM call WHERE id = ?", [id]).map(call) }

    func call(named name: String) throws -> CallRecord? {
        try one("SELECT \(Self.callColumns) FROM call WHERE name = ? ORDER BY id DESC LIMIT 1", [name]).map(call)
    }

    func calls(_ filter: CallFilter) throws -> [CallRecord] {
        var conditions = ["1"]
        var arguments = StatementArguments()
        if let party = filter.party {
            conditions.append("party = ?")
            arguments += [party]
        }
        if let live = filter.live { conditions.append(live ? "ended IS NULL" : "ended IS NOT NULL") }
        if let before = filter.endedBefore {
            conditions.append("ended < ?")
            arguments += [before]
        }
        let order =
            "SELECT \(Self.callColumns) FROM call WHERE \(conditions.joined(separator: " AND ")) ORDER BY id DESC LIMIT \(filter.limit ?? -1)"
        return try rows(order, arguments).map(call).reversed()
    }

    func insert(_ call: CallRecord) throws -> Int64? {
        try run(
            """
            INSERT INTO call(name, party, version, began, touched, ended, turn, seq, state, language, intent, snapshot, checksum)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            [
                call.name, call.party, call.version, call.began, call.touched, call.ended, call.turn, call.seq, call.state, call.language,
                call.intent, call.snapshot?.text, call.snapshot?.checksum,
            ])
        return db.changesCount == 1 ? db.lastInsertedRowID : nil
    }

    func update(_ call: CallRecord, at turn: Int) throws -> Bool {
        try run(
            """
            UPDATE call SET version = ?, touched = ?, ended = ?, turn = ?, seq = ?, state = ?, language = ?, intent = ?, snapshot = ?, checksum = ?
            WHERE id = ? AND turn = ? AND ended IS NULL
            """,
            [
                call.version, call.touched, call.ended, call.turn, call.seq, call.state, call.language, call.intent,
                call.snapshot?.text, call.snapshot?.checksum, call.id, turn,
            ])
        return db.changesCount == 1
    }

    func seal(_ call: Int64) throws {
        try run(
            """
            UPDATE event SET plain_input = NULL, plain_answer = NULL, lookups = NULL, version = NULL
            WHERE call = ? AND (plain_input IS NOT NULL OR plain_answer IS NOT NULL OR lookups IS NOT NULL OR version IS NOT NULL)
            """, [call])
        try run("UPDATE talk SET plain = NULL WHERE call = ? AND plain IS NOT NULL", [call])
        try run("UPDATE call SET snapshot = NULL, checksum = NULL WHERE id = ?", [call])
    }

    // MARK: - Events

    private static let eventColumns = "seq, id, at, zone, input, answer, plain_input, plain_answer, lookups, version"

    private func event(_ row: Row) -> EventRecord {
        EventRecord(
            seq: row[0], id: row[1], at: row[2], offset: row[3], input: row[4], answer: row[5], plainInput: row[6], plainAnswer: row[7],
            lookups: row[8], version: row[9])
    }

    func insert(_ event: EventRecord, of call: Int64) throws {
        try run(
            """
            INSERT INTO event(call, seq, id, at, zone, input, answer, plain_input, plain_answer, lookups, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                call, event.seq, event.id, event.at, event.offset, event.input, event.answer, event.plainInput, event.plainAnswer,
                event.lookups, event.version,
            ])
    }

    func events(of call: Int64) throws -> [EventRecord] {
        try rows("SELECT \(Self.eventColumns) FROM event WHERE call = ? ORDER BY seq", [call]).map(event)
    }

    func events(of call: Int64, last count: Int) throws -> [EventRecord] {
        try rows("SELECT \(Self.eventColumns) FROM event WHERE call = ? ORDER BY seq DESC LIMIT ?", [call, count]).map(event).reversed()
    }

    // MARK: - Talk and work orders

    func insert(_ talk: TalkRecord) throws {
        try run(
            "INSERT INTO talk(call, at, speaker, agent, text, plain) VALUES (?, ?, ?, ?, ?, ?)",
            [talk.call, talk.at, talk.speaker.rawValue, talk.agent, talk.text, talk.plain])
    }

    func talk(of call: Int64, after number: Int64) throws -> [TalkRecord] {
        try rows(
            "SELECT number, call, at, speaker, agent, text, plain FROM talk WHERE call = ? AND number > ? ORDER BY number", [call, number]
        ).map { row in
            var talk = TalkRecord(
                call: row[1], at: row[2], speaker: TalkRecord.Speaker(rawValue: row[3]) ?? .note, agent: row[4], text: row[5], plain: row[6]
            )
            talk.number = row[0]
            return talk
        }
    }

    func insert(_ order: WorkOrderRecord) throws {
        try run(
            "INSERT INTO work_order(call, id, kind, number, priority, at, fields) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [order.call, order.id, order.kind, order.number, order.priority, order.at, order.fields])
    }

    func workOrders(of call: Int64?) throws -> [WorkOrderRecord] {
        try rows(
            "SELECT call, id, kind, number, priority, at, fields FROM work_order WHERE ?1 IS NULL OR call = ?1 ORDER BY at, call, id",
            [call]
        ).map {
            WorkOrderRecord(call: $0[0], id: $0[1], kind: $0[2], number: $0[3], priority: $0[4], at: $0[5], fields: $0[6])
        }
    }

    // MARK: - Privacy

    func salt() throws -> String { try one("SELECT salt FROM secret").map { $0[0] } ?? "" }

    func remove(calls: [Int64]) throws -> Int {
        var removed = 0
        for call in calls {
            // The rest goes with it, by its foreign keys.
            try run("DELETE FROM call WHERE id = ?", [call])
            removed += db.changesCount
        }
        return removed
    }

    func removeUnusedVersions(but hash: String?) throws -> Int {
        try run(
            """
            DELETE FROM version WHERE hash IS NOT ?1 AND NOT EXISTS (SELECT 1 FROM call WHERE call.version = version.hash)
                AND NOT EXISTS (SELECT 1 FROM event WHERE event.version = version.hash)
            """, [hash])
        return db.changesCount
    }
}
