/// Finds one sequence in another in linear time, by Knuth, Morris and Pratt: text that an expression
/// looks through may have been chosen to make a plain search slow.
struct Search<Element: Equatable> {
    private let needle: [Element]
    /// For each prefix of the needle, how long a shorter prefix it ends with.
    private let borders: [Int]

    init(_ needle: [Element]) {
        self.needle = needle
        var borders = [Int](repeating: 0, count: needle.count)
        var length = 0
        for index in needle.indices.dropFirst() {
            while length > 0, needle[index] != needle[length] { length = borders[length - 1] }
            if needle[index] == needle[length] { length += 1 }
            borders[index] = length
        }
        self.borders = borders
    }

    /// Where the needle is found, from left to right, not overlapping unless asked for; an empty one everywhere.
    func places(in text: [Element], from start: Int = 0, overlapping: Bool = false, limit: Int = .max) -> [Int] {
        guard limit > 0, start <= text.count else { return [] }
        if needle.isEmpty { return Array((start...text.count).prefix(limit)) }
        var places: [Int] = []
        var length = 0
        for index in start..<text.count {
            while length > 0, text[index] != needle[length] { length = borders[length - 1] }
            if text[index] == needle[length] { length += 1 }
            guard length == needle.count else { continue }
            places.append(index - length + 1)
            if places.count == limit { break }
            length = overlapping ? borders[length - 1] : 0
        }
        return places
    }
}
