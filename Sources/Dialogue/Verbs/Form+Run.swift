import Expressions
import Flows
import Intents
import Language

/// VoiceXML's form algorithm: select the first slot that is empty, collect it, process what was heard, and so on until all are filled.
extension Form: Questioning {
    func begin(_ run: inout Run) -> Outcome {
        for ask in slots where ask.fresh { run.put(nil, in: ask.slot) }
        let before = slots.count { run.isFilled($0.slot) }
        if let text = run.unused { fillDistinct(from: text, except: nil, &run) }
        guard prompt == nil || before > 0 || slots.contains(where: { run.isFilled($0.slot) }) else {
            run.session.question?.slot = nil
            run.put(self)
            return .rest
        }
        return select(&run)
    }

    /// The next empty slot is asked for; when there is none, all is read back, or the form is done.
    private func select(_ run: inout Run) -> Outcome {
        if let next = slots.firstIndex(where: { !run.isFilled($0.slot) }) {
            if run.session.question?.slot != next { run.session.question = Question(slot: next) }
            run.session.question?.phase = .open
        } else {
            if case .no = confirm { return .next }
            run.session.question = Question()
            run.session.question?.phase = .confirm
        }
        run.put(self)
        return .rest
    }

    func put(_ run: inout Run) {
        guard let question = run.session.question else { return }
        switch (question.phase, question.slot) {
        case (.open, nil):
            if let prompt { run.say(prompt, kind: .question) }
        case (.open, let index?): slot(index)?.putOpen(&run)
        case (.confirm, let index?): slot(index)?.readBack(&run)
        case (.confirm, nil): readBack(&run)
        case (.which, _):
            let labels = slots.map { ask in ask.label.map { run.render($0).words } ?? ask.slot }
            run.say(.which, kind: .question, values: [("choices", .string(SpokenLanguage.of(run.session.language).either(labels)))])
        }
    }

    private func readBack(_ run: inout Run) {
        if case .text(let text) = confirm { return run.say(text, kind: .question) }
        let language = SpokenLanguage.of(run.session.language)
        let values = slots.map { ask in (ask.label.map { run.render($0).words + " " } ?? "") + ask.spoken(run) }
        run.say(.confirm, kind: .question, values: [("value", .string(language.list(values)))])
    }

    func hear(_ input: Input, _ run: inout Run) -> Outcome? {
        guard let question = run.session.question else { return nil }
        switch question.phase {
        case .open: return collect(input, question.slot, &run)
        case .confirm: return hearConfirmation(input, question.slot, &run)
        case .which: return hearWhich(input, &run)
        }
    }

    // MARK: Collecting

    private func collect(_ input: Input, _ index: Int?, _ run: inout Run) -> Outcome? {
        if case .words(_, let text) = input, let corrected = correct(text, &run) {
            run.unused = nil
            run.trace.append(.chose(what: "to correct \(corrected)", because: "the caller said it was not so"))
            return select(&run)
        }
        guard let index, let ask = slot(index) else { return collectAny(input, &run) }
        guard let value = ask.value(from: input, run) else {
            // Not this one, perhaps another: "my number is ..." while the address is asked for.
            if case .words(_, let text) = input, fillDistinct(from: text, except: index, &run) {
                run.unused = nil
                return select(&run)
            }
            return nil
        }
        run.unused = nil
        run.fill(ask, with: value)
        guard ask.isValid(&run) else { return refuse(ask, &run) }
        if case .words(_, let text) = input { fillDistinct(from: text, except: index, &run) }
        if case .no = ask.confirm { return select(&run) }
        run.session.question?.phase = .confirm
        run.put(self)
        return .rest
    }

    /// The answer to the opening question: whatever slots it holds.
    private func collectAny(_ input: Input, _ run: inout Run) -> Outcome? {
        guard case .words(_, let text) = input else {
            guard let ask = slots.first(where: { !run.isFilled($0.slot) && $0.value(from: input, run) != nil }),
                let value = ask.value(from: input, run)
            else { return nil }
            run.fill(ask, with: value)
            return select(&run)
        }
        var any = fillDistinct(from: text, except: nil, &run)
        for ask in slots where !run.isFilled(ask.slot) {
            if ask.type == .text {
                run.fill(ask, with: .string(text.trimmed.prefix(bytes: Limits.slotBytes)))
                any = true
                break
            }
            guard let value = ask.valueStanding(in: input, run) else { continue }
            run.fill(ask, with: value)
            if ask.isValid(&run) { any = true } else { run.put(nil, in: ask.slot) }
        }
        guard any else { return nil }
        run.unused = nil
        return select(&run)
    }

    /// Fills the empty slots whose values the text surely holds.
    @discardableResult
    private func fillDistinct(from text: String, except index: Int?, _ run: inout Run) -> Bool {
        var any = false
        for (other, ask) in slots.enumerated() where other != index && !run.isFilled(ask.slot) {
            guard let value = ask.distinctValue(in: text, run) else { continue }
            run.fill(ask, with: value)
            if ask.isValid(&run) { any = true } else { run.put(nil, in: ask.slot) }
        }
        return any
    }

    private func refuse(_ ask: Ask, _ run: inout Run) -> Outcome {
        run.put(nil, in: ask.slot)
        run.session.question?.tries += 1
        run.session.question?.phase = .open
        if let outcome = giveUp(after: .nomatch, &run) { return outcome }
        if let invalid = ask.invalid { run.say(invalid) } else { run.say(.invalid) }
        run.put(self)
        return .rest
    }

    // MARK: Confirming

    private func hearConfirmation(_ input: Input, _ index: Int?, _ run: inout Run) -> Outcome? {
        let answer = run.yesOrNo(input)
        if answer == true {
            run.unused = nil
            return index == nil ? .next : select(&run)
        }
        if case .words(_, let text) = input, let corrected = correct(text, &run) {
            run.unused = nil
            run.trace.append(.chose(what: "to correct \(corrected)", because: "the caller said it was not so"))
            return select(&run)
        }
        if let index, let ask = slot(index), let value = ask.valueInstead(in: input, run) {
            run.unused = nil
            run.fill(ask, with: value)
            guard ask.isValid(&run) else { return refuse(ask, &run) }
            run.put(self)
            return .rest
        }
        guard answer == false else { return nil }
        run.unused = nil
        run.session.question?.tries += 1
        if let outcome = giveUp(after: .nomatch, &run) { return outcome }
        if let ask = index.flatMap(slot) ?? (slots.count == 1 ? slots.first : nil) {
            run.put(nil, in: ask.slot)
            return select(&run)
        }
        run.session.question?.phase = .which
        run.put(self)
        return .rest
    }

    private func hearWhich(_ input: Input, _ run: inout Run) -> Outcome? {
        if case .words(_, let text) = input, let corrected = correct(text, &run) {
            run.trace.append(.chose(what: "to correct \(corrected)", because: "the caller said it was not so"))
            return select(&run)
        }
        let index: Int? =
            switch input {
            case .keys(let keys): Int(keys).map { $0 - 1 }
            case .words(let understanding, _): labels.best(in: understanding)?.id
            }
        guard let index, let ask = slot(index) else { return nil }
        run.unused = nil
        run.put(nil, in: ask.slot)
        return select(&run)
    }

    /// Corrects a filled slot: by its label and the right value ("地址错了,是幸福路10号"), or by the wrong value and the right one.
    private func correct(_ text: String, _ run: inout Run) -> String? {
        guard let correction = Correction.split(text, language: run.session.language) else { return nil }
        let kept = text.slice(utf8: correction.kept)
        let heard = run.hotline.matcher.understand(text, language: run.session.language)
        guard let index = labels.best(in: heard)?.id, let ask = slot(index), run.isFilled(ask.slot),
            let value = ask.entity(in: kept, run), value != run.slot(ask.slot)
        else { return run.correct(slots, in: text, onlyNamed: takesAnything(run))?.slot }
        let before = run.slot(ask.slot)
        run.fill(ask, with: value)
        guard ask.isValid(&run) else {
            run.put(before, in: ask.slot)
            return nil
        }
        return ask.slot
    }

    // MARK: What it listens for

    func giveUp(after miss: Run.Miss, _ run: inout Run) -> Outcome? {
        guard miss == .nomatch, let question = run.session.question else { return nil }
        if question.phase == .open, question.slot == nil {
            // The opening question was too open: from now on one thing at a time.
            let first = slots.firstIndex { !run.isFilled($0.slot) }
            run.session.question?.slot = first
            run.session.question?.tries = 0
            run.session.question?.nomatch = 0
            return nil
        }
        guard question.tries >= (question.slot.flatMap(slot)?.tries ?? tries) + run.moreTries else { return nil }
        run.pass("else")
        guard let target = question.slot.flatMap(slot)?.otherwise ?? otherwise else { return run.toAgent() }
        run.go(target)
        return .moved
    }

    func takesAnything(_ run: Run) -> Bool {
        guard let question = run.session.question, question.phase == .open else { return false }
        guard let index = question.slot else { return slots.contains(where: \.isOpen) }
        return slot(index)?.isOpen ?? false
    }

    func keys(_ run: Run) -> (min: Int, max: Int)? {
        guard let question = run.session.question else { return nil }
        guard question.phase == .open else { return (1, 1) }
        return question.slot.flatMap(slot)?.keyLength ?? (1, 1)
    }

    func hints(_ run: Run) -> [String] { run.session.question?.slot.flatMap(slot)?.hints(run) ?? [] }

    private func slot(_ index: Int) -> Ask? { slots.indices.contains(index) ? slots[index] : nil }
}
