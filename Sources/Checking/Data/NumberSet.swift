/// A set of small numbers, a bit for each: joined and compared sixty-four at a time.
struct NumberSet {
    private var words: [UInt64] = []

    mutating func insert(_ number: Int) {
        let word = number >> 6
        while words.count <= word { words.append(0) }
        words[word] |= 1 << UInt64(number & 63)
    }

    /// - Parameter number: nil is in no set.
    func contains(_ number: Int?) -> Bool {
        guard let number, number >> 6 < words.count else { return false }
        return words[number >> 6] & 1 << UInt64(number & 63) != 0
    }

    func union(_ other: NumberSet) -> NumberSet {
        if words.count < other.words.count { return other.union(self) }
        var union = self
        for index in other.words.indices { union.words[index] |= other.words[index] }
        return union
    }

    func isSuperset(of other: NumberSet) -> Bool {
        other.words.indices.allSatisfy { other.words[$0] & ~($0 < words.count ? words[$0] : 0) == 0 }
    }
}
