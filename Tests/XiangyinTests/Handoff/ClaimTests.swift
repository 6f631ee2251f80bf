import Handoff
import Testing

/// Offers, and what becomes of them: exactly one acceptance, and the same place for whoever comes back.
@Suite struct ClaimTests {
    @Test func offeredAcceptedCompletedWrappedUp() throws {
        var line = Line(wrapUp: 30)
        line.signOn(1)
        let claim = try #require(line.arrive(7, at: 5).claims.first)
        #expect(line(.accept(claim), at: 9) == [.connected(claim, waited: .seconds(4), callback: false)])
        line.arrive(8, at: 10)
        #expect(line(.complete(claim), at: 60) == [.ended(CallerID(7), .served), .wrapUp(claim, until: .seconds(90))])
        #expect(line(.tick, at: 89).isEmpty)
        #expect(line(.tick, at: 90).claims.map(\.caller.number) == [8], "after the notes the next is offered")
    }

    @Test func notesMayBeDoneSooner() throws {
        var line = Line(wrapUp: 30)
        line.signOn(1, atOnce: true)
        let claim = try #require(line.arrive(7, at: 0).claims.first)
        line.arrive(8, at: 1)
        _ = line(.complete(claim), at: 60)
        #expect(line(.wrapped(claim), at: 65).claims.map(\.caller.number) == [8])
        #expect(line(.wrapped(claim)) == [.stale(claim)])
    }

    /// Each way in which an offer fails, and where the caller is then.
    @Test(arguments: ["reject", "time out", "lose", "sign off"])
    func aFailedOfferKeepsThePlace(_ how: String) throws {
        var line = Line()
        let claim = try #require(line.signOn(1).isEmpty ? line.arrive(1, at: 0).claims.first : nil)
        line.arrive(2, at: 1)
        line.arrive(3, credit: 60, at: 2)
        let effects: [Dispatcher.Effect]
        let why: Withdrawal
        switch how {
        case "reject": (effects, why) = (line(.reject(claim), at: 3), .rejected)
        case "time out": (effects, why) = (line(.tick, at: 15), .timedOut)
        case "lose": (effects, why) = (line(.lose(AgentID(1)), at: 3), .agentGone)
        default: (effects, why) = (line(.signOff(AgentID(1)), at: 3), .agentGone)
        }
        #expect(effects.first == .withdrawn(claim, why))
        #expect(effects.contains(.requeued(CallerID(1))))
        #expect(line(.accept(claim)) == [.stale(claim)], "an old offer is nobody's")
        #expect(line.order() == [3, 1, 2])
    }

    @Test func whoDoesNotAnswerIsPausedAndWhoRefusesRestsAWhile() throws {
        var line = Line()
        line.signOn(1)
        let first = try #require(line.arrive(1, at: 0).claims.first)
        #expect(line(.tick, at: 15).contains(.paused(AgentID(1))))
        #expect(line(.tick, at: 500).isEmpty)
        let second = try #require(line(.resume(AgentID(1)), at: 501).claims.first)
        #expect(second.fence > first.fence)
        _ = line(.reject(second), at: 502)
        #expect(line(.tick, at: 506.9).isEmpty)
        #expect(line(.tick, at: 507).claims.map(\.caller.number) == [1])
    }

    /// Paused agents take callers one by one.
    @Test func claimsOnRequest() throws {
        var line = Line()
        line.signOn(1)
        _ = line(.pause(AgentID(1)))
        line.arrive(1, at: 0)
        line.arrive(2, credit: 10, at: 1)
        #expect(line(.claim(AgentID(1))).claims.map(\.caller.number) == [2])
        #expect(line(.claim(AgentID(1))) == [.ignored], "one at a time")
        #expect(line(.claim(AgentID(9))) == [.ignored])
        line.signOn(2)
        #expect(line(.claim(AgentID(2))) == [.ignored], "they have been offered the other")
    }

    @Test func twoNeverHaveOneCaller() throws {
        var line = Line()
        line.signOn(1)
        let old = try #require(line.arrive(1, at: 0).claims.first)
        line.signOn(2, at: 1)
        let new = try #require(line(.tick, at: 15).claims.first)
        #expect(new.agent == AgentID(2) && new.fence > old.fence)
        #expect(line(.accept(old)) == [.stale(old)])
        #expect(line(.accept(Claim(caller: new.caller, agent: AgentID(1), fence: new.fence))).claims.isEmpty, "somebody else's fence")
        #expect(line(.accept(new)).claims == [new])
        #expect(line(.accept(new)) == [.stale(new)])
        #expect(line(.complete(old)) == [.stale(old)])
        #expect(line(.complete(new)).contains(.ended(CallerID(1), .served)))
        #expect(line(.complete(new)) == [.stale(new)])
    }

    @Test func aLeaseEndsAtItsMoment() throws {
        var line = Line()
        line.signOn(1)
        let claim = try #require(line.arrive(1, at: 0).claims.first)
        #expect(line.dispatcher.nextDeadline == .seconds(15))
        #expect(line(.accept(claim), at: 15).contains(.stale(claim)))
    }

    @Test func aLostAgentsCallersReturnInOrder() {
        var line = Line()
        line.signOn(1, capacity: 2, atOnce: true)
        line.arrive(1, at: 0)
        line.arrive(2, at: 1)
        line.arrive(3, at: 2)
        let effects = line(.lose(AgentID(1)), at: 100)
        #expect(
            effects.filter { $0 != .nobodyFor(CallerID(1)) && $0 != .nobodyFor(CallerID(2)) } == [
                .requeued(CallerID(1)), .requeued(CallerID(2)),
            ])
        #expect(line.order() == [1, 2, 3])
    }
}
