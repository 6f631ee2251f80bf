internal import Patterns

/// Which of several: `第二个`, `the second one`, `頭一個`, `最后一个`, `la primera`.
public enum Ordinal: Sendable, Equatable {
    /// From 1.
    case first(Int)
    /// Counted from the end: 1 is the last.
    case last(Int)

    /// What a short answer names; nil when it names none.
    public static func find(in text: String) -> Ordinal? {
        CanonicalText(text).withUTF8 { utf8 in
            var hits: [LiteralAutomaton.Hit] = []
            words.find(in: utf8, into: &hits)
            // Of those that begin together the longest: 倒数第二 is no 第二, "second to last" no second.
            let best = hits.min { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
            return best.map { ordinals[$0.literal] }
        }
    }

    /// The place it means among so many, from 0; nil when there is none.
    public func index(among count: Int) -> Int? {
        let index =
            switch self {
            case .first(let number): number - 1
            case .last(let number): count - number
            }
        return 0..<count ~= index ? index : nil
    }

    private static let table: [(Ordinal, words: String)] = [
        (.first(1), "第一|第1|头一个|头一项|头个|首个|前者|first|number one|option one|primero|primera|1st"),
        (.first(2), "第二|第2|次个|second|number two|option two|segundo|segunda|2nd"),
        (.first(3), "第三|第3|third|number three|option three|tercero|tercera|3rd"),
        (.first(4), "第四|第4|fourth|number four|option four|cuarto|cuarta|4th"),
        (.first(5), "第五|第5|fifth|number five|option five|quinto|quinta|5th"),
        (.first(6), "第六|第6|sixth|number six|option six|sexto|sexta|6th"),
        (.first(7), "第七|第7|seventh|number seven|option seven|séptimo|séptima|7th"),
        (.first(8), "第八|第8|eighth|number eight|option eight|octavo|octava|8th"),
        (.first(9), "第九|第9|ninth|number nine|option nine|noveno|novena|9th"),
        (.first(10), "第十|第10|tenth|number ten|option ten|décimo|décima|10th"),
        // Not "last" and 最后 alone: "last month", 最后一次.
        (
            .last(1),
            "最后一个|最后那个|最后个|最后嗰个|最后一项|最后一样|末一个|末尾那个|最尾嗰个|最尾个|最尾一个|尾嗰个|尾一个|倒数第一|后者|last one|last option|last choice|latter|último|última"
        ),
        (.last(2), "倒数第二|最尾第二|尾二|last but one|second to last|second last|next to last|penúltimo|penúltima"),
        (.last(3), "倒数第三|尾三|third to last|third last|last but two"),
    ]

    private static let entries = table.flatMap { ordinal, words in
        words.split(separator: "|").map { (ordinal, CanonicalText(String($0)).utf8) }
    }
    private static let ordinals = entries.map(\.0)
    private static let words = LiteralAutomaton(entries.map(\.1))
}
