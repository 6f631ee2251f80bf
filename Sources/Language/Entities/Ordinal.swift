internal import Patterns

/// Which of several: `第二个`, `the second one`, `2`, `la primera`.
public enum Ordinal {
    /// The number, from 1, that a short answer names; nil when it names none.
    public static func find(in text: String) -> Int? {
        var hits: [LiteralAutomaton.Hit] = []
        CanonicalText(text).withUTF8 { words.find(in: $0, into: &hits) }
        return hits.first.map { numbers[$0.literal] }
    }

    private static let table: [(number: Int, words: [String])] = [
        (1, ["第一", "头一个", "first", "number one", "primero", "primera", "1st"]),
        (2, ["第二", "second", "number two", "segundo", "segunda", "2nd"]),
        (3, ["第三", "third", "number three", "tercero", "tercera", "3rd"]), (4, ["第四", "fourth", "cuarto", "cuarta", "4th"]),
        (5, ["第五", "fifth", "quinto", "quinta", "5th"]), (6, ["第六", "sixth", "sexto", "sexta", "6th"]),
        (7, ["第七", "seventh", "séptimo", "séptima", "7th"]), (8, ["第八", "eighth", "octavo", "octava", "8th"]),
        (9, ["第九", "ninth", "noveno", "novena", "9th"]),
    ]

    private static let numbers = table.flatMap { entry in entry.words.map { _ in entry.number } }
    private static let words = LiteralAutomaton(table.flatMap(\.words).map { CanonicalText($0).utf8 })
}
