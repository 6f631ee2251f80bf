import Expressions
import Flows
import Intents
import Language

/// Hearing: who an input belongs to. In this order: an urgent global, the answer to "which did you mean", the question's own, navigation,
/// the flow's globals, the hotline's. When any words could be an answer ("what happened?"), short commands are looked for before the question's own.
extension Run {
    mutating func hear(text: String) {
        let understanding = hotline.matcher.understand(text, expecting: asking?.expected ?? [], language: session.language)
        guard !understanding.isBlank else { return missed(.noinput) }
        notice(understanding, text)
        unused = text
        trace.append(.understood(understanding))
        let input = Input.words(understanding, text: text)
        if let outcome = claim(input, understanding) { follow(outcome) } else { missed(.nomatch) }
    }

    mutating func hear(keys: String) {
        let pressed = String(
            String.UnicodeScalarView(keys.unicodeScalars.prefix(64).filter { "0123456789*#ABCDabcd".unicodeScalars.contains($0) }))
        guard !pressed.isEmpty else { return missed(.nomatch) }
        heard = Heard(intent: nil, score: 0, language: session.language, dialect: nil, slots: [:])
        if let chosen = clarified(byKey: pressed) { return follow(chosen) }
        let input = Input.keys(pressed)
        if let outcome = asking?.hear(input, &self) { return follow(outcome) }
        if let command = command(input) { return follow(navigate(command)) }
        if let outcome = global(input) { return follow(outcome) }
        missed(.nomatch)
    }

    private mutating func claim(_ input: Input, _ understanding: Understanding) -> Outcome? {
        guard let asking else {
            stop(limit: "questions known: this one is not in the hotline any more")
            return .rest
        }
        if let urgent = urgent(understanding) { return urgent }
        if let chosen = clarified(by: understanding) { return chosen }
        let open = asking.takesAnything(self)
        if open, understanding.isShort {
            if let command = command(input) { return navigate(command) }
            if let outcome = global(input) { return outcome }
        }
        if let outcome = asking.hear(input, &self) { return outcome }
        if !open {
            if let command = command(input) { return navigate(command) }
            if let outcome = global(input) { return outcome }
        }
        return clarify(understanding)
    }

    // MARK: Globals

    /// The globals in force: the flow's, then the hotline's.
    private var globals: [(Globals, anywhere: Bool)] {
        let own = frame.flatMap { hotline.flows[$0.flow]?.globals }
        return (own.map { [($0, false)] } ?? []) + [(hotline.globals, true)]
    }

    mutating func urgent(_ understanding: Understanding) -> Outcome? {
        let intents = understanding.ranked.filter { $0.score >= 0.5 }.map(\.intent)
        for (globals, anywhere) in globals {
            for (index, global) in globals.list.enumerated() where global.urgent {
                let named = global.trigger.intent.map(intents.contains) ?? false
                guard named || globals.phrases.best(in: understanding)?.id == index, applies(global.condition) else { continue }
                return react(to: global, index, anywhere)
            }
        }
        return nil
    }

    private mutating func global(_ input: Input) -> Outcome? {
        for (globals, anywhere) in globals where !globals.isEmpty {
            for (index, global) in globals.list.enumerated() {
                let chosen =
                    switch input {
                    case .keys(let keys): global.trigger.key == keys
                    case .words(let understanding, _):
                        (understanding.intent != nil && understanding.intent == global.trigger.intent)
                            || globals.phrases.best(in: understanding)?.id == index
                    }
                if chosen, applies(global.condition) { return react(to: global, index, anywhere) }
            }
        }
        return nil
    }

    private mutating func react(to global: Global, _ index: Int, _ anywhere: Bool) -> Outcome {
        passages.append(.global(flow: anywhere ? nil : frame?.flow, index))
        trace.append(.chose(what: "a global", because: global.trigger.intent ?? global.trigger.key ?? "its words were said"))
        if let intent = global.trigger.intent {
            // Choosing a language is no wish of its own.
            if case .set = global.reaction {} else { session.intent = intent }
        }
        return react(global.reaction, anywhere: anywhere)
    }

    /// Does what an option or a global says.
    mutating func react(_ reaction: Reaction, anywhere: Bool) -> Outcome {
        session.question?.clarifying = []
        switch reaction {
        case .go(let target):
            if anywhere { goFromAnywhere(target) } else { go(target) }
            return .moved
        case .call(let flow):
            return push(flow, slots: [:], ending: .question)
        case .say(let text):
            say(text)
            putAgain()
            return .rest
        case .set(let set):
            _ = set.run(&self)
            putAgain()
            return .rest
        }
    }

    func applies(_ condition: Expression?) -> Bool {
        guard let condition else { return true }
        return (try? condition.evaluate(self, budget: Limits.expressionCost)) == .bool(true)
    }

    // MARK: Clarifying

    /// Acts on an intent, wherever it leads from here.
    private mutating func act(on intent: String) -> Outcome? {
        if let outcome = asking?.take(intent: intent, &self) { return outcome }
        if let command = hotline.navigation.triggers.first(where: { $0.value.intent == intent })?.key { return navigate(command) }
        for (globals, anywhere) in globals {
            if let index = globals.list.firstIndex(where: { $0.trigger.intent == intent }), applies(globals.list[index].condition) {
                return react(to: globals.list[index], index, anywhere)
            }
        }
        return nil
    }

    /// Whether an intent leads anywhere from here.
    func leadsSomewhere(_ intent: String) -> Bool {
        (asking?.offers(intent: intent, self) ?? false) || hotline.navigation.triggers.contains { $0.value.intent == intent }
            || globals.contains { $0.0.list.contains { $0.trigger.intent == intent } }
    }

    /// Asks which was meant, when there are several; takes the only one there is.
    private mutating func clarify(_ understanding: Understanding) -> Outcome? {
        let intents = understanding.unsure.filter(leadsSomewhere)
        guard intents.count > 1 else { return intents.first.flatMap { act(on: $0) } }
        let named = Array(intents.filter { hotline.intentTitles[$0] != nil }.prefix(Limits.clarify))
        guard named.count > 1, (session.question?.clarifying ?? []) != named else { return act(on: intents[0]) }
        session.question?.clarifying = named
        let titles = named.map { render(hotline.intentTitles[$0] ?? Text($0)).words }
        say(.clarify, kind: .question, values: [("choices", .string(SpokenLanguage.of(session.language).either(titles)))])
        trace.append(.chose(what: "to ask", because: "\(named.joined(separator: " and ")) are within the margin"))
        return .rest
    }

    private mutating func clarified(by understanding: Understanding) -> Outcome? {
        guard let asked = session.question?.clarifying, !asked.isEmpty else { return nil }
        if let intent = understanding.ranked.first(where: { $0.score > 0 && asked.contains($0.intent) })?.intent { return act(on: intent) }
        guard let key = keyChosen(understanding, among: asked.indices.map { String($0 + 1) }) else {
            session.question?.clarifying = []
            return nil
        }
        return clarified(byKey: key)
    }

    private mutating func clarified(byKey key: String) -> Outcome? {
        guard let asked = session.question?.clarifying, let number = Int(key), asked.indices.contains(number - 1) else { return nil }
        return act(on: asked[number - 1])
    }

    /// The key of the choice that a short answer names by its place: "the second one", "二", 最后一个.
    /// - Parameter keys: of what was offered, in that order.
    func keyChosen(_ understanding: Understanding, among keys: [String]) -> String? {
        guard understanding.isShort else { return nil }
        switch Ordinal.find(in: understanding.canonical.original) {
        // 第二个 is what key 2 is for, whatever stands before it.
        case .first(let number)?: return String(number)
        case .last(let number)?: return Ordinal.last(number).index(among: keys.count).map { keys[$0] }
        case nil: break
        }
        let said = understanding.canonical.original
        // "一" and "我要一号" choose; in "订一张火车票" the number is not what was meant.
        guard let found = program.number.find(in: said, language: session.language, now: now), case .integer(let number) = found.value,
            found.range.count * 4 >= said.utf8.count
        else { return nil }
        return String(number)
    }

    // MARK: Yes and no

    /// Yes, no, or neither.
    func yesOrNo(_ input: Input) -> Bool? {
        switch input {
        case .keys("1"): return true
        case .keys("2"): return false
        case .keys: return nil
        case .words(let understanding, let text):
            if case .yes(let yes)? = program.yesNo.find(in: text, language: session.language, now: now)?.value { return yes }
            switch understanding.intent {
            case "affirm": return true
            case "deny": return false
            default: return nil
            }
        }
    }
}
