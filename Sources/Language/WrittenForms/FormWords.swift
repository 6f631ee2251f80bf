/// Words with what each becomes; finds those that begin at a place.
///
///     let units = FormWords([("千克", "kg"), ("克", "g")])
///     units.longest(text, at: 2)    // ("kg", end: 4)
struct FormWords: Sendable {
    private var words: [UInt32: [(scalars: [UInt32], value: String)]] = [:]

    init(_ entries: [(String, String)]) {
        for (word, value) in entries {
            let scalars = word.unicodeScalars.compactMap { ScalarFold.fold($0.value) }
            if let first = scalars.first { words[first, default: []].append((scalars, value)) }
        }
        for key in words.keys { words[key]?.sort { $0.scalars.count > $1.scalars.count } }
    }

    /// Words that stay as they are, with spaces between them.
    init(_ list: String) { self.init(list.split(separator: " ").map { (String($0), String($0)) }) }

    /// The longest word at a place; Latin words end where their letters do.
    func longest(_ text: FormText, at index: Int) -> (value: String, end: Int)? {
        guard let candidates = words[text[index]] else { return nil }
        for (scalars, value) in candidates {
            guard let end = text.end(of: scalars, at: index) else { continue }
            if let last = scalars.last, Scalars.isLetter(last), text.isLetter(end) { continue }
            return (value, end)
        }
        return nil
    }

    func end(_ text: FormText, at index: Int) -> Int? { longest(text, at: index)?.end }
}
