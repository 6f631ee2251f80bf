import Flows

/// Nothing heard, or nothing that fits: counted apart, and answered a little differently each time.
extension Run {
    enum Miss: String {
        case noinput, nomatch
    }

    mutating func missed(_ kind: Miss) {
        guard let asking, session.question != nil else {
            return stop(limit: "questions known: this one is not in the hotline any more")
        }
        session.noticed.misses += 1
        if kind == .noinput { session.noticed.silences += 1 }
        refreshAudiences()
        let count = note(kind)
        trace.append(.missed(kind: kind.rawValue, count: count))
        if let outcome = asking.giveUp(after: kind, &self) { return follow(outcome) }

        let own = kind == .noinput ? asking.listening.noinput : asking.listening.nomatch
        guard let list = own ?? (kind == .noinput ? hotline.noinput : hotline.nomatch) else {
            guard count <= 2 else { return follow(toAgent()) }
            say(kind == .noinput ? .noinput : .nomatch)
            return putAgain()
        }
        guard list.indices.contains(count - 1) else { return follow(toAgent()) }
        passages.append(.missed(own == nil ? nil : here, kind: kind.rawValue, count: count))
        switch list[count - 1].verb {
        case .go(let target):
            if own == nil { goFromAnywhere(target) } else { go(target) }
            proceed()
        case .say(let words):
            say(words.text, kind: words.reprompt ? .say : .question)
            if words.reprompt { putAgain() }
        default:
            putAgain()
        }
    }

    private mutating func note(_ kind: Miss) -> Int {
        switch kind {
        case .noinput: session.question?.noinput += 1
        case .nomatch:
            session.question?.nomatch += 1
            session.question?.tries += 1
        }
        return (kind == .noinput ? session.question?.noinput : session.question?.nomatch) ?? 0
    }
}
