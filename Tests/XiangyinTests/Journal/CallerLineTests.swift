import Conversations
import Dialogue
import Handoff
import Journal
import Testing

@testable import xiangyin

/// The lines of callers in the queues: whoever carries them says so, and who is not heard of has hung up.
@Suite struct CallerLineTests {
    /// A pipe whose caller is in line, and the moment since when.
    private static func waiting(_ bench: StoreBench, _ session: String = "s") throws -> (pipe: PipeHarness, since: Microseconds) {
        var pipe = try bench.pipe()
        _ = pipe.send(#"{"session":"\#(session)","type":"start","caller":{"number":"13800138000"}}"#)
        _ = pipe.send(PipeHarness.text("a lamp", id: "1", session: session))
        return (pipe, Clock.microseconds())
    }

    private static func later(_ since: Microseconds, _ seconds: Double) -> Microseconds { since + .seconds(seconds) }

    @Test func whoIsNotHeardOfHasHungUp() throws {
        let bench = try DeskTests.bench()
        let (_, first) = try Self.waiting(bench)
        var (second, since) = try Self.waiting(bench, "t")
        let journal = try bench.journal()
        try journal.attend(at: Self.later(first, 25))
        #expect(try bench.store().read { try $0.handoffs().count } == 2, "the program may be started again")
        // Both pipes are killed here.
        try journal.attend(at: Self.later(since, 32))
        #expect(journal.takeNews().filter { $0 == .ended(CallerID(1), .abandoned) || $0 == .ended(CallerID(2), .abandoned) }.count == 2)
        let (call, events) = try bench.store().read { (try $0.call(1), try $0.events(of: 1)) }
        #expect(call?.ended != nil && call?.state == "ended" && call?.snapshot == nil && events.last?.input == #"{"type":"hangup"}"#)
        #expect(try bench.problems() == [])
        #expect(try second.answer(PipeHarness.line([("session", "t"), ("type", "silence")])).text("error.code") == "conflict")
        #expect(try second.answer(PipeHarness.line([("session", "t"), ("type", "silence")])).text("error.code") == "session-ended")
    }

    /// Within the window, at the place they had.
    @Test func whoCallsAgainHasTheirPlace() throws {
        let bench = try DeskTests.bench()
        let (_, since) = try Self.waiting(bench)
        let journal = try bench.journal()
        try journal.attend(at: Self.later(since, 32))
        _ = journal.takeNews()
        // Others may have come meanwhile; these two are after them.
        var pipe = try bench.pipe()
        _ = pipe.send(PipeHarness.line([("session", "x"), ("type", "start")]))
        _ = pipe.send(PipeHarness.text("a sofa", id: "1", session: "x"))
        _ = try Self.waiting(bench, "again")
        #expect(try bench.store().read { try $0.handoffs().map(\.call) } == [3, 2])
        try journal.refresh(at: Self.later(since, 33))
        #expect(journal.takeNews().contains(.queued(CallerID(3), resumed: true)))
    }

    @Test func aPipeHoldsItsLinesWhileNoneSpeaks() throws {
        let bench = try DeskTests.bench()
        var (pipe, since) = try Self.waiting(bench)
        let journal = try bench.journal()
        for seconds in stride(from: 10.0, through: 300, by: 10) {
            pipe.machine.attend(at: Self.later(since, seconds))
            try journal.attend(at: Self.later(since, seconds + 5))
        }
        #expect(try bench.store().read { try $0.handoffs().count } == 1)
        // Another pipe takes the line over, and the first is killed.
        var next = try bench.pipe()
        _ = next.send(PipeHarness.line([("session", "s"), ("type", "silence")]))
        for seconds in stride(from: 310.0, through: 400, by: 10) {
            next.machine.attend(at: Self.later(since, seconds))
            try journal.attend(at: Self.later(since, seconds + 5))
        }
        #expect(try bench.store().read { try $0.handoffs().count } == 1)
        try journal.attend(at: Self.later(since, 431))
        #expect(try bench.store().read { try $0.handoffs().count } == 0)
        #expect(try bench.problems() == [])
    }

    /// Offers run out and callers overflow although nobody says anything.
    @Test func aPipeMeetsWhatIsDue() throws {
        let bench = try DeskTests.bench()
        let journal = try bench.journal()
        _ = try journal.register(bench.files, bench.hotline, at: Clock.microseconds())
        let anna = try journal.signOn("Anna", queues: nil, skills: nil, capacity: 1, at: Clock.microseconds())
        var pipe = try bench.pipe()
        #expect(pipe.machine.pause(at: Clock.microseconds()) == nil, "nobody waits, and a pipe sleeps until a line comes")
        for name in ["a", "b"] {
            _ = pipe.send(#"{"session":"\#(name)","type":"start","caller":{"age":72}}"#)
            _ = pipe.send(PipeHarness.text("a lamp", id: "1", session: name))
        }
        let since = Clock.microseconds()
        #expect(pipe.machine.pause(at: since) == .zero)
        pipe.machine.attend(at: since)
        #expect(pipe.machine.pause(at: since) == .seconds(1))
        #expect(pipe.machine.pause(at: Self.later(since, 0.75)) == .seconds(0.25))
        pipe.machine.attend(at: Self.later(since, 15.5))
        pipe.machine.attend(at: Self.later(since, 61))
        try journal.refresh(at: .zero)
        let news = journal.takeNews()
        #expect(news.contains(.paused(anna)) && news.contains { if case .withdrawn(_, .timedOut) = $0 { true } else { false } })
        #expect(news.contains { if case .overflowed(CallerID(2), _) = $0 { true } else { false } }, "\(news)")
        #expect(pipe.take().isEmpty, "a line comes out for a line that went in, and for nothing else")
    }

    @Test func anAgentHearsThatTheLineIsDead() throws {
        let bench = try DeskTests.bench()
        let (_, since) = try Self.waiting(bench)
        let hotlines = try bench.hotlines(at: since)
        let id = try hotlines.journal.signOn("Anna", queues: nil, skills: nil, capacity: 1, at: since)
        var anna = DeskMachine(hotlines, name: "Anna", agent: id)
        _ = try anna.begin(at: since)
        _ = try anna.take("/take", at: since)
        let lines = ChatScreen(usesColour: false).text(try anna.poll(at: Self.later(since, 31)))
        #expect(lines.contains("the conversation is over"))
        #expect(try bench.problems() == [])
    }

    /// The place of who is to be called back hangs on no line.
    @Test func aCallbackOutlivesTheLine() throws {
        let bench = try DeskTests.bench()
        let (_, since) = try Self.waiting(bench)
        let journal = try bench.journal()
        try journal.apply([.callBack(CallerID(1))], at: since)
        try journal.attend(at: Self.later(since, 31))
        #expect(try bench.store().read { try $0.handoffs().map(\.isCallback) } == [true])
        #expect(try bench.store().read { try $0.call(1)?.ended } != nil)
        #expect(try bench.problems() == [])
        try journal.apply([.cancel(CallerID(1))], at: Self.later(since, 32))
        #expect(try bench.store().read { try $0.call(1)?.snapshot } == nil)
    }
}
