import Dialogue
import Flows
import Handoff
import JSON
import Journal
import Language

/// A hotline's queues and audiences as a simulation plays them.
struct SimulatedHotline {
    struct Problem: Error {
        let text: String
    }

    /// What a designer should know about what is not played.
    private(set) var notes: [String] = []

    private let names: [String]
    private var skills = SkillNames()
    private var queues: [ServiceQueue] = []
    private var classes: [CallerClass] = []
    private var groups: [(staff: Staff, hours: Schedule?)] = []
    private let hotline: Hotline

    init(_ hotline: Hotline, handling: Double, patience: Double, wrapUp: Double) {
        self.hotline = hotline
        names = hotline.queues.keys.sorted()
        let time = Distribution.lognormal(mean: handling, variation: 0.8)
        let waits = patience > 0 ? Distribution.exponential(mean: patience) : nil
        for name in names {
            guard let queue = hotline.queues[name] else { continue }
            let known = queue.skills.compactMap(\.constant)
            if known.count < queue.skills.count { notes.append("queue '\(name)': skills that depend on the caller are not played") }
            queues.append(
                ServiceQueue(
                    name, skills: skills.set(known) ?? [],
                    overflow: queue.overflow.compactMap { overflow in
                        index(overflow.to).map { ServiceQueue.Overflow(after: .seconds(overflow.after), to: $0) }
                    }, wrapUp: .seconds(wrapUp), handling: .seconds(handling + wrapUp)))
            classes.append(
                CallerClass(
                    name, queue: QueueID(classes.count), tier: queue.priority.tier, credit: .seconds(queue.credit), handling: time,
                    patience: waits))
        }
        for audience in hotline.audiences { add(audience, hotline) }
    }

    /// Callers whom an audience sends to a queue of the same name are that queue's.
    private mutating func add(_ audience: Audience, _ hotline: Hotline) {
        guard let handoff = audience.handoff,
            let name = handoff.queue ?? handoff.from?.sorted().first ?? names.first(where: { $0 == hotline.agentQueue }),
            let queue = index(name)
        else { return }
        var one = classes[queue.index]
        one.name = audience.name
        one.credit = max(one.credit, .seconds(handoff.credit ?? 0))
        one.tier = min(one.tier, (handoff.priority ?? .normal).tier)
        if let known = classes.firstIndex(where: { $0.name == audience.name }) { classes[known] = one } else { classes.append(one) }
    }

    private func index(_ name: String) -> QueueID? { names.firstIndex(of: name).map { QueueID($0) } }

    /// `service=70,elderly=30`
    mutating func mix(_ text: String) throws(Problem) {
        for index in classes.indices { classes[index].share = 0 }
        for (name, share) in try Self.shares(text) {
            guard let index = classes.firstIndex(where: { $0.name == name }) else {
                throw Self.unknown("callers", name, among: classes.map(\.name))
            }
            classes[index].share = share
        }
        classes.removeAll { $0.share == 0 }
    }

    static func shares(_ text: String) throws(Problem) -> [(name: String, share: Double)] {
        var shares: [(name: String, share: Double)] = []
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=")
            guard sides.count == 2, let share = Double(sides[1]), share >= 0, share.isFinite else {
                throw Problem(text: "--mix is a list as service=70,elderly=30; '\(part)' is not of it.")
            }
            shares.append((String(sides[0]), share))
        }
        guard shares.contains(where: { $0.share > 0 }) else { throw Problem(text: "--mix leaves no callers.") }
        return shares
    }

    /// Callers as flows hand them over: each with the queue, the credit and the audience that the flow gave them.
    ///
    /// - Returns: which class of callers each is of.
    mutating func callers(_ requests: [HandoffRequest]) -> [Int] {
        let (handling, patience) = (classes.first?.handling ?? .fixed(0), classes.first?.patience)
        classes.removeAll()
        var known: [CallerClass: Int] = [:]
        return requests.map { request in
            let audience = request.audience.flatMap { $0 == request.queue ? nil : ", \($0)" } ?? ""
            let one = CallerClass(
                request.queue + audience, queue: index(request.queue) ?? QueueID(0), tier: request.priority.tier,
                credit: .seconds(request.credit), handling: handling, patience: patience)
            if let index = known[one] { return index }
            known[one] = classes.count
            classes.append(one)
            return classes.count - 1
        }
    }

    /// `428`, or `front=428:service,elderly`, or `night=12:service@22:00-06:00`
    mutating func staff(_ text: String) throws(Problem) {
        let halves = text.split(separator: "@", maxSplits: 1)
        let sides = (halves.first ?? "").split(separator: "=", maxSplits: 1)
        let parts = (sides.last ?? "").split(separator: ":", maxSplits: 1)
        guard let count = parts.first.flatMap({ Int($0) }), (0...Limits.simulatedAgents).contains(count) else {
            throw Problem(text: "--agents is a number as 428, or a group as front=428:service,elderly; '\(text)' is neither.")
        }
        var served = SmallSet()
        for name in parts.count > 1 ? parts[1].split(separator: ",").map(String.init) : names {
            guard let queue = index(name) else { throw Self.unknown("queue", name, among: names) }
            served.insert(queue.index)
        }
        let known = queues.indices.filter { served.contains($0) }.reduce(SmallSet()) { $0.union(queues[$1].skills) }
        let name = sides.count > 1 ? String(sides[0]) : "agents"
        groups.append(
            (Staff(name, count: count, queues: served, skills: known), halves.count > 1 ? try hours(String(halves[1])) : nil))
    }

    /// The hotline's own by their name, or times of every day.
    private func hours(_ text: String) throws(Problem) -> Schedule {
        let every = text.split(separator: ";").map { $0.contains(" ") ? String($0) : "daily \($0)" }.joined(separator: ";")
        if let known = hotline.hours[text] ?? Schedule(every, holidays: []) { return known }
        let known = hotline.hours.keys.sorted().joined(separator: ", ")
        throw Problem(
            text: "--agents: '\(text)' is no working time; write it as 08:00-20:00"
                + (known.isEmpty ? "." : ", or by a name of the hotline's hours: \(known)."))
    }

    static func unknown(_ what: String, _ name: String, among names: [String]) -> Problem {
        let near = NearestName.nearest(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
        return Problem(text: "The hotline has no \(what) '\(name)'; it has \(names.joined(separator: ", ")).\(near)")
    }

    /// - Parameter start: a whole hour; its date and hour are the hotline's local ones.
    mutating func scenario(arrivals: ArrivalCurve, from start: Instant, hours: Double) -> Scenario {
        // Who came last may wait, and be served, beyond the end.
        let seconds = hours * 3600 + 86_400
        let staff = groups.map { group, schedule in
            guard let schedule else { return group }
            var group = group
            group.shifts = schedule.spans(from: start, seconds: seconds)
            if group.shifts.isEmpty { group.count = 0 }
            return group
        }
        var scenario = Scenario(queues: queues, classes: classes, arrivals: arrivals, staff: staff)
        scenario.length = .hours(hours)
        scenario.firstHour = start.localTime.hour
        for (index, name) in names.enumerated() {
            guard let schedule = hotline.schedule(of: name) else { continue }
            let spans = schedule.spans(from: start, seconds: seconds)
            guard spans != [0..<seconds] else { continue }
            scenario.hours[QueueID(index)] = spans
            notes.append("queue '\(name)' has hours ('\(hotline.queues[name]?.hours ?? "")'): outside of them its callers are turned away")
        }
        return scenario
    }
}
