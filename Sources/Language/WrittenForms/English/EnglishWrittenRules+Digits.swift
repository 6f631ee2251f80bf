/// Digits read one by one: telephones, addresses of machines; and addresses of mail, spelt.
extension EnglishWrittenRules {
    func digitRuns(at start: Int) -> [FormReading] {
        let plus = words[start] == "plus"
        let first = plus ? start + 1 : start
        guard !(start > 0 && SpelledEnglishNumber.digit(words[start - 1], inside: true) != nil && words.joins(start)),
            let run = run(at: first, words.joins(first))
        else { return [] }
        var (groups, end) = ([run.digits], run.end)
        while groups.count < 4, words.next(end) == "dot", let next = self.run(at: end + 1, true) {
            groups.append(next.digits)
            end = next.end
        }
        if groups.count == 4 { return [reading(end, groups.joined(separator: "."), FormCost.exact)] }
        let digits = run.digits
        if plus, let split = international(at: first, run) { return [split] }
        guard digits.utf8.count >= 3, run.isPlain else { return [] }
        // Eight o six is a time; so many digits are more often one.
        let isClock = digits.utf8.count == 3 && ["o", "oh"].contains(words[first + 1])
        return [reading(run.end, plus ? "+" + digits : grouped(digits), isClock ? FormCost.number : FormCost.exact)]
    }

    /// North American numbers, and numbers of social security after their name.
    private func grouped(_ digits: String) -> String {
        let bytes = Array(digits.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        switch bytes.count {
        case 9: return "\(part(0..<3))-\(part(3..<5))-\(part(5..<9))"
        case 10: return "\(part(0..<3))-\(part(3..<6))-\(part(6..<10))"
        case 11: return "\(part(0..<1)) \(part(1..<4))-\(part(4..<7))-\(part(7..<11))"
        default: return digits
        }
    }

    /// plus forty four and ten digits.
    private func international(at start: Int, _ run: (digits: String, end: Int, isPlain: Bool)) -> FormReading? {
        let bytes = Array(run.digits.utf8)
        guard (11...13).contains(bytes.count) else { return nil }
        let code = String(decoding: bytes[..<(bytes.count - 10)], as: UTF8.self)
        let rest = String(decoding: bytes[(bytes.count - 10)...], as: UTF8.self)
        return reading(run.end, "+\(code) \(grouped(rest))", FormCost.exact)
    }

    /// Digits, double five, and pairs such as twenty three between them.
    private func run(at start: Int, _ joined: Bool) -> (digits: String, end: Int, isPlain: Bool)? {
        var digits = ""
        var at = start
        var pairs = 0
        while at - start < FormLimits.digitRun {
            let word = at == start ? words[at] : words.next(at)
            if let digit = SpelledEnglishNumber.digit(word, inside: true) {
                digits += String(digit)
                at += 1
            } else if let times = ["double": 2, "triple": 3, "treble": 3][word],
                let digit = SpelledEnglishNumber.digit(words.next(at + 1), inside: true)
            {
                digits += String(repeating: String(digit), count: times)
                at += 2
            } else if let pair = SpelledEnglishNumber.pair(words, at: at, first: at == start), pair.value >= 10 {
                digits += String(pair.value)
                at = pair.end
                pairs += 1
            } else {
                break
            }
        }
        return digits.isEmpty ? nil : (digits, at, pairs == 0)
    }

    // MARK: - Mail and web

    private static let domains: Set<String> = [
        "com", "org", "net", "edu", "gov", "io", "ai", "co", "uk", "cn", "hk", "tw", "fr", "de", "es", "us", "info", "app", "dev", "sm",
        "me", "tv",
    ]
    private static let signs = ["dot": ".", "hyphen": "-", "dash": "-", "underscore": "_", "slash": "/", "colon": ":"]

    /// a dot b c at g mail dot com: a.bc@gmail.com; w w w dot a b c dot com slash d: www.abc.com/d.
    func address(at start: Int) -> [FormReading] {
        guard let first = spelt(at: start, signs: ["dot", "hyphen", "dash", "underscore"]) else { return web(at: start) }
        guard words.next(first.end) == "at", words.joins(first.end + 1),
            let domain = spelt(at: first.end + 1, signs: ["dot", "hyphen", "dash"]),
            domain.hasDot
        else { return web(at: start) }
        return [reading(domain.end, "\(first.text)@\(domain.text)", FormCost.exact)]
    }

    private func web(at start: Int) -> [FormReading] {
        let isPrefixed = words.end(of: ["h", "t", "t", "p"], at: start) != nil || words.end(of: ["w", "w", "w"], at: start) != nil
        guard let address = spelt(at: start, signs: Set(Self.signs.keys)), address.hasDot, isPrefixed || Self.domains.contains(address.last)
        else {
            return []
        }
        return [reading(address.end, address.text, FormCost.exact)]
    }

    /// Letters and digits run together; a whole word stands by itself between signs, or after letters: g mail.
    private func spelt(at start: Int, signs: Set<String>) -> (text: String, end: Int, hasDot: Bool, last: String)? {
        var text = ""
        var last = ""
        var at = start
        var hasDot = false
        while at - start < 48 {
            let word = at == start ? words[at] : words.next(at)
            if let sign = Self.signs[word], signs.contains(word), at > start {
                guard isPart(words.next(at + 1)) || (word == "colon" || word == "slash") && words.next(at + 1) == "slash" else { break }
                hasDot = hasDot || word == "dot"
                text += sign
                last = ""
            } else if isPart(word) {
                // Two whole words are two words.
                if word.utf8.count > 1, SpelledEnglishNumber.units[word] == nil, last.utf8.count > 1 { break }
                let part = SpelledEnglishNumber.units[word].map { String($0) } ?? word
                text += part
                last += part
            } else {
                break
            }
            at += 1
        }
        return text.isEmpty ? nil : (text, at, hasDot, last)
    }

    private func isPart(_ word: String) -> Bool { !word.isEmpty && word != "at" && Self.signs[word] == nil }
}
