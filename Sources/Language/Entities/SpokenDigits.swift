/// Digits read out one by one, in groups or not: 幺三八 零零一三，八零零零, "one three eight, double oh".
enum SpokenDigits {
    /// One stretch of digits without a pause.
    struct Clause {
        var digits: [UInt8]
        var range: Range<Int>
    }

    private enum Sign: Sendable {
        case digits([UInt8]), times(Int), ten(UInt8), oh
    }

    private static let signs = WordTable<Sign>(
        (spelled("zero one two three four five six seven eight nine") + spelled("cero uno dos tres cuatro cinco seis siete ocho nueve")
            + spelled("零 一 二 三 四 五 六 七 八 九") + spelled("〇 幺 两 叁 肆 伍 陆 柒 捌 玖") + spelled("洞 壹 贰")
            + [
                ("○", .digits([0x30])), ("nought", .digits([0x30])), ("拐", .digits([0x37])), ("勾", .digits([0x39])), ("双", .times(2)),
                ("oh", .oh), ("o", .oh), ("double", .times(2)), ("triple", .times(3)),
                ("treble", .times(3)), ("doble", .times(2)),
            ]
            + "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(separator: " ").enumerated().map {
                (String($1), .digits([0x31, 0x30 + UInt8($0)]))
            }
            + "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated().map {
                (String($1), .ten(0x32 + UInt8($0)))
            }))

    private static let hesitations = WordTable<Bool>(words: [
        "嗯", "呃", "额", "啊", "哦", "喔", "然后", "再来", "之后", "跟住", "uh", "um", "er", "then", "este", "eh", "luego",
    ])

    private static func spelled(_ words: String) -> [(String, Sign)] {
        words.split(separator: " ").enumerated().map { (String($1), .digits([0x30 + UInt8($0)])) }
    }

    /// The digits that fit: all of a run, else the first stretch between pauses that does; without a length the longest run.
    static func find(_ text: HeardText, in range: Range<Int>, length: ClosedRange<Int>?, language: String) -> (
        digits: String, range: Range<Int>
    )? {
        var best: Clause?
        for run in runs(text, in: range, language: language) {
            let whole = joined(run)
            guard let length else {
                if whole.digits.count > best?.digits.count ?? 0 { best = whole }
                continue
            }
            if length.contains(whole.digits.count) {
                best = whole
                break
            }
            if best == nil { best = run.first { length.contains($0.digits.count) } }
        }
        if let best { return (String(decoding: best.digits, as: UTF8.self), best.range) }
        // A room may be said as a number: 十五.
        let number = NumberSearch(text: text, language: language).first(in: range) { number in
            number.digits == 0 && !number.isArticle
                ? number.whole.flatMap { length?.contains(String($0).utf8.count) ?? true ? $0 : nil } : nil
        }
        return number.map { (String($0.value.magnitude), $0.range) }
    }

    static func joined(_ run: [Clause]) -> Clause {
        Clause(digits: run.flatMap(\.digits), range: (run.first?.range.lowerBound ?? 0)..<(run.last?.range.upperBound ?? 0))
    }

    /// Every run of digits, each as the stretches between its pauses.
    static func runs(_ text: HeardText, in range: Range<Int>, language: String) -> [[Clause]] {
        var runs: [[Clause]] = []
        var run: [Clause] = []
        var at = range.lowerBound
        /// The digits so far end here, and only spaces and pauses have been passed since.
        var paused = false
        while at < range.upperBound {
            if let (digits, end) = sign(text, at, range.upperBound, within: !run.isEmpty, language) {
                if run.isEmpty || paused {
                    run.append(Clause(digits: digits, range: at..<end))
                } else {
                    run[run.count - 1].digits += digits
                    run[run.count - 1].range = run[run.count - 1].range.lowerBound..<end
                }
                paused = false
                at = end
            } else if run.isEmpty {
                at = pastWord(text, at)
            } else if joins(text[at]) {
                at += 1
            } else if pauses(text[at]) {
                paused = true
                at += 1
            } else if let end = hesitations.contains(text, at: at, to: range.upperBound) {
                paused = true
                at = end
            } else {
                runs.append(run)
                run = []
                at = pastWord(text, at)
            }
        }
        if !run.isEmpty { runs.append(run) }
        return runs
    }

    private static func sign(_ text: HeardText, _ at: Int, _ end: Int, within run: Bool, _ language: String) -> (digits: [UInt8], end: Int)?
    {
        if text.isDigit(at) { return ([UInt8(truncatingIfNeeded: text[at])], at + 1) }
        guard let (sign, next) = signs.match(text, at: at, to: end) else { return nil }
        switch sign {
        case .digits(let digits):
            // 三个八
            if text[next] == 0x4E2A, digits.count == 1, (0x32...0x39).contains(digits[0]),
                case (.digits(let what), let stop)? = signs.match(text, at: next + 1, to: end), what.count == 1
            {
                return (Array(repeating: what[0], count: Int(digits[0] - 0x30)), stop)
            }
            return (digits, next)
        case .oh:
            guard text[at + 1] == 0x68 || !language.hasPrefix("es") else { return nil }
            let after = text.skipSpaces(next, to: end)
            return run || startsDigit(text, after, end) ? ([0x30], next) : nil
        case .ten(let ten):
            var after = text.skipSpaces(next, to: end)
            if text[after] == 0x2D { after += 1 }
            if case (.digits(let unit), let stop)? = signs.match(text, at: after, to: end), unit.count == 1, unit != [0x30] {
                return ([ten] + unit, stop)
            }
            return ([ten, 0x30], next)
        case .times(let times):
            let after = text.skipSpaces(next, to: end)
            if text.isDigit(after) { return (Array(repeating: UInt8(truncatingIfNeeded: text[after]), count: times), after + 1) }
            guard let (what, stop) = signs.match(text, at: after, to: end) else { return nil }
            switch what {
            case .digits(let digits) where digits.count == 1: return (Array(repeating: digits[0], count: times), stop)
            case .oh: return (Array(repeating: 0x30, count: times), stop)
            default: return nil
            }
        }
    }

    private static func startsDigit(_ text: HeardText, _ at: Int, _ end: Int) -> Bool {
        guard at < end else { return false }
        return text.isDigit(at) || signs.match(text, at: at, to: end) != nil
    }

    /// Signs people write between the groups of one number.
    private static func joins(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == 0x2D || scalar == 0x2E || scalar == 0x28 || scalar == 0x29 || scalar == 0x2F || scalar == 0xB7
    }

    /// Marks a recogniser writes where the caller paused.
    private static func pauses(_ scalar: UInt32) -> Bool {
        scalar == 0x2C || scalar == 0x3001 || scalar == 0x3002 || scalar == 0x3B || scalar == 0x2026 || scalar == 0x2014
    }

    private static func pastWord(_ text: HeardText, _ at: Int) -> Int {
        var next = at + 1
        if text.isLetter(at) { while text.isLetter(next) { next += 1 } }
        return next
    }
}
