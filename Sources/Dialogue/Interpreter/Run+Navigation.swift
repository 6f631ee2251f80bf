import Flows
import Intents

/// Moving about: repeat, back, main menu, agent.
extension Run {
    mutating func navigate(_ command: Navigation.Command) -> Outcome {
        trace.append(.chose(what: command.rawValue, because: "the caller asked for it"))
        unused = nil
        switch command {
        case .repeat: return sayAgain()
        case .back: return back()
        case .main:
            while session.frames.count > 1 { drop() }
            go(program.mainMenu.target)
            session.frames[session.frames.count - 1].step = program.mainMenu.step
            return .moved
        case .agent: return toAgent()
        }
    }

    /// The command a key, an intent or words stand for here, if any.
    func command(_ input: Input) -> Navigation.Command? {
        let allowed = asking?.listening.navigation
        let triggers = hotline.navigation.triggers.filter { allowed?.contains($0.key) ?? true }
        switch input {
        case .keys(let keys):
            return triggers.first { $0.value.key == keys }?.key
        case .words(let understanding, _):
            if let intent = understanding.intent, let found = triggers.first(where: { $0.value.intent == intent }) { return found.key }
            guard let best = hotline.navigationPhrases.best(in: understanding), best.score >= 0.5 else { return nil }
            let command = Navigation.Command.allCases[best.id]
            return triggers[command] == nil ? nil : command
        }
    }

    /// Remembers where a question was put, so that `back` can return to it.
    mutating func mark() {
        guard let frame, let question = session.question, question.phase == .open else { return }
        let here = Waypoint(depth: session.frames.count, flow: frame.flow, node: frame.node, step: frame.step, slot: question.slot)
        if let last = session.trail.last, last.isSamePlace(as: here) { return }
        session.trail.append(here)
        if session.trail.count > Limits.trail { session.trail.removeFirst() }
    }

    private mutating func back() -> Outcome {
        if let here = session.trail.popLast() { undo(here) }
        guard let earlier = session.trail.popLast(), earlier.depth <= session.frames.count else {
            say(.first)
            session.question?.phase = .open
            putAgain()
            return .rest
        }
        while session.frames.count > earlier.depth { drop() }
        undo(earlier)
        let top = session.frames.count - 1
        session.frames[top].flow = earlier.flow
        session.frames[top].node = earlier.node
        session.frames[top].step = earlier.step
        session.question = Question(slot: earlier.slot)
        putAgain()
        return .rest
    }

    private mutating func undo(_ waypoint: Waypoint) {
        guard waypoint.depth == session.frames.count else { return }
        for change in waypoint.changes.reversed() {
            session.frames[session.frames.count - 1].slots[change.slot] = change.before
        }
    }

    /// Says again all that was said since the caller last got further, and the question.
    private mutating func sayAgain() -> Outcome {
        session.noticed.repeats += 1
        refreshAudiences()
        for place in lastEcho {
            guard let node = hotline.flows[place.flow]?.nodes[place.node], node.steps.indices.contains(place.step),
                case .say(let words) = node.steps[place.step].verb
            else { continue }
            say(words.text)
        }
        session.echo = lastEcho
        if let asked = session.question?.asked { session.question?.asked = asked - 1 }
        putAgain()
        return .rest
    }

    /// To a person, by the hotline's own way if there is one.
    mutating func toAgent() -> Outcome {
        if let agent = hotline.agent, frame?.flow != agent.flow || frame?.node != agent.node {
            goFromAnywhere(agent)
            return .moved
        }
        guard hotline.queues[hotline.agentQueue] != nil else {
            say(.helpless)
            end()
            return .rest
        }
        handOff(to: hotline.agentQueue, reason: session.intent)
        return .rest
    }
}

extension Waypoint {
    fileprivate func isSamePlace(as other: Waypoint) -> Bool {
        depth == other.depth && flow == other.flow && node == other.node && step == other.step && slot == other.slot
    }
}
