import Conversations
import Dialogue
import Flows
import Handoff
import JSON
import Journal
import Language
import Testing

@testable import xiangyin

/// A stored session is a cache: its events alone make it again, wherever calls that nobody would think of have come to.
@Suite struct RebuildTests {
    @Test(arguments: ["Flows/power", "Flows/clinic", "Flows/hello.json"], [11, 12] as [UInt64])
    func everyCallIsMadeAgain(path: String, seed: UInt64) throws {
        let files = HotlineFiles.read(path: Repository.path(path))
        let hotline = try #require(Hotline.load(files).hotline)
        let hotlines = try ServedHotlines(Journal(SQLiteStore()), files, hotline, live: false, at: .seconds(1))
        let (interpreter, desk, store) = (hotlines.current.interpreter, hotlines.current.desk, hotlines.journal.store)
        var generator = SeededGenerator(seed: seed)
        for number in 0..<60 {
            let caller = Caller(
                number: Bool.random(using: &generator) ? "13800138000" : nil, age: [nil, 30, 72].randomElement(using: &generator) ?? nil,
                language: [nil, "yue", "zh-CN", "en", "es"].randomElement(using: &generator) ?? nil)
            var time = Instant(seconds: 1_772_330_400 + Int64.random(in: 0..<600_000, using: &generator), offset: 28_800)
            let name = "\(seed)-\(number)"
            var call = PhoneCall(interpreter, id: name) { desk.offline($0) ?? .failure("offline") }
            var kept = KeptCall(CallHandle(name: name, version: hotlines.current.version, number: caller.number))
            var kind = Event.Kind.start(caller)
            for turn in 0..<30 {
                let before = call.session
                let exchange = call.take(kind, at: time)
                #expect(try kept.keep(hotlines, before, exchange, Event(kind, at: time), call.answers))
                let (record, events) = try store.read { rows in
                    let record = try #require(try rows.call(named: name))
                    return (record, try rows.events(of: record.id))
                }
                guard !call.hasEnded else {
                    #expect(
                        record.snapshot == nil && record.ended != nil && events.allSatisfy { $0.plainInput == nil && $0.lookups == nil })
                    break
                }
                #expect(try record.snapshot?.session() == call.session)
                if turn % 5 == 0 {
                    let rebuilt = try Rebuild.session(named: name, from: events, at: record.version) { _ in interpreter }
                    #expect(rebuilt == call.session, "\(name) after \(kind)")
                }
                time = time.adding(seconds: 5)
                kind = RandomCallTests.event(&generator)
            }
        }
        let verification = try Verification(hotlines.journal) { _ in interpreter }
        #expect(verification.problems.isEmpty && verification.calls == 60)
    }

    @Test func tellsADamagedSession() throws {
        var snapshot = try Snapshot(Session(id: "c1"))
        #expect(try snapshot.session() == Session(id: "c1"))
        snapshot.text = snapshot.text.replacing("c1", with: "c2")
        #expect(throws: StoreError.self) { try snapshot.session() }
    }
}
