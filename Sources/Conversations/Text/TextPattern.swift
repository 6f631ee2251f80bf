/// Text to look for, with `...` for anything between: `您本月电费...128...`. Runs of white space count as one space.
package struct TextPattern: Equatable, Sendable, CustomStringConvertible {
    package let pieces: [String]
    package let description: String

    package init(_ text: String) {
        description = text
        pieces = Self.plain(text).split(separator: "...").map { Self.plain(String($0)) }.filter { !$0.isEmpty }
    }

    /// Where the text goes on after the first place it fits, at or after `start`; nil when it does not.
    package func end(in text: String, from start: String.Index) -> String.Index? {
        var place = start
        for piece in pieces {
            guard let found = Self.range(of: piece, in: text, from: place) else { return nil }
            place = found.upperBound
        }
        return place
    }

    package static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// By scalars: a combining mark at the end of a prompt does not hide the words before it.
    private static func range(of piece: String, in text: String, from start: String.Index) -> Range<String.Index>? {
        let wanted = Array(piece.unicodeScalars)
        let scalars = text.unicodeScalars
        var from = start
        while let first = scalars[from...].firstIndex(of: wanted[0]) {
            var place = first
            var matched = 0
            while matched < wanted.count, place < scalars.endIndex, scalars[place] == wanted[matched] {
                place = scalars.index(after: place)
                matched += 1
            }
            if matched == wanted.count { return first..<place }
            from = scalars.index(after: first)
        }
        return nil
    }
}
