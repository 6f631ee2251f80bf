import Expressions
import Flows

extension Handoff {
    func run(_ run: inout Run) -> Outcome {
        guard run.isOpen(queue) else {
            guard let closed else {
                run.say(.closed)
                run.end()
                return .rest
            }
            run.pass("closed")
            run.go(closed)
            return .moved
        }
        if let say { run.say(say) }
        let reason = self.reason.map { run.render($0, run.session.language) } ?? run.session.intent
        run.handOff(to: queue, reason: reason)
        return .rest
    }
}

extension Run {
    /// Takes the caller to a queue, or to the one their audience is served in, and waits for the agent.
    mutating func handOff(to name: String, reason: String) {
        var name = name
        var priority = hotline.queues[name]?.priority ?? .normal
        var credit = hotline.queues[name]?.credit ?? 0
        var audience = audiences.first
        if let (found, redirect) = redirect(from: name) {
            audience = found
            name = redirect.queue ?? name
            let queue = hotline.queues[name]
            priority = max(priority, redirect.priority ?? .normal, queue?.priority ?? .normal)
            credit = max(credit, redirect.credit ?? 0, queue?.credit ?? 0)
        }
        let skills = (hotline.queues[name]?.skills ?? []).map { render($0, session.language) }
        var slots: [String: Value] = [:]
        for frame in session.frames {
            for (slot, value) in frame.slots where !hotline.sensitiveSlots.contains(slot) { slots[slot] = value }
        }
        actions.append(
            .handoff(
                HandoffRequest(
                    queue: name, priority: priority, credit: credit, reason: reason, skills: skills, language: session.language,
                    dialect: session.heard.dialect.isEmpty ? nil : session.heard.dialect, audience: audience?.name,
                    intent: session.intent, slots: slots)))
        session.question = nil
        session.state = .waiting
        session.waiting = .agent(told: false)
    }

    /// An audience's own queue takes its callers while it is open.
    private func redirect(from queue: String) -> (Audience, Audience.Redirect)? {
        for audience in audiences {
            if let redirect = audience.handoff, redirect.from?.contains(queue) ?? true, isOpen(redirect.queue ?? queue) {
                return (audience, redirect)
            }
        }
        return nil
    }

    func isOpen(_ queue: String) -> Bool { hotline.schedule(of: queue)?.isOpen(at: now) ?? true }
}
