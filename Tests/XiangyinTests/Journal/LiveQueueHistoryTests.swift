import Handoff
import Histories
import Testing

@testable import Journal

/// The queues of a store answer as the dispatcher does, whichever program is asked, and after every restart.
@Suite struct LiveQueueHistoryTests {
    /// Two programs on one file take turns; a third comes now and then and finds everything in the log.
    @Test(arguments: 1...25 as ClosedRange<UInt64>) func twoProgramsAnswerAsOne(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var history = History(seed: seed)
        let settings = history.settings
        // Every other run with an image so often that whoever starts finds one, and the log before it gone.
        let imageAfter = seed % 2 == 0 ? 20 : 5_000
        func open() throws -> Journal {
            try Journal(SQLiteStore(path: folder.path + "/calls.db", durability: .process), settings: settings, imageAfter: imageAfter)
        }
        var programs = [try open(), try open()]
        try Self.setUp(programs[0], history.queues)
        var random = SeededGenerator(seed: seed)
        var wanted: [Dispatcher.Effect] = []
        var problems: [String] = []
        history.onlooker = { event, time, effects in
            guard problems.isEmpty else { return }
            wanted += effects
            do {
                if Int.random(in: 0..<30, using: &random) == 0 { programs[1] = try open() }
                let program = programs[Int.random(in: 0..<2, using: &random)]
                let got = try program.apply([event], at: time)
                if got != effects { problems.append("\(event): the store says \(got), the dispatcher \(effects)") }
            } catch { problems.append("\(event): \(error)") }
        }
        #expect(history.run() == [])
        #expect(problems == [])
        try programs[0].apply([.tick], at: .zero)
        #expect(programs[0].takeNews() == wanted, "everybody hears of everything, once and in order")
        let last = try open()
        try last.apply([.tick], at: .zero)
        #expect(last.takeNews() == [], "what was before is no news")
        try programs[0].refresh(at: .zero)
        let (here, there) = (last.queues.dispatcher, programs[0].queues.dispatcher)
        #expect(here.callers == there.callers && here.agents == there.agents && here.nextDeadline == there.nextDeadline)
        #expect(try Verification(last) { _ in nil }.problems.filter { !$0.contains("is not known") } == [])
    }

    /// From an image of it, a dispatcher goes on as if nothing had been.
    @Test(arguments: 100...160 as ClosedRange<UInt64>) func goesOnFromItsImage(seed: UInt64) {
        var history = History(seed: seed)
        var shadow = Dispatcher(queues: history.queues, audiences: ["elderly", "lost"], settings: history.settings)
        var problems: [String] = []
        let (queues, settings) = (history.queues, history.settings)
        var events = 0
        history.onlooker = { event, time, effects in
            events += 1
            if events % 7 == 0 {
                guard let again = Dispatcher(image: shadow.image, queues: queues, audiences: ["elderly", "lost"], settings: settings) else {
                    return problems.append("the image cannot be read")
                }
                shadow = again
                problems += shadow.checkInvariants()
            }
            let got = shadow.apply(event, at: time)
            if got != effects { problems.append("\(event): \(got), not \(effects)") }
        }
        #expect(history.run() == [])
        #expect(problems.first == nil)
    }

    @Test func readsNoDamagedImage() {
        var history = History(seed: 3)
        var dispatcher = Dispatcher(queues: history.queues, settings: history.settings)
        history.onlooker = { event, time, _ in dispatcher.apply(event, at: time) }
        _ = history.run()
        dispatcher.apply(.arrive(Arrival(CallerID(900), queue: QueueID(0))), at: .seconds(9_000))
        let image = dispatcher.image
        for cut in stride(from: 0, to: image.count, by: 3) {
            #expect(Dispatcher(image: Array(image.prefix(cut)), queues: history.queues, settings: history.settings) == nil)
        }
        for index in image.indices {
            var damaged = image
            damaged[index] = .max
            // Whatever comes of it, it neither stops the program nor makes it wait.
            _ = Dispatcher(image: damaged, queues: history.queues, settings: history.settings)?.count
        }
    }

    private static func setUp(_ journal: Journal, _ queues: [ServiceQueue]) throws {
        try journal.write { rows throws in
            try journal.queues.catchUp(rows)
            for skill in 0..<3 { _ = try journal.queues.number(of: "s\(skill)", .skill, rows) }
            for audience in ["elderly", "lost"] { _ = try journal.queues.number(of: audience, .audience, rows) }
            for queue in queues { _ = try journal.queues.number(of: queue.name, .queue, rows) }
            try journal.queues.adopt(
                queues.map { queue in
                    var definition = QueueDefinition(name: queue.name)
                    definition.skills = queue.skills.members.map { "s\($0)" }
                    definition.overflow = queue.overflow.map { .init(after: $0.after, to: queues[$0.to.index].name) }
                    (definition.callbackAfter, definition.wrapUp, definition.handling) = (queue.callbackAfter, queue.wrapUp, queue.handling)
                    return definition
                }, at: .seconds(1), rows)
        }
        _ = journal.takeNews()
    }
}
