extension ReadingProblem {
    /// Values out of their bounds, and things that are there twice or not at all.
    static let bounds: [ReadingProblem] = [
        ReadingProblem(
            "wrong-key", "keys that cannot be pressed", "A telephone has 0 to 9, * and #.", mend: "use 0-9, * or #, or up to four of them",
            bad: key("A"), good: key("1")),
        ReadingProblem(
            "wrong-length", "a length that cannot be", "A number that is typed or said has 1 to 64 digits.", mend: "write 13, or [10, 13]",
            bad: digits(#""length": 0"#), good: digits(#""length": 4"#)),
        ReadingProblem(
            "wrong-number", "a number out of its bounds", "Tries go from 1 to 20, weights from 0 to 1, a speech rate from 20% to 300%.",
            mend: "stay within the bounds",
            bad: digits(#""tries": 100"#), good: digits(#""tries": 3"#)),
        ReadingProblem(
            "wrong-factor", "a factor that cannot be read", "A factor is an x and a number.", mend: "write it as \"x2\" or \"x1.5\"",
            bad: audience(#""timeout": "2""#), good: audience(#""timeout": "x2""#)),
        ReadingProblem(
            "wrong-date", "a date that cannot be read", "Holidays are dates of the calendar.", mend: "write it as \"2026-10-01\"",
            bad: holidays("1 October"), good: holidays("2026-10-01")),
        ReadingProblem(
            "wrong-url", "an address that is none", "A lookup goes to a web address.", mend: "begin it with https://",
            bad: lookupSnippet(url: "orders.example/last"), good: lookupSnippet()),
        ReadingProblem(
            "useless-key", "a key that means nothing here", "'options' belong to a choice; every other type knows what it listens for.",
            mend: "take it out, or use type 'choice'",
            bad: digits(#""options": [ { "value": "a" } ]"#), good: digits(#""tries": 3"#)),
        ReadingProblem(
            "empty-form", "a form without questions", "There is nothing to fill.", mend: "give it 'slots'",
            bad: CheckSnippet(nodes: #""welcome": [ { "form": "who", "slots": [] }, { "end": "Goodbye." } ]"#),
            good: CheckSnippet(
                nodes:
                    #""welcome": [ { "form": "who", "slots": [ { "ask": "name", "type": "name", "prompt": "Who is there?" } ] }, { "end": "Goodbye, {{name}}." } ]"#
            )),
        ReadingProblem(
            "empty-word", "words of which nothing is left",
            "A keyword or a sample of punctuation alone folds to nothing, and is never heard.", mend: "write words, or take it out",
            bad: CheckSnippet.keyword(" "), good: CheckSnippet.keyword("when are you open")),
        ReadingProblem(
            "two-reactions", "an option or a global that does two things", "It does one of 'go', 'call', 'say', 'set'.", mend: "keep one",
            bad: CheckSnippet(
                nodes:
                    #""welcome": [ { "menu": "What is it about?", "options": [ { "key": "1", "label": "the end", "say": "Well.", "go": "bye" } ] } ], "bye": [ { "end": "Goodbye." } ]"#
            ),
            good: key("1")),
        ReadingProblem(
            "duplicate-flow", "two flows of one name", "Only one of them could be gone to.", mend: "give one of them another name",
            bad: CheckSnippet(nodes: #""welcome": [ { "call": "hours" }, { "end": "Goodbye." } ]"#, others: [hours, hours]),
            good: CheckSnippet(nodes: #""welcome": [ { "call": "hours" }, { "end": "Goodbye." } ]"#, others: [hours])),
        ReadingProblem(
            "unknown-file", "a file that is nothing", "Each file is a hotline, a flow, intents, fixtures, or a list.",
            mend: "give it a 'hotline', 'flow', 'intents' or 'fixtures' key",
            bad: CheckSnippet(others: [#"{ "flows": [] }"#]), good: CheckSnippet()),
    ]

    private static func key(_ key: String) -> CheckSnippet {
        CheckSnippet(
            nodes:
                "\"welcome\": [ { \"menu\": \"What is it about?\", \"options\": [ { \"key\": \"\(key)\", \"label\": \"the end\", \"go\": \"bye\" } ] } ], \"bye\": [ { \"end\": \"Goodbye.\" } ]"
        )
    }

    private static func digits(_ more: String) -> CheckSnippet {
        CheckSnippet(
            nodes:
                "\"welcome\": [ { \"ask\": \"number\", \"type\": \"digits\", \"prompt\": \"Which number?\", \(more) }, { \"end\": \"{{number}}. Goodbye.\" } ]"
        )
    }

    private static func audience(_ more: String) -> CheckSnippet {
        CheckSnippet(hotline: "\"audiences\": { \"calm\": { \"when\": \"noticed.misses >= 2\", \(more) } }")
    }

    private static func holidays(_ date: String) -> CheckSnippet {
        CheckSnippet(
            nodes: #""welcome": [ { "if": "!hours.day", "say": "We are closed now." }, { "end": "Goodbye." } ]"#,
            hotline: "\"hours\": { \"day\": \"weekdays 09:00-17:00\", \"holidays\": [\"\(date)\"] }")
    }
}

extension CheckSnippet {
    fileprivate static func keyword(_ keyword: String) -> CheckSnippet {
        CheckSnippet(
            nodes:
                #""welcome": [ { "menu": "What is it about?", "options": [ { "intent": "hours", "label": "hours", "go": "hours" } ] } ], "hours": [ { "end": "We open at nine." } ]"#,
            intents: "\"hours\": { \"keywords\": [\"opening hours\", \"\(keyword)\"], \"samples\": [\"your opening hours\"] }")
    }
}
