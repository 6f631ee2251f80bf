import Dialogue
package import Flows
import JSON

/// Everything of a hotline that conversations ought to go through, with the place where it is written.
package struct CoverageMap: Sendable {
    package private(set) var items: [CoverageItem] = []
    private let hotline: Hotline

    package init(_ hotline: Hotline, _ files: HotlineFiles) {
        self.hotline = hotline
        let lines = SourceLines(files)
        for name in hotline.flowOrder {
            guard let flow = hotline.flows[name] else { continue }
            globals(flow.globals, of: name, lines)
            for node in flow.order { if let node = flow.nodes[node] { add(node, name, lines) } }
        }
        globals(hotline.globals, of: nil, lines)
        tapers(hotline.noinput, hotline.nomatch, nil, "the hotline", [], lines)
        for intent in lines.intentSamples {
            add(.intent, .intent(intent.name), intent.name, lines.place(intent: intent.name))
        }
    }

    private mutating func add(_ kind: CoverageItem.Kind, _ key: CoverageKey, _ name: String, _ place: Place?) {
        items.append(CoverageItem(kind: kind, key: key, name: name, place: place))
    }

    private mutating func add(_ node: Node, _ flow: String, _ lines: SourceLines) {
        let target = Target(flow: flow, node: node.name)
        let name = "\(flow).\(node.name)"
        let here: [SourceLines.Part] = ["nodes", .key(node.name)]
        add(.node, .node(target), name, lines.place(flow: flow, here))
        if node.steps.contains(where: \.speaks) {
            for language in hotline.languages {
                add(.language, .language(target, language), "\(name) in \(language)", lines.place(flow: flow, here))
            }
        }
        for (index, step) in node.steps.enumerated() {
            let echo = Echo(flow: flow, node: node.name, step: index)
            add(step, echo, "\(name)[\(index)]", here + [.index(index)], lines)
        }
    }

    private mutating func add(_ step: Step, _ echo: Echo, _ name: String, _ path: [SourceLines.Part], _ lines: SourceLines) {
        func place(_ more: SourceLines.Part...) -> Place? {
            lines.place(flow: echo.flow, path + more) ?? lines.place(flow: echo.flow, path)
        }
        add(.step, .step(echo), "\(name) \(step.verb.name)", place())
        items[items.count - 1].speaks = step.speaks
        func branch(_ branch: String, _ more: SourceLines.Part...) {
            let place = lines.place(flow: echo.flow, path + more) ?? place()
            add(.branch, .passage(.branch(echo, branch)), "\(name) \(step.verb.name): \(branch)", place)
        }
        if step.condition != nil { branch("if false", "if") }
        switch step.verb {
        case .menu(let menu):
            for (index, option) in menu.options.enumerated() {
                add(.option, .passage(.option(echo, index)), "\(name) option \(option.shownName)", place("options", .index(index)))
            }
            tapers(menu.listening.noinput, menu.listening.nomatch, echo, name, path, lines)
        case .ask(let ask):
            choices(of: ask, echo, name, path, lines)
            if ask.otherwise != nil { branch("else", "else") }
            tapers(ask.listening.noinput, ask.listening.nomatch, echo, name, path, lines)
        case .form(let form):
            for (index, ask) in form.slots.enumerated() { choices(of: ask, echo, name, path + ["slots", .index(index)], lines) }
            if form.otherwise != nil { branch("else", "else") }
            tapers(form.listening.noinput, form.listening.nomatch, echo, name, path, lines)
        case .survey(let survey):
            for (index, ask) in survey.questions.enumerated() {
                choices(of: ask, echo, name, path + ["questions", .index(index)], lines)
            }
        case .choose(let choose):
            for name in choose.cases.keys.sorted() { branch(name, "cases", .key(name)) }
            branch("else", "else")
        case .lookup:
            branch("answered")
            branch("failed", "failed")
        case .handoff(let handoff): if handoff.closed != nil { branch("closed", "closed") }
        default: break
        }
    }

    private mutating func choices(of ask: Ask, _ echo: Echo, _ name: String, _ path: [SourceLines.Part], _ lines: SourceLines) {
        guard case .choice(let choices, _) = ask.kind else { return }
        for (index, choice) in choices.enumerated() {
            add(
                .option, .passage(.choice(echo, slot: ask.slot, value: choice.value)), "\(name) \(ask.slot)=\(choice.value)",
                lines.place(flow: echo.flow, path + ["options", .index(index)]))
        }
    }

    private mutating func globals(_ globals: Globals, of flow: String?, _ lines: SourceLines) {
        for (index, global) in globals.list.enumerated() {
            let name = global.trigger.intent ?? global.trigger.key ?? global.trigger.words.first ?? "\(index + 1)"
            add(
                .global, .passage(.global(flow: flow, index)), "\(flow ?? "the hotline") \(name)",
                lines.place(flow: flow, ["globals", .index(index)]))
        }
    }

    private mutating func tapers(
        _ noinput: [Step]?, _ nomatch: [Step]?, _ echo: Echo?, _ name: String, _ path: [SourceLines.Part], _ lines: SourceLines
    ) {
        for (kind, list) in [("noinput", noinput), ("nomatch", nomatch)] {
            for index in (list ?? []).indices {
                add(
                    .miss, .passage(.missed(echo, kind: kind, count: index + 1)), "\(name) \(kind) \(index + 1)",
                    lines.place(flow: echo?.flow, path + [.key(kind), .index(index)]))
            }
        }
    }
}

extension Step {
    /// Whether it says anything of its own.
    fileprivate var speaks: Bool {
        switch verb {
        case .say, .menu, .ask, .form, .survey: true
        case .handoff(let handoff): handoff.say != nil
        case .lookup(let lookup): lookup.say != nil
        case .end(let end): end.text != nil
        default: false
        }
    }
}

extension Menu.Option {
    /// `3 交费`, or the intent of an option without a label.
    fileprivate var shownName: String {
        let label = label?.variants.first?.template.constant ?? trigger.intent ?? trigger.words.first
        return [trigger.key, label].compactMap(\.self).joined(separator: " ")
    }
}
