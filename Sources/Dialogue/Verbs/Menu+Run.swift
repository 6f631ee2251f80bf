import Expressions
import Flows
import Intents
import Language

extension Menu: Questioning {
    var expected: [String] { intents }

    func begin(_ run: inout Run) -> Outcome {
        run.put(self)
        return .rest
    }

    func put(_ run: inout Run) {
        run.say(prompt, kind: .question)
        guard announce else { return }
        let open = options.filter { $0.label != nil && run.applies($0.condition) }
        let announced = open.prefix(run.menuMax ?? open.count)
        for option in announced {
            guard let label = option.label else { continue }
            let words = run.render(label).words
            let kind = Prompt.Kind.option(key: option.trigger.key, label: words)
            if let key = option.trigger.key {
                run.say(.option, kind: kind, values: [("label", .string(words)), ("key", .string(key))])
            } else {
                run.say(.spokenOption, kind: kind, values: [("label", .string(words))])
            }
        }
        if announced.count < open.count { run.say(.more) }
    }

    func hear(_ input: Input, _ run: inout Run) -> Outcome? {
        switch input {
        case .keys(let keys):
            return choose(because: "key \(keys)", &run) { $0.trigger.key == keys }
        case .words(let understanding, _):
            if let intent = understanding.intent {
                if let outcome = take(intent: intent, &run) { return outcome }
                if run.leadsSomewhere(intent) { return nil }
            }
            if let best = phrases.best(in: understanding), best.score >= 0.5, options.indices.contains(best.id),
                let outcome = choose(best.id, because: "its words were said", &run)
            {
                return outcome
            }
            let offered = options.filter { run.applies($0.condition) }.compactMap(\.trigger.key)
            guard let key = run.keyChosen(understanding, among: offered) else { return nil }
            return choose(because: "\(key) was said", &run) { $0.trigger.key == key }
        }
    }

    func take(intent: String, _ run: inout Run) -> Outcome? {
        choose(because: "\(intent) was said", &run) { $0.trigger.intent == intent }
    }

    func offers(intent: String, _ run: Run) -> Bool {
        options.contains { $0.trigger.intent == intent && run.applies($0.condition) }
    }

    private func choose(because: String, _ run: inout Run, where fits: (Option) -> Bool) -> Outcome? {
        for (index, option) in options.enumerated() where fits(option) {
            if let outcome = choose(index, because: because, &run) { return outcome }
        }
        return nil
    }

    private func choose(_ index: Int, because: String, _ run: inout Run) -> Outcome? {
        let option = options[index]
        guard run.applies(option.condition) else { return nil }
        run.trace.append(.chose(what: option.trigger.key.map { "option \($0)" } ?? "an option", because: because))
        if let here = run.here { run.passages.append(.option(here, index)) }
        if let intent = option.trigger.intent { run.session.intent = intent }
        return run.react(option.reaction, anywhere: false)
    }

    func giveUp(after miss: Run.Miss, _ run: inout Run) -> Outcome? { nil }

    func takesAnything(_ run: Run) -> Bool { false }

    func keys(_ run: Run) -> (min: Int, max: Int)? { (1, max(1, longestKey)) }

    func hints(_ run: Run) -> [String] {
        var run = run
        return options.flatMap { option in (option.label.map { [run.render($0).words] } ?? []) + option.trigger.words }
    }
}
