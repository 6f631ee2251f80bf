import Handoff
import Testing

/// Queues close and open: who is let in, who is told, who keeps their place.
@Suite struct HoursTests {
    @Test func whoComesTooLateIsTurnedAway() {
        var line = Line()
        _ = line(.close(Line.service))
        #expect(line.arrive(1) == [.turnedAway(CallerID(1))])
        #expect(line.dispatcher.view(of: CallerID(1))?.stage == .turnedAway && line.ahead(1) == nil)
        #expect(line.signOn(1).claims.isEmpty, "an agent whose queue is closed takes nobody")
        #expect(line(.hangUp(CallerID(1))) == [.ended(CallerID(1), .turnedAway)])
        #expect(line.dispatcher.count == 0)
        #expect(line(.close(Line.service)) == [.ignored] && line(.close(QueueID(7))) == [.ignored])
    }

    @Test func whoWaitsIsToldAndWhoTalksIsServed() throws {
        var line = Line()
        line.signOn(1)
        let claim = try #require(line.arrive(1, at: 0).claims.first)
        _ = line(.accept(claim))
        line.arrive(2, at: 1)
        line.arrive(3, credit: 60, at: 2)
        #expect(line(.close(Line.service), at: 10) == [.turnedAway(CallerID(3)), .turnedAway(CallerID(2))], "the first in line first")
        #expect(line(.complete(claim), at: 20) == [.ended(CallerID(1), .served)])
        #expect(line.dispatcher.checkInvariants() == [])
    }

    /// Should somebody open before they were told, they have the place they had.
    @Test func whoWasNotToldYetIsBackInPlace() {
        var line = Line()
        line.arrive(1, at: 0)
        line.arrive(2, at: 1)
        _ = line(.close(Line.service), at: 5)
        _ = line(.hangUp(CallerID(1)), at: 6)
        #expect(line(.open(Line.service), at: 7) == [.requeued(CallerID(2))])
        line.arrive(3, at: 8)
        #expect(line.order() == [2, 3])
    }

    @Test func aCallbackKeepsItsPlaceUntilTheQueueOpens() {
        var line = Line()
        line.arrive(1, at: 0)
        line.arrive(2, at: 1)
        _ = line(.callBack(CallerID(2)))
        #expect(line(.close(Line.service), at: 10) == [.turnedAway(CallerID(1))])
        #expect(line.signOn(1, atOnce: true).isEmpty)
        _ = line(.hangUp(CallerID(1)))
        let morning = line(.open(Line.service), at: 50_000)
        #expect(morning.claims.map(\.caller.number) == [2])
        line.arrive(3, credit: 60, at: 50_001)
        #expect(line.dispatcher.checkInvariants() == [])
    }

    /// The elderly queue overflows to the service: its agents take over at closing time, not a minute later.
    @Test func anOpenQueueTakesOver() {
        var line = Line()
        line.signOn(1, queues: [0], atOnce: true)
        #expect(line.arrive(1, Line.elderly, at: 0).claims.isEmpty)
        #expect(line(.close(Line.elderly), at: 10).claims.map(\.caller.number) == [1])
        #expect(line.arrive(2, Line.elderly, at: 11) == [.turnedAway(CallerID(2))], "who comes now is told at once")
    }

    @Test func whenTheLastClosesNobodyIsLeft() {
        var line = Line()
        line.arrive(1, Line.elderly, at: 0)
        #expect(line(.close(Line.elderly), at: 10).isEmpty, "the service is still there")
        #expect(line(.close(Line.service), at: 20) == [.turnedAway(CallerID(1))])
        #expect(line(.open(Line.service), at: 30) == [.requeued(CallerID(1))])
    }

    /// An agent gives a caller back to a queue that has closed meanwhile.
    @Test(arguments: ["reject", "time out", "lose"]) func aFailedOfferAfterHours(_ how: String) throws {
        var line = Line()
        line.signOn(1)
        let claim = try #require(line.arrive(1, at: 0).claims.first)
        #expect(line(.close(Line.service), at: 1).isEmpty, "an offer that was made stands")
        let effects =
            switch how {
            case "reject": line(.reject(claim), at: 2)
            case "time out": line(.tick, at: 20)
            default: line(.lose(AgentID(1)), at: 2)
            }
        #expect(effects.contains(.turnedAway(CallerID(1))), "\(effects)")
    }

    @Test func nobodyIsSentBackToAClosedQueue() throws {
        var line = Line()
        line.signOn(1, queues: [0, 2], atOnce: true)
        let first = try #require(line.arrive(1, at: 0).claims.first)
        let second = try #require(line(.transfer(first, to: Line.experts, needs: [])).claims.last)
        _ = line(.close(Line.service))
        #expect(line(.transferBack(second)) == [.refused(CallerID(1), .closed)])
        #expect(line(.complete(second)).contains(.ended(CallerID(1), .served)), "they stay with the agent they have")
    }

    @Test func aSimulationKeepsHours() {
        func scenario(_ hours: [Range<Double>]?) -> Scenario {
            var scenario = Scenario(
                queues: [ServiceQueue("counter")], classes: [CallerClass("all", handling: .fixed(60), patience: .fixed(600))],
                arrivals: .constant(perHour: 60), staff: [Staff("agents", count: 1, queues: [0])])
            scenario.length = .hours(4)
            if let hours { scenario.hours[QueueID(0)] = hours }
            return scenario
        }
        let (always, morning) = (scenario(nil).simulate().total.tally, scenario([3_600..<7_200]).simulate())
        #expect(always.turnedAway == 0)
        let tally = morning.total.tally
        #expect(tally.offered + tally.turnedAway == always.offered, "the same callers come")
        #expect(tally.turnedAway > tally.offered, "three hours of four nobody is there")
        #expect(tally.answered + tally.abandoned == tally.offered)
        #expect(scenario([]).simulate().total.tally.answered == 0)
    }
}
