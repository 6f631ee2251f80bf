import GRDB

extension SQLiteRows {
    func number(of name: String, _ kind: NameKind) throws -> Int {
        if let known = try one("SELECT number FROM name WHERE kind = ? AND name = ?", [kind.rawValue, name]) { return known[0] }
        let next: Int = try one("SELECT coalesce(max(number) + 1, 0) FROM name WHERE kind = ?", [kind.rawValue]).map { $0[0] } ?? 0
        try run("INSERT INTO name(kind, number, name) VALUES (?, ?, ?)", [kind.rawValue, next, name])
        return next
    }

    func names(_ kind: NameKind) throws -> [String] {
        try rows("SELECT name FROM name WHERE kind = ? ORDER BY number", [kind.rawValue]).map { $0[0] }
    }

    func append(_ event: DispatchRecord) throws {
        try run("INSERT INTO dispatch(number, at, event) VALUES (?, ?, ?)", [event.number, event.at, event.event])
    }

    func dispatch(after number: Int64, limit: Int) throws -> [DispatchRecord] {
        try rows("SELECT number, at, event FROM dispatch WHERE number > ? ORDER BY number LIMIT ?", [number, limit]).map {
            DispatchRecord(number: $0[0], at: $0[1], event: $0[2])
        }
    }

    func lastDispatch() throws -> Int64 { try one("SELECT coalesce(max(number), 0) FROM dispatch").map { $0[0] } ?? 0 }

    func insert(_ image: DispatchImage, keeping events: Int) throws {
        try run("DELETE FROM dispatch_image", [])
        try run("INSERT INTO dispatch_image(number, words) VALUES (?, ?)", [image.number, image.words])
        try run("DELETE FROM dispatch WHERE number <= ?", [image.number - Int64(events)])
    }

    func lastImage() throws -> DispatchImage? {
        try one("SELECT number, words FROM dispatch_image ORDER BY number DESC LIMIT 1").map { DispatchImage(number: $0[0], words: $0[1]) }
    }

    func put(_ row: HandoffRow) throws {
        try run(
            """
            INSERT INTO handoff(call, queue, tier, credit, arrived, skills, state, agent, lease, fence, callback)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            ON CONFLICT(call) DO UPDATE SET queue = ?2, tier = ?3, credit = ?4, arrived = ?5, skills = ?6, state = ?7, agent = ?8,
                lease = ?9, fence = ?10, callback = ?11
            """,
            [
                row.call, row.queue, row.tier, row.credit, row.arrived, row.skills, row.state.rawValue, row.agent, row.lease, row.fence,
                row.isCallback,
            ])
    }

    func remove(handoff call: Int64) throws { try run("DELETE FROM handoff WHERE call = ?", [call]) }

    func handoffs() throws -> [HandoffRow] {
        try rows(
            """
            SELECT call, queue, tier, credit, arrived, skills, state, agent, lease, fence, callback FROM handoff
            ORDER BY state, tier, sort_key, arrived, call
            """
        ).map {
            HandoffRow(
                call: $0[0], queue: $0[1], tier: $0[2], credit: $0[3], arrived: $0[4], skills: $0[5],
                state: HandoffRow.State(rawValue: $0[6]) ?? .waiting, agent: $0[7], lease: $0[8], fence: $0[9], isCallback: $0[10])
        }
    }

    func beat(_ agent: Int, at time: Int64) throws {
        try run("INSERT INTO beat(agent, at) VALUES (?1, ?2) ON CONFLICT(agent) DO UPDATE SET at = ?2", [agent, time])
    }

    func beats() throws -> [Int: Int64] {
        var beats: [Int: Int64] = [:]
        for row in try rows("SELECT agent, at FROM beat") { beats[row[0]] = row[1] }
        return beats
    }

    func removeBeat(_ agent: Int) throws { try run("DELETE FROM beat WHERE agent = ?", [agent]) }

    func insertCarrier(at time: Int64) throws -> Int64 {
        try run("INSERT INTO carrier(at) VALUES (?)", [time])
        return db.lastInsertedRowID
    }

    func beat(carrier: Int64, at time: Int64) throws {
        try run("INSERT INTO carrier(number, at) VALUES (?1, ?2) ON CONFLICT(number) DO UPDATE SET at = ?2", [carrier, time])
    }

    func carriers(silentSince time: Int64) throws -> [Int64] {
        try rows("SELECT number FROM carrier WHERE at < ? ORDER BY number", [time]).map { $0[0] }
    }

    func removeCarrier(_ carrier: Int64) throws { try run("DELETE FROM carrier WHERE number = ?", [carrier]) }

    func carry(_ call: Int64, by carrier: Int64?) throws {
        guard let carrier else { return try run("DELETE FROM carried WHERE call = ?", [call]) }
        try run("INSERT INTO carried(call, carrier) VALUES (?1, ?2) ON CONFLICT(call) DO UPDATE SET carrier = ?2", [call, carrier])
    }

    func carried(by carrier: Int64, limit: Int) throws -> [Int64] {
        try rows("SELECT call FROM carried WHERE carrier = ? ORDER BY call LIMIT ?", [carrier, limit]).map { $0[0] }
    }
}
