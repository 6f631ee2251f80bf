import Expressions

/// Tells what happens in a node, row by row, in one language.
struct DrawingReader {
    let hotline: Hotline
    let language: String
    let words: DrawingWords

    init(hotline: Hotline, language: String) {
        self.hotline = hotline
        self.language = language
        words = DrawingWords.of(language)
    }

    func rows(of node: Node) -> [Drawing.Row] { node.steps.flatMap(rows) }

    func rows(of globals: Globals) -> [Drawing.Row] {
        globals.list.map { global in
            let name = global.trigger.words.first ?? ""
            let title = global.trigger.intent.map(intent) ?? (name.isEmpty ? global.trigger.key ?? "" : name)
            return row(for: global.reaction, .option, mark: global.urgent ? "!" : "", title)
        }
    }

    /// The words of a text; expressions stand in braces.
    func plain(_ text: Text) -> String {
        text.variant(for: language, fallback: hotline.languages.first ?? "").map { plain($0.template) } ?? ""
    }

    private func plain(_ template: Template) -> String {
        template.parts.map { part in
            switch part {
            case .words(let words): words
            case .expression(let expression): "{\(expression.source)}"
            }
        }.joined()
    }

    private func intent(_ name: String) -> String { hotline.intentTitles[name].map(plain) ?? name }

    private func rows(of step: Step) -> [Drawing.Row] {
        guard let condition = step.condition?.source else { return rows(of: step.verb) }
        if case .go(let target) = step.verb {
            return [Drawing.Row(kind: .condition, mark: words.condition, text: condition, link: .init(target: target))]
        }
        return [Drawing.Row(kind: .condition, mark: words.condition, text: condition)] + rows(of: step.verb)
    }

    private func rows(of verb: Verb) -> [Drawing.Row] {
        switch verb {
        case .say(let say): [.init(kind: .say, text: plain(say.text))]
        case .menu(let menu): [.init(kind: .question, text: plain(menu.prompt))] + menu.options.map(row) + ways(menu.listening)
        case .ask(let ask): rows(of: ask) + side(words.otherwise, ask.otherwise) + ways(ask.listening)
        case .form(let form):
            (form.prompt.map { [.init(kind: .question, text: plain($0))] } ?? [])
                + form.slots.flatMap(rows) + side(words.otherwise, form.otherwise) + ways(form.listening)
        case .set(let set): [act(words.set, Self.assignments(set))]
        case .choose(let choice):
            [act(words.choose, choice.value.source)]
                + choice.cases.sorted { $0.key < $1.key }.map { .init(kind: .option, text: $0.key, link: .init(target: $0.value)) }
                + side(words.otherwise, choice.otherwise)
        case .lookup(let lookup): [act(words.lookup, lookup.slot)] + side(words.failed, lookup.failed)
        case .call(let call): [.init(kind: .act, mark: words.call, text: call.flow, link: callLink(call.flow))]
        case .workOrder(let order): [act(words.workOrder, order.kind)]
        case .handoff(let handoff):
            [.init(kind: .person, mark: words.person, text: hotline.queues[handoff.queue]?.title.map(plain) ?? handoff.queue)]
                + side(words.closed, handoff.closed) + side(words.next, handoff.next)
        case .survey(let survey): survey.questions.flatMap(rows)
        case .go(let target): [.init(kind: .go, link: .init(target: target))]
        case .end(let end): [.init(kind: .end, mark: words.end, text: end.text.map(plain) ?? "")]
        }
    }

    private func rows(of ask: Ask) -> [Drawing.Row] {
        var rows = [Drawing.Row(kind: .question, mark: ask.label.map(plain) ?? ask.slot, text: plain(ask.prompt))]
        if case .choice(let choices, _) = ask.kind {
            rows += choices.map { .init(kind: .slot, mark: $0.key ?? "", text: $0.label.map(plain) ?? $0.value) }
        }
        return rows
    }

    private func row(of option: Menu.Option) -> Drawing.Row {
        let trigger = option.trigger
        let name = option.label.map(plain) ?? trigger.intent.map(intent) ?? trigger.words.first ?? ""
        return row(for: option.reaction, .option, mark: trigger.key ?? "", name)
    }

    private func row(for reaction: Reaction, _ kind: Drawing.Row.Kind, mark: String, _ name: String) -> Drawing.Row {
        switch reaction {
        case .go(let target): .init(kind: kind, mark: mark, text: name, link: .init(target: target))
        case .call(let flow): .init(kind: kind, mark: mark, text: name, link: callLink(flow))
        case .say(let text): .init(kind: kind, mark: mark, text: "\(name): \(plain(text))")
        case .set(let set): .init(kind: kind, mark: mark, text: "\(name): \(Self.assignments(set))")
        }
    }

    /// Where silence and words that do not fit lead, when they lead away.
    private func ways(_ listening: Listening) -> [Drawing.Row] {
        Self.leaving(listening.noinput).flatMap { side(words.noinput, $0) }
            + Self.leaving(listening.nomatch).flatMap { side(words.nomatch, $0) }
    }

    private static func leaving(_ steps: [Step]?) -> [Target] {
        (steps ?? []).compactMap { if case .go(let target) = $0.verb { target } else { nil } }
    }

    private func side(_ word: String, _ target: Target?) -> [Drawing.Row] {
        target.map { [.init(kind: .side, text: word, link: .init(target: $0))] } ?? []
    }

    private func act(_ word: String, _ text: String) -> Drawing.Row { .init(kind: .act, mark: word, text: text) }

    private func callLink(_ flow: String) -> Drawing.Link? {
        hotline.flows[flow].map { .init(target: Target(flow: flow, node: $0.start), returns: true) }
    }

    private static func assignments(_ set: SetSlots) -> String {
        set.assignments.map { "\($0.slot) = \($0.value.source)" }.joined(separator: ", ")
    }
}
