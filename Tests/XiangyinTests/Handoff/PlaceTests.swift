import Handoff
import Testing

/// Ways out of the line and back to the same place: callbacks, second calls, transfers; and who is not let in.
@Suite struct PlaceTests {
    @Test func aCallbackKeepsThePlace() throws {
        var line = Line(callbackAfter: 120)
        line.signOn(1, atOnce: true)
        let busy = try #require(line.arrive(1, at: 0).claims.first)
        line.arrive(2, at: 10)
        line.arrive(3, at: 20)
        #expect(line(.tick, at: 130) == [.offerCallback(CallerID(2))])
        #expect(line(.callBack(CallerID(2))).isEmpty)
        #expect(line(.hangUp(CallerID(2))) == [.ignored], "they have hung up to be called")
        let effects = line(.complete(busy), at: 200)
        let claim = try #require(effects.claims.first)
        #expect(effects.contains(.connected(claim, waited: .seconds(190), callback: true)) && claim.caller == CallerID(2))
        #expect(line(.unreached(claim), at: 220).claims.map(\.caller.number) == [3], "nobody picked up: the agent goes on")
        #expect(line(.tick, at: 399).isEmpty)
        #expect(line(.tick, at: 400) == [.requeued(CallerID(2))])
    }

    @Test func whoIsNeverReachedIsGivenUp() throws {
        var line = Line()
        line.signOn(1)
        _ = line(.callBack(CallerID(1)))
        var claim = try #require(line.arrive(1, at: 0).claims.first)
        _ = line(.callBack(CallerID(1)))
        var endings = 0
        for round in 1...3 {
            #expect(line(.accept(claim)) == [.connected(claim, waited: .seconds(Double(round - 1) * 180), callback: true)])
            endings += line(.unreached(claim)).contains(.ended(CallerID(1), .unreached)) ? 1 : 0
            if let next = line(.tick, at: Double(round) * 180).claims.first { claim = next }
        }
        #expect(endings == 1 && line.dispatcher.count == 0)
    }

    @Test func aCallbackCanBeCancelled() {
        var line = Line()
        line.arrive(1, at: 0)
        #expect(line(.cancel(CallerID(1))) == [.ignored], "who holds the line hangs up instead")
        _ = line(.callBack(CallerID(1)))
        #expect(line(.cancel(CallerID(1))) == [.ended(CallerID(1), .cancelled)])
    }

    @Test(arguments: [(119.0, true), (120, false)])
    func aSecondCallFindsThePlaceKept(_ later: Double, _ isKept: Bool) {
        var line = Line()
        line.arrive(1, credit: 5, party: 77, at: 0)
        line.arrive(2, at: 5)
        #expect(line(.hangUp(CallerID(1)), at: 10) == [.ended(CallerID(1), .abandoned)])
        let effects = line.arrive(3, party: 77, at: 10 + later)
        #expect(effects.first == .queued(CallerID(3), resumed: isKept))
        #expect(line.order() == (isKept ? [3, 2] : [2, 3]))
    }

    @Test func aPlaceIsKeptOnceAndInItsQueue() {
        var line = Line()
        line.arrive(1, party: 77, at: 0)
        _ = line(.hangUp(CallerID(1)), at: 10)
        #expect(line.arrive(2, Line.experts, party: 77, at: 20).first == .queued(CallerID(2), resumed: false))
        #expect(line.arrive(3, party: 77, at: 21).first == .queued(CallerID(3), resumed: true))
        #expect(line.arrive(4, party: 77, at: 22).first == .queued(CallerID(4), resumed: false))
    }

    @Test func aHangUpTakesTheOfferBack() throws {
        var line = Line()
        line.signOn(1)
        let claim = try #require(line.arrive(1, at: 0).claims.first)
        line.arrive(2, at: 1)
        let effects = line(.hangUp(CallerID(1)), at: 2)
        #expect(Array(effects.prefix(2)) == [.withdrawn(claim, .hungUp), .ended(CallerID(1), .abandoned)])
        #expect(effects.claims.map(\.caller.number) == [2])
        #expect(line(.hangUp(CallerID(1))) == [.ignored], "it ends once")
    }

    /// There and back again, past everybody who came later.
    @Test func transfersKeepThePlace() throws {
        var line = Line()
        line.signOn(1, atOnce: true)
        let claim = try #require(line.arrive(1, at: 0).claims.first)
        line.arrive(2, Line.experts, at: 50)
        let effects = line(.transfer(claim, to: Line.experts, needs: []), at: 100)
        #expect(effects.first == .transferred(claim, to: Line.experts))
        let expert = try #require(line.signOn(2, queues: [2], atOnce: true, at: 110).claims.first)
        #expect(expert.caller == CallerID(1), "by when they came, before who came to the experts since")
        line.arrive(3, at: 115)  // to the first agent, who is free
        line.arrive(4, at: 116)
        #expect(line(.transferBack(expert), at: 120).contains(.requeued(CallerID(1))))
        #expect(line.ahead(4) == 1)
        #expect(line(.transferBack(expert)) == [.stale(expert)])
    }

    @Test func nobodyIsTransferredToAClosedQueue() throws {
        var line = Line()
        line.signOn(1, atOnce: true)
        let claim = try #require(line.arrive(1, at: 0).claims.first)
        _ = line(.close(Line.experts))
        #expect(line(.transfer(claim, to: Line.experts, needs: [])) == [.refused(CallerID(1), .closed)])
        #expect(line(.complete(claim)).contains(.ended(CallerID(1), .served)), "they stayed with their agent")
    }

    @Test func supervisorsListenWhileTheyTalk() throws {
        var line = Line()
        let supervisor = AgentID(50)
        line.arrive(1, at: 0)
        #expect(line(.listen(supervisor, CallerID(1), true)) == [.ignored])
        let claim = try #require(line.signOn(1, atOnce: true).claims.first)
        #expect(line(.listen(supervisor, CallerID(1), true)) == [.listening(supervisor, CallerID(1), true)])
        #expect(line(.complete(claim)).first == .listening(supervisor, CallerID(1), false))
    }

    @Test func signingOffFinishesWhatThereIs() throws {
        var line = Line()
        line.signOn(1, capacity: 2, atOnce: true)
        let claim = try #require(line.arrive(1, at: 0).claims.first)
        #expect(line(.signOff(AgentID(1))).isEmpty)
        #expect(line.arrive(2).contains(.nobodyFor(CallerID(2))))
        #expect(line(.complete(claim)) == [.ended(CallerID(1), .served)])
        #expect(line.signOn(1).claims.map(\.caller.number) == [2])
    }

    @Test func nobodyIsLetInTwiceOrToNowhere() {
        var line = Line()
        line.arrive(1, at: 0)
        #expect(line.arrive(1) == [.refused(CallerID(1), .present)])
        #expect(line.arrive(3, QueueID(7)) == [.refused(CallerID(3), .unknownQueue)])
    }
}
