import Handoff
import Testing

/// What callers are told of their place holds: it falls, and rises only when somebody overtakes.
@Suite struct PlacePropertyTests {
    private static let credits: [Double] = [0, 0, 0, 60, 300]

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func placesRiseOnlyWhenSomebodyOvertakes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var line = Line()
        for agent in 1...3 { line.signOn(UInt32(agent), skills: agent == 1 ? [Line.cantonese] : [], atOnce: true) }
        var talking: [Claim] = []
        var waiting: [UInt64: (key: Double, ahead: Int, wait: Microseconds)] = [:]
        for number in 1...400 as ClosedRange<UInt64> {
            line.now += Double.random(in: 0..<20, using: &random)
            var overtaker = Double.infinity
            let effects: [Dispatcher.Effect]
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5:
                let credit: Double = Self.credits[Int.random(in: 0..<5, using: &random)]
                overtaker = line.now - credit
                effects = line.arrive(number, needs: Bool.random(using: &random) ? [Line.cantonese] : [], credit: credit)
                if effects.claims.isEmpty { waiting[number] = (overtaker, .max, .seconds(1e9)) }
            case 5: effects = line(.hangUp(CallerID(waiting.keys.sorted().randomElement(using: &random) ?? 0)))
            default: effects = talking.isEmpty ? [] : line(.complete(talking.removeFirst()))
            }
            talking += effects.claims
            for (id, before) in waiting {
                let caller = CallerID(id)
                guard let ahead = line.dispatcher.ahead(of: caller), let wait = line.dispatcher.expectedWait(of: caller) else {
                    waiting[id] = nil
                    continue
                }
                if overtaker >= before.key {
                    #expect(ahead <= before.ahead && wait <= before.wait, "\(id) fell back from \(before) to \(ahead), \(wait)")
                }
                #expect(line.dispatcher.explain(caller)?.others == 0 && line.dispatcher.explain(caller)?.ahead == ahead)
                waiting[id] = (before.key, ahead, wait)
            }
        }
        #expect(line.dispatcher.checkInvariants().isEmpty)
    }
}
