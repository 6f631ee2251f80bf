import Testing

@testable import Journal

/// What every store must do: the next one (a server) joins the list and is held to the same.
@Suite struct StoreConformanceTests {
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case memory, file
        var testDescription: String { rawValue }
    }

    private struct Stop: Error {}

    private static func with(_ kind: Kind, _ body: (any Store) throws -> Void) throws {
        switch kind {
        case .memory: try body(SQLiteStore())
        case .file:
            let folder = try TemporaryFolder()
            try body(SQLiteStore(path: folder.path + "/calls.db"))
        }
    }

    private static func call(_ name: String = "c1", turn: Int = 1, party: Int64? = nil, ended: Int64? = nil) -> CallRecord {
        CallRecord(
            id: 0, name: name, party: party, version: "v", began: 100, touched: 100, ended: ended, turn: turn, seq: turn,
            state: "listening",
            language: "yue", intent: "", snapshot: Snapshot(text: "{\"v\":1}", checksum: 7))
    }

    private static func event(_ seq: Int, id: String? = nil, plain: String? = nil) -> EventRecord {
        EventRecord(
            seq: seq, id: id, at: 100, offset: 28_800, input: "{}", answer: "{}", plainInput: plain, plainAnswer: nil, lookups: nil)
    }

    private static func begin(_ rows: any StoreRows, _ call: CallRecord) throws -> Int64? {
        try rows.insert(HotlineVersion(hash: "v", name: "sample", files: "{}"))
        return try rows.insert(call)
    }

    @Test(arguments: Kind.allCases) func keepsWhatItIsGiven(_ kind: Kind) throws {
        try Self.with(kind) { store in
            let id = try #require(try store.write { try Self.begin($0, Self.call(party: -5)) })
            try store.write { rows in
                try rows.insert(Self.event(1, id: "a", plain: "屋企冇電"), of: id)
                try rows.insert(TalkRecord(call: id, at: 3, speaker: .agent, agent: "Anna", text: "您好"))
                try rows.insert(WorkOrderRecord(call: id, id: "o", kind: "repair", number: "1", priority: "high", at: 4, fields: "{}"))
            }
            var wanted = Self.call(party: -5)
            wanted.id = id
            let read = try store.read { rows in
                (
                    try rows.call(id), try rows.call(named: "c1"), try rows.events(of: id), try rows.talk(of: id, after: 0),
                    try rows.workOrders(of: id)
                )
            }
            #expect(read.0 == wanted && read.1 == wanted)
            #expect(read.2 == [Self.event(1, id: "a", plain: "屋企冇電")])
            #expect(read.3.map(\.text) == ["您好"] && read.4.map(\.kind) == ["repair"])
            #expect(try store.read { try $0.version("v") } == HotlineVersion(hash: "v", name: "sample", files: "{}"))
        }
    }

    @Test(arguments: Kind.allCases) func writesAllOrNothing(_ kind: Kind) throws {
        try Self.with(kind) { (store) throws in
            #expect(throws: StoreError.self) {
                try store.write { rows in
                    _ = try Self.begin(rows, Self.call())
                    throw Stop()
                }
            }
            let (calls, version) = try store.read { (try $0.calls(CallFilter()), try $0.version("v")) }
            #expect(calls.isEmpty && version == nil)
        }
    }

    @Test(arguments: Kind.allCases) func hasOneLiveCallOfAName(_ kind: Kind) throws {
        try Self.with(kind) { store in
            let first = try store.write { try Self.begin($0, Self.call()) }
            #expect(first != nil)
            #expect(try store.write { try Self.begin($0, Self.call()) } == nil)
            var ended = Self.call(turn: 2, ended: 200)
            ended.id = try #require(first)
            #expect(try store.write { try $0.update(ended, at: 1) })
            let second = try store.write { try Self.begin($0, Self.call()) }
            #expect(try second != nil && store.read { try $0.call(named: "c1")?.id } == second)
        }
    }

    @Test(arguments: Kind.allCases) func movesACallFromTheTurnThatWasSeen(_ kind: Kind) throws {
        try Self.with(kind) { store in
            var call = Self.call(turn: 2)
            call.id = try #require(try store.write { try Self.begin($0, Self.call()) })
            #expect(try store.write { try $0.update(call, at: 1) })
            #expect(try !store.write { try $0.update(call, at: 1) }, "moved twice from turn 1")
            #expect(try store.read { try $0.call(call.id)?.turn } == 2)
        }
    }

    @Test(arguments: Kind.allCases) func refusesAnEventThatIsThereAlready(_ kind: Kind) throws {
        try Self.with(kind) { store in
            let id = try #require(try store.write { try Self.begin($0, Self.call()) })
            try store.write { try $0.insert(Self.event(1, id: "a"), of: id) }
            #expect(throws: StoreError.self) { try store.write { try $0.insert(Self.event(1, id: "b"), of: id) } }
            #expect(throws: StoreError.self) { try store.write { try $0.insert(Self.event(2, id: "a"), of: id) } }
            #expect(try store.read { try $0.events(of: id).count } == 1)
        }
    }

    @Test(arguments: Kind.allCases) func sealsWhatOnlyALiveCallNeeds(_ kind: Kind) throws {
        try Self.with(kind) { store in
            let id = try #require(try store.write { try Self.begin($0, Self.call()) })
            try store.write { rows in
                try rows.insert(Self.event(1, plain: "13800138000"), of: id)
                try rows.insert(TalkRecord(call: id, at: 3, speaker: .caller, text: "***", plain: "13800138000"))
                try rows.seal(id)
            }
            let (call, events, talk) = try store.read { (try $0.call(id), try $0.events(of: id), try $0.talk(of: id, after: 0)) }
            #expect(call?.snapshot == nil && events[0].plainInput == nil && talk[0].plain == nil)
        }
    }

    @Test(arguments: Kind.allCases) func keepsTheVersionsThatACallHadBefore(_ kind: Kind) throws {
        try Self.with(kind) { store in
            var call = Self.call()
            call.id = try #require(try store.write { try Self.begin($0, call) })
            (call.version, call.turn) = ("w", 2)
            try store.write { rows in
                try rows.insert(HotlineVersion(hash: "w", name: "sample", files: "[]"))
                #expect(try rows.update(call, at: 1))
                var event = Self.event(2)
                event.version = "v"
                try rows.insert(event, of: call.id)
                #expect(try rows.removeUnusedVersions(but: nil) == 0)
            }
            #expect(try store.read { try $0.call(call.id)?.version } == "w")
            #expect(try store.read { try $0.events(of: call.id).map(\.version) } == ["v"])
            #expect(try store.read { try $0.earlierVersions() } == ["v"])
            try store.write { rows in
                try rows.seal(call.id)
                #expect(try rows.earlierVersions().isEmpty && rows.removeUnusedVersions(but: nil) == 1)
                #expect(try !rows.has(version: "v") && rows.has(version: "w"))
            }
        }
    }

    @Test(arguments: Kind.allCases) func findsAndRemovesCalls(_ kind: Kind) throws {
        try Self.with(kind) { store in
            let ids = try store.write { rows in
                try [Self.call("a", party: 1), Self.call("b", party: 2, ended: 50), Self.call("c", party: 1, ended: 150)].compactMap {
                    let id = try Self.begin(rows, $0)
                    if let id { try rows.insert(Self.event(1), of: id) }
                    return id
                }
            }
            func found(_ filter: CallFilter) throws -> [String] { try store.read { try $0.calls(filter).map(\.name) } }
            #expect(try found(CallFilter()) == ["a", "b", "c"])
            #expect(try found(CallFilter(party: 1)) == ["a", "c"])
            #expect(try found(CallFilter(live: true)) == ["a"])
            #expect(try found(CallFilter(live: false, endedBefore: 100)) == ["b"])
            #expect(try found(CallFilter(limit: 2)) == ["b", "c"])
            #expect(try store.write { try $0.remove(calls: [ids[0], 999]) } == 1)
            #expect(try found(CallFilter()) == ["b", "c"])
            #expect(try store.read { try $0.events(of: ids[0]) }.isEmpty)
            #expect(try store.integrityProblems().isEmpty)
        }
    }

    @Test(arguments: Kind.allCases) func keepsTheQueuesLog(_ kind: Kind) throws {
        try Self.with(kind) { store in
            try store.write { rows in
                #expect(try rows.lastDispatch() == 0 && rows.lastImage() == nil)
                for number in 1...3 { try rows.append(DispatchRecord(number: Int64(number), at: 5, event: "[\"tick\"]")) }
                #expect(try rows.dispatch(after: 1, limit: 1).map(\.number) == [2] && rows.lastDispatch() == 3)
                try rows.insert(DispatchImage(number: 3, words: "1 2"), keeping: 1)
                #expect(try rows.dispatch(after: 0, limit: 9).map(\.number) == [3])
                #expect(try rows.lastImage()?.words == "1 2")
                #expect(try [rows.number(of: "yue", .skill), rows.number(of: "en", .skill), rows.number(of: "yue", .skill)] == [0, 1, 0])
                #expect(try rows.number(of: "yue", .agent) == 0 && rows.names(.skill) == ["yue", "en"])
                try rows.beat(4, at: 9)
                try rows.beat(4, at: 10)
                #expect(try rows.beats() == [4: 10])
                try rows.removeBeat(4)
                #expect(try rows.beats().isEmpty)
            }
            #expect(throws: StoreError.self) { try store.write { try $0.append(DispatchRecord(number: 3, at: 6, event: "[]")) } }
        }
    }

    @Test(arguments: Kind.allCases) func knowsWhoIsOnWhichLine(_ kind: Kind) throws {
        try Self.with(kind) { store in
            let ids = try store.write { rows in try ["a", "b", "c"].compactMap { try Self.begin(rows, Self.call($0)) } }
            try store.write { rows in
                let (one, other) = (try rows.insertCarrier(at: 10), try rows.insertCarrier(at: 20))
                #expect(one != other)
                for id in ids { try rows.carry(id, by: one) }
                try rows.carry(ids[1], by: other)
                #expect(try rows.carried(by: one, limit: 9) == [ids[0], ids[2]] && rows.carried(by: one, limit: 1) == [ids[0]])
                try rows.carry(ids[0], by: nil)
                #expect(try rows.carried(by: one, limit: 9) == [ids[2]] && rows.carried(by: other, limit: 9) == [ids[1]])
                #expect(try rows.carriers(silentSince: 20) == [one] && rows.carriers(silentSince: 21) == [one, other])
                try rows.beat(carrier: one, at: 30)
                #expect(try rows.carriers(silentSince: 21) == [other])
                try rows.removeCarrier(other)
                #expect(try rows.carriers(silentSince: 99) == [one])
                // Taken for lost, and there again.
                try rows.beat(carrier: other, at: 40)
                #expect(try rows.carriers(silentSince: 99) == [one, other])
                _ = try rows.remove(calls: [ids[2]])
                #expect(try rows.carried(by: one, limit: 9).isEmpty)
            }
        }
    }

    @Test(arguments: Kind.allCases) func keepsARowForWhoeverWaits(_ kind: Kind) throws {
        try Self.with(kind) { store in
            var row = HandoffRow(
                call: 1, queue: 0, tier: 1, credit: 300, arrived: 1_000, skills: "[2]", state: .waiting, agent: nil, lease: nil, fence: 0,
                isCallback: false)
            var other = row
            (other.call, other.credit) = (2, 0)
            try store.write { rows in
                try rows.put(other)
                try rows.put(row)
            }
            #expect(try store.read { try $0.handoffs().map(\.call) } == [1, 2], "by arrival less credit")
            (row.state, row.agent, row.lease, row.fence) = (.offered, 3, 77, 9)
            try store.write { try $0.put(row) }
            #expect(try store.read { try $0.handoffs() } == [other, row])
            try store.write { try $0.remove(handoff: 1) }
            #expect(try store.read { try $0.handoffs() } == [other])
        }
    }
}
