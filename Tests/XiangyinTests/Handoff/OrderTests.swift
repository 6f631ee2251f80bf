import Handoff
import Testing

/// Who goes first, and how their place is explained.
@Suite struct OrderTests {
    @Test func creditIsAnEarlierArrival() {
        var line = Line()
        line.arrive(1, at: 0)
        line.arrive(2, at: 100)
        line.arrive(3, credit: 60, at: 120)  // as if at 60
        line.arrive(4, credit: 300, at: 130)  // as if at -170
        line.arrive(5, tier: 0, at: 140)
        line.arrive(6, credit: 30, at: 130)  // as if at 100 (an event that comes late counts as now: 140, so 110)
        #expect(line.order() == [5, 4, 1, 3, 2, 6])
    }

    /// Of two with one key, who came first; of two who came at once, the smaller id.
    @Test func tiesGoByArrivalThenById() {
        var line = Line()
        line.arrive(9, at: 10)
        line.arrive(3, credit: 20, at: 30)
        line.arrive(5, at: 10)
        #expect(line.order() == [9, 3, 5])
        line = Line()
        line.arrive(9, at: 10)
        line.arrive(5, at: 10)
        line.arrive(3, credit: 20, at: 30)
        #expect(line.order() == [5, 9, 3])
    }

    @Test func agentsTakeOnlyWhomTheyCanServe() {
        var line = Line()
        line.arrive(1, Line.elderly, at: 0)
        line.arrive(2, needs: [Line.cantonese], at: 1)
        line.arrive(3, at: 2)
        #expect(line.signOn(1).claims.map(\.caller.number) == [3])
        #expect(line.signOn(2, queues: [0], skills: [Line.cantonese]).claims.map(\.caller.number) == [2])
        #expect(line.signOn(3, queues: [1]).claims.isEmpty, "without patience nobody takes the elderly")
        #expect(line.signOn(4, queues: [1], skills: [Line.patient]).claims.map(\.caller.number) == [1])
    }

    @Test func theIdlestAgentIsOffered() {
        var line = Line()
        line.signOn(1, at: 0)
        line.signOn(2, capacity: 3, at: 1)
        line.signOn(3, at: 2)
        let agents = (1...5).map { line.arrive($0, at: 10).claims.map(\.agent.number) }
        #expect(agents == [[1], [2], [3], [2], [2]], "the least busy first, then who has been free for longest; chat agents hold several")
        #expect(line.arrive(6).claims.isEmpty)
    }

    @Test func overflowWidensAndKeepsThePlace() {
        var line = Line()
        line.signOn(1, atOnce: true)
        line.arrive(1, at: 0)  // busies the agent
        line.arrive(2, Line.elderly, at: 10)
        line.arrive(3, at: 20)
        #expect(line.ahead(3) == 0, "until it overflows, the elderly line is another")
        #expect(line(.tick, at: 70) == [.overflowed(CallerID(2), to: Line.service)])
        #expect(line.ahead(3) == 1)
        #expect(line(.hangUp(CallerID(3))).contains(.ended(CallerID(3), .abandoned)))
        #expect(line.order(queues: [0], skills: []) == [2])
    }

    /// What a place says falls by those who are served, and rises by those who overtake alone.
    @Test func placesAndExpectedWaits() {
        var line = Line()
        #expect(line.arrive(1, at: 0) == [.queued(CallerID(1), resumed: false), .nobodyFor(CallerID(1))])
        #expect(line.dispatcher.expectedWait(of: CallerID(1)) == nil, "nobody is there")
        line.signOn(1, atOnce: true)
        line.signOn(2, atOnce: true)
        for id in 2...5 { line.arrive(UInt64(id), at: Double(id)) }
        #expect((1...5).map { line.ahead($0) } == [nil, nil, 0, 1, 2])
        #expect(line.dispatcher.expectedWait(of: CallerID(5)) == .seconds(450), "3 departures, 2 agents, 300 s each")
        line.arrive(6, at: 20)
        #expect(line.ahead(5) == 2, "a later arrival does not count")
        line.arrive(7, credit: 60, at: 21)
        #expect(line.ahead(5) == 3)
        _ = line(.hangUp(CallerID(3)))
        #expect(line.ahead(5) == 2)
    }

    @Test func explainsAPlaceInOneSentence() throws {
        var line = Line()
        line.arrive(1, at: 0)
        line.arrive(2, at: 1)
        line.arrive(3, at: 200)
        #expect(line.dispatcher.explain(CallerID(1))?.english == "Next in line.")
        #expect(line.dispatcher.explain(CallerID(1))?.chinese == "下一位就是。")
        line.arrive(4, credit: 300, audience: 0, at: 210)
        #expect(line.dispatcher.explain(CallerID(3))?.english == "3 ahead: 2 came earlier, 1 is elderly (5 min credit).")
        #expect(line.dispatcher.explain(CallerID(3))?.chinese == "前面3位：2位来得更早，1位是elderly（提前5分钟）。")
        #expect(line.dispatcher.explain(CallerID(4))?.english == "Next in line; as elderly they stand 5 min earlier than they came.")
        line.arrive(5, tier: 0, at: 211)
        line.arrive(6, credit: 90, audience: 1, at: 212)
        #expect(
            line.dispatcher.explain(CallerID(3))?.english
                == "5 ahead: 1 is an emergency, 2 came earlier, 1 is elderly (5 min credit), 1 is a caller who was not understood (1 min 30 s credit)."
        )
        #expect(line.dispatcher.explain(CallerID(9)) == nil)
    }
}
