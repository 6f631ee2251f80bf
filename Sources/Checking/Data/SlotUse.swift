import Expressions
import Flows

/// What a step reads and what it fills.
struct SlotUse {
    /// Every expression that the step evaluates.
    var reads: [Expression] = []
    var fills: Set<String> = []

    init() {}

    init(_ step: Step) {
        if let condition = step.condition { reads.append(condition) }
        switch step.verb {
        case .say(let say): read(say.text)
        case .menu(let menu):
            read(menu.prompt)
            for option in menu.options {
                read(option.label)
                if let condition = option.condition { reads.append(condition) }
                read(option.reaction)
            }
            read(menu.listening)
        case .ask(let ask): read(ask)
        case .form(let form):
            read(form.prompt)
            for slot in form.slots { read(slot) }
            if case .text(let text) = form.confirm { read(text) }
            read(form.listening)
        case .set(let set): read(set)
        case .choose(let choose): reads.append(choose.value)
        case .lookup(let lookup):
            read(lookup.url)
            for header in lookup.headers { read(header.value) }
            reads += lookup.body.map(\.value)
            read(lookup.say)
            fills.insert(lookup.slot)
        case .call(let call):
            reads += call.inputs.map(\.value)
            fills.formUnion(call.results.map(\.slot))
        case .workOrder(let order):
            reads += order.fields.map(\.value)
            if let into = order.into { fills.insert(into) }
        case .handoff(let handoff):
            if let reason = handoff.reason { read(reason) }
            read(handoff.say)
        case .survey(let survey): for question in survey.questions { read(question) }
        case .go: break
        case .end(let end): read(end.text)
        }
    }

    private mutating func read(_ text: Text?) { for variant in text?.variants ?? [] { read(variant.template) } }

    private mutating func read(_ template: Template) {
        for part in template.parts { if case .expression(let expression) = part { reads.append(expression) } }
    }

    private mutating func read(_ ask: Ask) {
        fills.insert(ask.slot)
        read(ask.prompt)
        read(ask.label)
        if case .text(let text) = ask.confirm { read(text) }
        if let valid = ask.valid { reads.append(valid) }
        read(ask.invalid)
        read(ask.listening)
    }

    private mutating func read(_ set: SetSlots) {
        reads += set.assignments.map(\.value)
        fills.formUnion(set.assignments.map(\.slot))
    }

    mutating func read(_ reaction: Reaction) {
        switch reaction {
        case .go, .call: break
        case .say(let text): read(text)
        case .set(let set): read(set)
        }
    }

    private mutating func read(_ listening: Listening) {
        for step in (listening.noinput ?? []) + (listening.nomatch ?? []) { reads += SlotUse(step).reads }
    }
}
