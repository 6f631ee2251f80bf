import Expressions
import Flows

/// The walk: step after step, until the session listens, waits or ends.
extension Run {
    /// Does what an outcome says, and all that follows from it.
    mutating func follow(_ outcome: Outcome) {
        switch outcome {
        case .next:
            session.question = nil
            advance()
            proceed()
        case .moved:
            proceed()
        case .rest:
            break
        }
    }

    /// Runs from where the top frame stands.
    mutating func proceed() {
        while let frame {
            guard let node = hotline.flows[frame.flow]?.nodes[frame.node] else {
                return stop(limit: "places known: \(frame.flow).\(frame.node) is not in this hotline")
            }
            guard node.steps.indices.contains(frame.step) else {
                if leave() == .rest { return }
                continue
            }
            guard path.count < Limits.steps else { return stop(limit: "steps in a turn") }
            let here = Echo(flow: frame.flow, node: frame.node, step: frame.step)
            path.append(here)

            let step = node.steps[frame.step]
            if let condition = step.condition, !holds(condition) {
                trace.append(.skipped(place: "\(here)", condition: condition.source))
                passages.append(.branch(here, "if false"))
                advance()
                continue
            }
            switch run(step.verb) {
            case .next: advance()
            case .moved: break
            case .rest: return
            }
            if session.state == .ended { return }
        }
        end()
    }

    private mutating func run(_ verb: Verb) -> Outcome {
        switch verb {
        case .say(let say): return say.run(&self)
        case .menu(let menu): return ask(menu)
        case .ask(let ask): return self.ask(ask)
        case .form(let form): return ask(form)
        case .survey(let survey): return ask(survey)
        case .set(let set): return set.run(&self)
        case .choose(let choose): return choose.run(&self)
        case .lookup(let lookup): return lookup.run(&self)
        case .call(let call): return call.run(&self)
        case .workOrder(let order): return order.run(&self)
        case .handoff(let handoff): return handoff.run(&self)
        case .go(let target):
            go(target)
            return .moved
        case .end(let end): return end.run(&self)
        }
    }

    private mutating func ask(_ question: some Questioning) -> Outcome {
        session.question = Question()
        let outcome = question.begin(&self)
        if case .next = outcome { session.question = nil }
        return outcome
    }

    mutating func advance() {
        guard !session.frames.isEmpty else { return }
        session.frames[session.frames.count - 1].step += 1
    }

    /// Moves the top frame.
    mutating func go(_ target: Target) {
        guard !session.frames.isEmpty else { return }
        let top = session.frames.count - 1
        session.frames[top].flow = target.flow
        session.frames[top].node = target.node
        session.frames[top].step = 0
        session.question = nil
        trace.append(.went(flow: target.flow, node: target.node))
    }

    /// Leaves every called flow and moves the first frame: how globals and navigation go.
    mutating func goFromAnywhere(_ target: Target) {
        while session.frames.count > 1 { drop() }
        go(target)
    }

    /// Calls a flow: its frame goes on top. Nil when that is deeper than a call may go.
    mutating func push(_ name: String, slots: [String: Value], ending: Frame.Return) -> Outcome {
        guard let flow = hotline.flows[name], session.frames.count < Limits.depth else {
            stop(limit: "flows within flows")
            return .rest
        }
        if let question = session.question { session.suspended[session.frames.count] = question }
        session.question = nil
        session.frames.append(Frame(flow: name, node: flow.start, slots: slots, ending: ending))
        trace.append(.went(flow: name, node: flow.start))
        return .moved
    }

    /// The top frame has come to its end.
    private mutating func leave() -> Outcome {
        guard let ended = session.frames.last else { return .rest }
        switch ended.ending {
        case .end:
            end()
            return .rest
        case .step:
            drop()
            session.suspended[session.frames.count] = nil
            if case .call(let call) = step?.verb { call.takeResults(from: ended, &self) }
            advance()
            return .moved
        case .question:
            drop()
            session.question = session.suspended.removeValue(forKey: session.frames.count) ?? Question()
            putAgain()
            return .rest
        }
    }

    /// Takes the top frame away, with all that `back` remembers of it.
    mutating func drop() {
        session.frames.removeLast()
        let depth = session.frames.count
        session.trail.removeAll { $0.depth > depth }
        session.suspended = session.suspended.filter { $0.key <= depth }
    }
}
