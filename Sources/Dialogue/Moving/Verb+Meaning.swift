import Flows

extension Verb {
    /// Whether a caller who rests at this step may as well rest at that one: what they were asked, their answer answers there.
    ///
    /// Texts may differ, and a menu may have more to offer; what was on offer must lead where it led.
    func meansTheSame(as other: Verb) -> Bool {
        switch (self, other) {
        case (.menu(let old), .menu(let new)):
            old.options.allSatisfy { option in new.options.contains { option.meansTheSame(as: $0) } }
        case (.ask(let old), .ask(let new)): old.meansTheSame(as: new)
        // A question within them is known by its number.
        case (.form(let old), .form(let new)): Self.pair(old.slots, new.slots)
        case (.survey(let old), .survey(let new)): Self.pair(old.questions, new.questions)
        case (.call(let old), .call(let new)): old.flow == new.flow
        case (.handoff, .handoff): true
        default: false
        }
    }

    /// Whether somebody beside the caller would notice that it is done twice.
    var isSeenByTheWorld: Bool {
        switch self {
        case .workOrder, .handoff, .survey, .call: true
        case .lookup(let lookup): lookup.method != "GET"
        case .say, .menu, .ask, .form, .set, .choose, .go, .end: false
        }
    }

    private static func pair(_ old: [Ask], _ new: [Ask]) -> Bool {
        old.count == new.count && zip(old, new).allSatisfy { $0.meansTheSame(as: $1) }
    }
}

extension Ask {
    fileprivate func meansTheSame(as other: Ask) -> Bool {
        guard slot == other.slot, type == other.type else { return false }
        guard case .choice(let old, _) = kind else { return true }
        guard case .choice(let new, _) = other.kind else { return false }
        return old.allSatisfy { choice in new.contains { $0.key == choice.key && $0.value == choice.value } }
    }
}

extension Menu.Option {
    fileprivate func meansTheSame(as other: Menu.Option) -> Bool {
        guard trigger.key == other.trigger.key, trigger.intent == other.trigger.intent else { return false }
        return switch (reaction, other.reaction) {
        case (.go(let old), .go(let new)): old == new
        case (.call(let old), .call(let new)): old == new
        case (.say, .say), (.set, .set): true
        default: false
        }
    }
}
