/// Finds the two sides of a correction; a correction of a correction counts last.
struct SpokenCorrection {
    typealias Sides = (rejected: Range<Int>?, kept: Range<Int>)

    let text: HeardText

    static func find(_ text: HeardText, in range: Range<Int>) -> Sides? {
        let reader = SpokenCorrection(text: text)
        var found: Sides?
        var rest = range
        for _ in 0..<EntityLimits.corrections {
            guard let next = reader.once(in: rest), next.kept.count < rest.count else { break }
            // "not the 13th, the 15th, no, the 16th": what was kept before is taken back.
            found = (next.rejected ?? found?.rejected, next.kept)
            rest = next.kept
        }
        return found
    }

    private func once(in range: Range<Int>) -> Sides? {
        let all = text.trimmed(range)
        guard all.count > 2, !endsAsking(all) else { return nil }
        return notThis(all) ?? mistake(all) ?? meant(all) ?? no(all)
    }

    private func endsAsking(_ all: Range<Int>) -> Bool { Words.asking.contains(text[all.upperBound - 1]) || text[all.upperBound] == 0x3F }

    // MARK: "不是13号，是15号", "not the 13th, the 15th", "it's 15, not 13"

    private func notThis(_ all: Range<Int>) -> Sides? {
        for mark in marks(Words.not, in: all) {
            let start = mark.upperBound
            guard start < all.upperBound, !text.isPunctuation(start) else { continue }
            let end = endOfClause(start, all.upperBound, stoppingAt: Words.but)
            let rejected = side(start..<end)
            guard isThing(rejected) else { continue }
            let next = pastPause(end, all.upperBound)
            if let stop = Words.but.contains(text, at: next, to: all.upperBound), let kept = thing(stop..<all.upperBound) {
                return (rejected, kept)
            }
            let after = side(next..<all.upperBound)
            if next > end, holdsNumber(rejected), holdsNumber(after) { return (rejected, after) }
            let before = text.trimmed(all.lowerBound..<mark.lowerBound)
            if !before.isEmpty, after.isEmpty, let kept = thingBefore(before),
                Words.affirming.contains(text, at: before.lowerBound, to: before.upperBound) != nil
                    || (holdsNumber(kept) && holdsNumber(rejected))
            {
                return (rejected, kept)
            }
        }
        return nil
    }

    private func thingBefore(_ range: Range<Int>) -> Range<Int>? {
        let kept = side(text.withoutLead(range, Words.affirming))
        return kept.isEmpty ? nil : kept
    }

    // MARK: "地址错了，是幸福路10号", "说错了，15号"

    private func mistake(_ all: Range<Int>) -> Sides? {
        for mark in marks(Words.slips, in: all) {
            let next = pastPause(mark.upperBound, all.upperBound)
            let but = Words.but.contains(text, at: next, to: all.upperBound)
            if let kept = thing((but ?? next)..<all.upperBound) { return (nil, kept) }
        }
        for mark in marks(Words.wrong, in: all) {
            let next = pastPause(mark.upperBound, all.upperBound)
            let but = Words.but.contains(text, at: next, to: all.upperBound)
            guard let kept = thing((but ?? next)..<all.upperBound), but != nil || (next > mark.upperBound && holdsNumber(kept)) else {
                continue
            }
            let before = side(all.lowerBound..<mark.lowerBound)
            return (holdsNumber(before) ? before : nil, kept)
        }
        return nil
    }

    // MARK: "应该是15号", "把13号改成15号", "I meant the 15th"

    private func meant(_ all: Range<Int>) -> Sides? {
        for mark in marks(Words.changes, in: all) {
            guard let kept = thing(mark.upperBound..<all.upperBound) else { continue }
            var before = text.withoutLead(all.lowerBound..<mark.lowerBound, Words.taking)
            before = side(before)
            return (holdsNumber(before) ? before : nil, kept)
        }
        for mark in marks(Words.changing, in: all) {
            // "change the 13th to the 15th"
            guard let to = Words.to.first(text, from: mark.upperBound, to: all.upperBound),
                let kept = thing(to.range.upperBound..<all.upperBound), holdsNumber(kept)
            else { continue }
            let before = side(text.withoutLead(mark.upperBound..<to.range.lowerBound, Words.taking))
            return (holdsNumber(before) ? before : nil, kept)
        }
        for mark in marks(Words.meaning, in: all) {
            // "我想问应该是多少" means nothing else; the words must begin a clause.
            let before = text.withoutLead(all.lowerBound..<mark.lowerBound, Words.opening)
            guard before.isEmpty || text.isPunctuation(text.trimmedSpaces(all.lowerBound..<mark.lowerBound).upperBound - 1) else {
                continue
            }
            guard let kept = thing(mark.upperBound..<all.upperBound) else { continue }
            return (holdsNumber(before) ? side(before) : nil, kept)
        }
        return nil
    }

    // MARK: "不对，15号", "13号，不对，是15号", "no, the 15th"

    private func no(_ all: Range<Int>) -> Sides? {
        for mark in marks(Words.no, in: all) {
            let before = text.withoutLead(all.lowerBound..<mark.lowerBound, Words.opening)
            guard before.isEmpty || text.isSpace(mark.lowerBound - 1) || text.isPunctuation(mark.lowerBound - 1) else { continue }
            let next = pastPause(mark.upperBound, all.upperBound)
            guard next > mark.upperBound else { continue }
            let but = Words.but.contains(text, at: next, to: all.upperBound)
            guard let kept = thing((but ?? next)..<all.upperBound), but != nil || (holdsNumber(kept) && kept.count <= Self.longest) else {
                continue
            }
            return (holdsNumber(before) ? side(before) : nil, kept)
        }
        return nil
    }

    /// "No, 15号" corrects; "no, " and a long story with a number in it does not.
    private static let longest = 40
}

// MARK: - Pieces

extension SpokenCorrection {
    private typealias Words = CorrectionWords

    /// Where words of a table begin, the first few.
    private func marks(_ words: WordTable<Bool>, in all: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = all.lowerBound
        while at < all.upperBound, found.count < EntityLimits.corrections {
            if let stop = Words.not(but: text, at: at, to: all.upperBound) {
                at = stop
            } else if let stop = words.contains(text, at: at, to: all.upperBound) {
                found.append(at..<stop)
                at = stop
            } else {
                at += 1
            }
        }
        return found
    }

    /// Up to a pause, or a word of the table after at least one scalar.
    private func endOfClause(_ start: Int, _ end: Int, stoppingAt words: WordTable<Bool>) -> Int {
        var at = start
        while at < end, !text.isPunctuation(at) || (text.isDigit(at - 1) && text.isDigit(at + 1)) {
            if at > start + 1 || (at > start && !text.isSpace(start)), words.contains(text, at: at, to: end) != nil { return at }
            at += 1
        }
        return at
    }

    private func pastPause(_ at: Int, _ end: Int) -> Int {
        var next = text.skipPauses(at, to: end)
        while let stop = Words.hesitations.contains(text, at: next, to: end) { next = text.skipPauses(stop, to: end) }
        return next
    }

    /// One side of a correction without the words around it.
    private func side(_ range: Range<Int>) -> Range<Int> {
        text.withoutTail(text.withoutLead(range, Words.hesitations), Words.tails)
    }

    private func thing(_ range: Range<Int>) -> Range<Int>? {
        guard range.lowerBound <= range.upperBound else { return nil }
        let kept = side(range)
        return isThing(kept) ? kept : nil
    }

    /// Something is said there besides particles and people.
    private func isThing(_ range: Range<Int>) -> Bool {
        !range.isEmpty && Words.nothing.contains(text, at: range.lowerBound, to: range.upperBound) != range.upperBound
    }

    private func holdsNumber(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            if text.isDigit(at) || HanNumber.begins(text[at]) { return true }
            if text.isLetter(at), !text.isLetter(at - 1) {
                if Words.numbers.contains(text, at: at, to: range.upperBound) != nil { return true }
                if let (word, _) = LatinNumber.words.match(text, at: at, to: range.upperBound), case .add = word { return true }
            } else if Words.numbers.contains(text, at: at, to: range.upperBound) != nil {
                return true
            }
            at += 1
        }
        return false
    }
}
