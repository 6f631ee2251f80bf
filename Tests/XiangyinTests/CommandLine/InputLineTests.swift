import Testing

@testable import xiangyin

/// What a terminal sends, key by key.
@Suite struct InputLineTests {
    @Test(arguments: [
        ("您好", "您好", 4), ("ab\u{7F}", "a", 1), ("您好\u{7F}", "您", 2), ("ac\u{1B}[Db", "abc", 2), ("bc\u{1B}[Ha", "abc", 1),
        ("ab\u{01}\u{1B}[C\u{1B}[3~", "a", 1), ("ab\u{1B}OHx", "xab", 1), ("ab\u{01}\u{05}c", "abc", 3), ("one\u{15}two", "two", 3),
        ("a\u{1B}[200~b\u{1B}[201~", "ab", 2), ("a\tb\u{1B}[15~", "ab", 2), ("\u{7F}", "", 0),
    ])
    func editsALine(_ typed: String, _ text: String, _ columns: Int) {
        var input = InputLine()
        #expect(input.take(Array(typed.utf8)).isEmpty)
        #expect(input.shown == text && input.columns == columns)
    }

    @Test func givesWholeLinesAndLeaves() {
        var input = InputLine()
        #expect(input.take(Array("您好\r/take\r".utf8)) == [.line("您好"), .line("/take")] && input.shown.isEmpty)
        #expect(input.take([0x04]) == [.leave] && input.take([0x03]) == [.leave])
        #expect(input.take(Array("a".utf8) + [0x04]).isEmpty, "a line that has begun is not lost by one key")
    }

    /// A character may come in pieces, and what is no character stops nothing.
    @Test func takesBytesAsTheyCome() {
        var input = InputLine()
        for byte in Array("電話".utf8) { #expect(input.take([byte]).isEmpty) }
        #expect(input.shown == "電話")
        _ = input.take([0xFF, 0xFF, 0xFF, 0xFF, 0x80])
        #expect(input.take(Array("a\r".utf8)).count == 1)
    }
}
