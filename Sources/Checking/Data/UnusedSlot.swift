import Expressions
import Flows
import JSON

/// A slot that is asked for, looked up or set, and never used.
struct UnusedSlot: Check {
    let code = "unused-slot"
    let severity = Severity.warning
    let title = "a slot that nothing uses"
    let explanation =
        "The caller is asked something, or kept waiting, for nothing. What is said only in the question's own read-back is not used. A survey's answers are."
    let mend = "use it, or do not ask"
    let example: CheckExample = {
        func nodes(_ end: String) -> CheckSnippet {
            CheckSnippet(
                nodes: "\"welcome\": [ { \"ask\": \"name\", \"type\": \"name\", \"prompt\": \"Who is there?\" }, { \"end\": \"\(end)\" } ]")
        }
        return CheckExample(bad: nodes("Goodbye."), good: nodes("Goodbye, {{name}}."))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        var read: Set<String> = []
        var given: [String: Set<String>] = [:]
        for step in hotline.steps {
            guard let verb = step.model else { continue }
            let own = questionsOwn(verb)
            for expression in SlotUse(verb).reads where !own.contains(expression.source) {
                read.formUnion(expression.references.map(\.variable))
            }
            if case .call(let call) = verb.verb { given[call.flow, default: []].formUnion(call.results.map(\.from)) }
        }
        for global in model.globals.list + model.flows.values.flatMap(\.globals.list) {
            read.formUnion(global.condition?.references.map(\.variable) ?? [])
            var use = SlotUse()
            use.read(global.reaction)
            read.formUnion(use.reads.flatMap(\.references).map(\.variable))
        }
        for queue in model.queues.values { read.formUnion(queue.skills.flatMap(\.references)) }
        read.formUnion(model.flows.values.flatMap(\.results) + given.values.joined())
        var named: Set<String> = []
        return hotline.steps.flatMap { step -> [Diagnostic] in
            fills(step).filter { !read.contains($0.slot) && named.insert($0.slot).inserted }.map {
                problem("'\($0.slot)' is \($0.how), and never used", at: $0.spot)
            }
        }
    }

    /// The read-backs and conditions of a question about its own value.
    private func questionsOwn(_ step: Step) -> Set<String> {
        let asks: [Ask] =
            switch step.verb {
            case .ask(let ask): [ask]
            case .form(let form): form.slots
            default: []
            }
        return Set(
            asks.flatMap { ask -> [String] in
                var sources = ask.valid.map { [$0.source] } ?? []
                if case .text(let text) = ask.confirm {
                    for variant in text.variants {
                        for part in variant.template.parts {
                            if case .expression(let expression) = part { sources.append(expression.source) }
                        }
                    }
                }
                return sources
            })
    }

    private func fills(_ step: CheckedStep) -> [(slot: String, how: String, spot: Spot)] {
        switch step.model?.verb {
        case .ask(let ask)?: return [(ask.slot, "asked for", step.spot("ask"))]
        case .form(let form)?:
            return zip(form.slots, step.questions).map { ($0.slot, "asked for", $1.spot.inner("ask", $1.json["ask"])) }
        case .lookup(let lookup)?: return [(lookup.slot, "looked up", step.spot("lookup"))]
        case .set(let set)?:
            return set.assignments.filter { $0.slot != "language" }.map { assignment in
                (assignment.slot, "set", step.spot("set").inner(assignment.slot, step.json["set"]?[assignment.slot]))
            }
        default: return []
        }
    }
}

extension Template {
    fileprivate var references: [String] {
        parts.flatMap { part -> [String] in
            if case .expression(let expression) = part { expression.references.map(\.variable) } else { [] }
        }
    }
}
