import Flows
import Intents
import JSON
import Language

/// An option behind a key or a word that means something else in every node.
struct ShadowedCommand: Check {
    let code = "shadowed-command"
    let severity = Severity.warning
    let title = "a key or word that means something else everywhere"
    let explanation = """
        0 for a person, # to hear it again, * to go back, a global's key or word: callers know them from everywhere. An option with the same \
        key or word takes it away from them in this one place.
        """
    let mend = "give the option another one"
    let example = CheckExample(
        bad: CheckSnippet(
            nodes: """
                "welcome": [ { "menu": "What is it about?", "options": [ { "key": "0", "label": "hours", "go": "hours" } ] } ],
                "hours": [ { "end": "We open at nine." } ], "agent": [ { "handoff": "desk" } ]
                """,
            hotline: #""agent": "agent", "queues": { "desk": { "callback": { "after": "60s" } } }"#),
        good: CheckSnippet(
            nodes: """
                "welcome": [ { "menu": "What is it about?", "options": [
                    { "key": "1", "label": "hours", "go": "hours" }, { "key": "0", "label": "a person", "go": "agent" } ] } ],
                "hours": [ { "end": "We open at nine." } ], "agent": [ { "handoff": "desk" } ]
                """,
            hotline: #""agent": "agent", "queues": { "desk": { "callback": { "after": "60s" } } }"#))

    /// What a key or word stands for outside the menu.
    private struct Owner {
        let name: String
        /// Where it leads; nil for what stays in place.
        let target: Target?
        let intent: String?
    }

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let model = hotline.model else { return [] }
        let everywhere = owners(model.globals.list, [:])
        return hotline.steps.flatMap { step -> [Diagnostic] in
            guard case .menu(let menu)? = step.model?.verb, let flow = model.flows[step.flow] else { return [] }
            let known = owners(flow.globals.list, commands(model, menu.listening).merging(everywhere) { first, _ in first })
            return zip(menu.options, step.options).flatMap { option, placed -> [Diagnostic] in
                let trigger = option.trigger
                let said = trigger.words.map { ("word", CanonicalText($0).text, $0) } + (trigger.key.map { [("key", $0, $0)] } ?? [])
                return said.compactMap { kind, folded, text in
                    guard let owner = known[kind + folded], !leads(option, to: owner) else { return nil }
                    let spot = placed.spot.inner(kind == "key" ? "key" : "words", placed.json[kind == "key" ? "key" : "words"])
                    return problem("\(kind) '\(text)' means \(owner.name) everywhere else", at: spot)
                }
            }
        }
    }

    private func leads(_ option: Menu.Option, to owner: Owner) -> Bool {
        if let intent = option.trigger.intent, intent == owner.intent { return true }
        if case .go(let target) = option.reaction { return target == owner.target }
        return false
    }

    private func commands(_ model: Hotline, _ listening: Listening) -> [String: Owner] {
        var owners: [String: Owner] = [:]
        for (command, trigger) in model.navigation.triggers where listening.navigation?.contains(command) ?? true {
            // Without anybody to hand over to, 0 is free.
            if command == .agent, model.agent == nil { continue }
            let owner = Owner(name: "'\(command.rawValue)'", target: command == .agent ? model.agent : nil, intent: trigger.intent)
            if let key = trigger.key { owners["key" + key] = owner }
            for word in trigger.words { owners["word" + CanonicalText(word).text] = owner }
        }
        return owners
    }

    private func owners(_ globals: [Global], _ before: [String: Owner]) -> [String: Owner] {
        var owners = before
        for global in globals {
            var target: Target?
            if case .go(let to) = global.reaction { target = to }
            let owner = Owner(name: "the global '\(global.trigger.description ?? "")'", target: target, intent: global.trigger.intent)
            if let key = global.trigger.key { owners["key" + key] = owner }
            for word in global.trigger.words { owners["word" + CanonicalText(word).text] = owner }
        }
        return owners
    }
}
