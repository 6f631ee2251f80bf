import Expressions
import Flows
import Intents
import Language

/// "不是13号,是15号": a slot that was filled before is filled anew, and the question that stands is put again.
extension Run {
    /// Corrects a slot that an earlier ask of this frame filled.
    mutating func correctEarlier(_ input: Input, except current: String) -> Outcome? {
        guard case .words(_, let text) = input else { return nil }
        var earlier: [Ask] = []
        for place in session.trail.reversed() where place.depth == session.frames.count {
            guard let steps = hotline.flows[place.flow]?.nodes[place.node]?.steps, steps.indices.contains(place.step),
                case .ask(let ask) = steps[place.step].verb, ask.slot != current
            else { continue }
            earlier.append(ask)
        }
        guard let corrected = correct(earlier, in: text, onlyNamed: asking?.takesAnything(self) ?? false) else { return nil }
        unused = nil
        trace.append(.chose(what: "to correct \(corrected.slot)", because: "the caller said it was not so"))
        let said = spokenConfirmation(of: corrected)
        if let said { prompts.append(said) }
        putAgain()
        return .rest
    }

    /// Corrects one of the filled slots of `asks`, when the text says that it was wrong, and how it should be. Returns the one that was changed.
    ///
    /// `onlyNamed`: the wrong value must be named. Where any words are an answer, "不是第一次了,是第三次" is a story, and no date.
    mutating func correct(_ asks: [Ask], in text: String, onlyNamed: Bool) -> Ask? {
        guard asks.contains(where: { isFilled($0.slot) }), let correction = Correction.split(text, language: session.language) else {
            return nil
        }
        let kept = text.slice(utf8: correction.kept)
        let filled = asks.filter { isFilled($0.slot) && !$0.isOpen }
        let rejected = correction.rejected.map { text.slice(utf8: $0) }
        // The one whose value was named as wrong; else the only one, or the last, whose kind of value was given.
        let named = rejected.flatMap { words in filled.first { $0.entity(in: words, self) == slot($0.slot) } }
        if named == nil, let rejected, let ask = replace(rejected.trimmed, with: kept.trimmed, in: asks) { return ask }
        guard let ask = named ?? (onlyNamed ? nil : filled.first { $0.entity(in: kept, self) != nil }),
            let value = ask.entity(in: kept, self), value != slot(ask.slot)
        else { return nil }
        let before = slot(ask.slot)
        fill(ask, with: value)
        guard ask.isValid(&self) else {
            put(before, in: ask.slot)
            return nil
        }
        return ask
    }

    /// A part of what was said freely: "不是13号,是15号" makes 人民路13号 人民路15号.
    private mutating func replace(_ wrong: String, with right: String, in asks: [Ask]) -> Ask? {
        guard !wrong.isEmpty, !right.isEmpty else { return nil }
        for ask in asks where ask.isOpen {
            guard case .string(let value)? = slot(ask.slot), let place = value.firstRange(of: wrong) else { continue }
            fill(
                ask, with: .string(String(value[..<place.lowerBound] + right + value[place.upperBound...]).prefix(bytes: Limits.slotBytes)))
            return ask
        }
        return nil
    }

    /// "好的,改成15号。" in the least words: the value, read back.
    private func spokenConfirmation(of ask: Ask) -> Prompt? {
        guard !ask.sensitive else { return nil }
        let words = SpokenLanguage.of(session.language).acknowledged(ask.spoken(self))
        return Prompt(text: words, language: session.language, speech: speech, kind: .say)
    }
}
