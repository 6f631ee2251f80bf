import Expressions
import Flows
import Intents
import Language

/// How the slot of an ask is heard, checked and read back.
extension Ask {
    /// Whether any words could be its value.
    var isOpen: Bool {
        switch type {
        case .text, .name, .address: true
        default: false
        }
    }

    /// Whether a value of the type, found in a sentence that was not an answer to it, is surely meant for it: an account number is, "3" is not.
    private var isDistinct: Bool {
        switch type {
        case .digits: (length?.lowerBound ?? 0) >= 5
        case .phone, .idcard, .date, .money: true
        default: false
        }
    }

    /// The value that a text surely holds for this slot.
    func distinctValue(in text: String, _ run: Run) -> Value? {
        type == .address ? addressStanding(in: text, run) : isDistinct ? entity(in: text, run) : nil
    }

    /// An address among other words: "幸福路8号停电了". One without a number may be no more than "小区".
    private func addressStanding(in text: String, _ run: Run) -> Value? {
        guard case .entity(let recogniser) = kind, let found = recogniser.find(in: text, language: run.session.language, now: run.now),
            found.range.count < text.utf8.count, case .text(let words) = found.value,
            words.unicodeScalars.contains(where: { "0123456789０１２３４５６７８９一二三四五六七八九十".unicodeScalars.contains($0) })
        else { return nil }
        return .string(words)
    }

    /// The value in an answer to several questions at once: a closed kind, a choice by its words, or an address that reads like one.
    func valueStanding(in input: Input, _ run: Run) -> Value? {
        guard case .words(_, let text) = input else { return nil }
        switch type {
        case nil: return value(from: input, run)
        case .address: return addressStanding(in: text, run)
        case .text, .name: return nil
        case .integer, .number: return numberStanding(in: text, run)
        default: return entity(in: text, run)
        }
    }

    /// A number that is no part of a day or an hour: of "a table for four, tomorrow at 7 pm" it is 4.
    private func numberStanding(in text: String, _ run: Run) -> Value? {
        guard case .entity(let recogniser) = kind else { return nil }
        var rest = text
        for type in [EntityType.date, .time] {
            let other = EntityRecogniser(type: type, length: nil)
            guard let found = other.find(in: rest, language: run.session.language, now: run.now) else { continue }
            let words = rest.slice(utf8: found.range)
            // "7" alone may be an hour as well: it is left to the number.
            let number = recogniser.find(in: words, language: run.session.language, now: run.now)
            if number?.range == 0..<words.utf8.count { continue }
            rest = rest.slice(utf8: 0..<found.range.lowerBound) + ", " + rest.slice(utf8: found.range.upperBound..<rest.utf8.count)
        }
        return entity(in: rest, run)
    }

    /// The value in what the caller said before the question was put: "查一下3201234567的电费".
    func valueSaidBefore(_ run: Run) -> Value? {
        run.unused.flatMap { distinctValue(in: $0, run) }
    }

    func value(from input: Input, _ run: Run) -> Value? {
        switch input {
        case .keys(let keys): return value(fromKeys: keys, run)
        case .words(let understanding, let text):
            switch kind {
            case .choice(let choices, let phrases):
                if let best = phrases.best(in: understanding), best.score >= 0.5, choices.indices.contains(best.id) {
                    return .string(choices[best.id].value)
                }
                return run.keyChosen(understanding, among: choices.compactMap(\.key)).flatMap { value(fromKeys: $0, run) }
            case .entity:
                if type != .text, let kept = Correction.split(text, language: run.session.language)?.kept,
                    let value = entity(in: text.slice(utf8: kept), run)
                {
                    return value
                }
                return entity(in: text, run)
            }
        }
    }

    /// Another value, given in the place of the one that was read back: "不对,是3201234568". Of words that could be anything only those that are said to be right.
    func valueInstead(in input: Input, _ run: Run) -> Value? {
        let other: Value?
        switch input {
        case .words(_, let text) where isOpen:
            other = Correction.split(text, language: run.session.language).flatMap { entity(in: text.slice(utf8: $0.kept), run) }
        default:
            other = value(from: input, run)
        }
        return other == run.slot(slot) ? nil : other
    }

    func entity(in text: String, _ run: Run) -> Value? {
        guard case .entity(let recogniser) = kind else { return nil }
        if type == .text {
            let words = text.trimmed.prefix(bytes: Limits.slotBytes)
            return words.isEmpty ? nil : .string(words)
        }
        return recogniser.find(in: text, language: run.session.language, now: run.now)?.value.slotValue
    }

    func value(fromKeys pressed: String, _ run: Run) -> Value? {
        let terminator = listening.terminator ?? run.hotline.input.terminator
        let keys = pressed.count > 1 && pressed.hasSuffix(terminator) ? String(pressed.dropLast(terminator.count)) : pressed
        switch kind {
        case .choice(let choices, _):
            return choices.first { $0.key == keys }.map { .string($0.value) }
        case .entity(let recogniser):
            // A lone 0 asks for a person, wherever one digit is no answer of its own.
            if type != .yesno, !(length?.contains(1) ?? false), run.hotline.navigation.triggers[.agent]?.key == keys { return nil }
            return recogniser.value(fromKeys: keys)?.slotValue
        }
    }

    func isValid(_ run: inout Run) -> Bool {
        guard let valid else { return true }
        return run.holds(valid)
    }

    /// How many keys to wait for. Where none could be a value, one still may: 0 for a person.
    var keyLength: (min: Int, max: Int) {
        if let length { return (length.lowerBound, length.upperBound) }
        switch type {
        case .digits: return (1, 32)
        case .phone: return (3, 15)
        case .idcard: return (15, 18)
        case .integer, .number, .money: return (1, 12)
        case .date: return (4, 8)
        case .time: return (4, 4)
        case .duration: return (1, 5)
        case .yesno: return (1, 1)
        case .text, .name, .address, nil: return (1, 1)
        }
    }

    /// The slot's value as it is read back.
    func spoken(_ run: Run) -> String {
        guard let value = run.slot(slot) else { return "" }
        let language = SpokenLanguage.of(run.session.language)
        switch (type, value) {
        case (.digits, .string(let digits)), (.phone, .string(let digits)), (.idcard, .string(let digits)):
            return language.digits(digits)
        case (.money, .double(let amount)): return language.money(amount, currency: run.hotline.currency)
        case (.date, .string(let date)):
            return CivilDate(date).map { language.date($0, relativeTo: run.now.localDate) } ?? date
        case (.time, .string(let time)): return CivilTime(time).map { language.time($0) } ?? time
        case (.duration, .int(let seconds)): return language.duration(seconds)
        case (nil, .string(let chosen)):
            guard case .choice(let choices, _) = kind, let label = choices.first(where: { $0.value == chosen })?.label else {
                return chosen
            }
            var run = run
            return run.render(label).words
        default: return value.description
        }
    }
}
