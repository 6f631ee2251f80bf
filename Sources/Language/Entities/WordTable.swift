/// Words and what each means; finds the longest that begins at a place.
///
///     let days = WordTable([("明天", 1), ("后天", 2), ("day after tomorrow", 2)])
///     days.match(heard, at: 0)    // (value: 1, end: 2)
struct WordTable<Value: Sendable>: Sendable {
    /// By first scalar, longest first.
    private var words: [UInt32: [(scalars: [UInt32], value: Value)]] = [:]

    init(_ entries: [(String, Value)]) {
        for (word, value) in entries {
            let scalars = word.unicodeScalars.compactMap { ScalarFold.fold($0.value) }
            if let first = scalars.first { words[first, default: []].append((scalars, value)) }
        }
        for key in words.keys { words[key]?.sort { $0.scalars.count > $1.scalars.count } }
    }

    /// The longest word at a place. Latin words match whole words only; a space stands for any number of them.
    func match(_ text: HeardText, at start: Int, to end: Int) -> (value: Value, end: Int)? {
        guard start < end, let candidates = words[text[start]] else { return nil }
        if Scalars.isLetter(text[start]), Scalars.isLetter(text[start - 1]) { return nil }
        for (scalars, value) in candidates {
            if let stop = Self.matches(scalars, text, start, end) { return (value, stop) }
        }
        return nil
    }

    private static func matches(_ word: [UInt32], _ text: HeardText, _ start: Int, _ end: Int) -> Int? {
        var at = start
        for scalar in word {
            guard at < end, text[at] == scalar else { return nil }
            at = scalar == 0x20 ? text.skipSpaces(at, to: end) : at + 1
        }
        if let last = word.last, Scalars.isLetter(last), at < end, Scalars.isLetter(text[at]) { return nil }
        return at
    }

    /// The first place at or after one where a word begins.
    func first(_ text: HeardText, from start: Int, to end: Int) -> (value: Value, range: Range<Int>)? {
        var at = start
        while at < end {
            if let found = match(text, at: at, to: end) { return (found.value, at..<found.end) }
            at += 1
        }
        return nil
    }
}

extension WordTable where Value == Bool {
    /// A set of words.
    init(words: [String]) { self.init(words.map { ($0, true) }) }

    func contains(_ text: HeardText, at start: Int, to end: Int) -> Int? { match(text, at: start, to: end)?.end }
}
