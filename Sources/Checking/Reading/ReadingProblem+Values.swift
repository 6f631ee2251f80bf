import JSON

extension ReadingProblem {
    /// Values that cannot be.
    static let values: [ReadingProblem] = [
        ReadingProblem(
            "missing-key", "a key that must be there", "Without it the step, the queue or the file cannot be run.", mend: "add it",
            bad: CheckSnippet(nodes: #""welcome": [ { "ask": "name", "type": "name" }, { "end": "Goodbye, {{name}}." } ]"#),
            good: CheckSnippet(
                nodes: #""welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?" }, { "end": "Goodbye, {{name}}." } ]"#)),
        ReadingProblem(
            "wrong-type", "a value of the wrong kind", "A list where an object belongs, a number where a text belongs.",
            mend: "write what the message expects",
            bad: CheckSnippet(nodes: #""welcome": { "end": "Goodbye." }"#),
            good: CheckSnippet(nodes: #""welcome": [ { "end": "Goodbye." } ]"#)),
        ReadingProblem(
            "no-verb", "a step that does nothing", "A step has exactly one verb: say, menu, ask, ...", mend: "give it a verb",
            bad: CheckSnippet(nodes: #""welcome": [ { "sai": "Hello." }, { "end": "Goodbye." } ]"#),
            good: CheckSnippet(nodes: #""welcome": [ { "say": "Hello." }, { "end": "Goodbye." } ]"#)),
        ReadingProblem(
            "two-verbs", "a step that does two things", "Which would come first? Each step has one verb; the next follows by itself.",
            mend: "make a step of each",
            bad: CheckSnippet(nodes: #""welcome": [ { "say": "Hello.", "end": "Goodbye." } ]"#),
            good: CheckSnippet(nodes: #""welcome": [ { "say": "Hello." }, { "end": "Goodbye." } ]"#)),
        ReadingProblem(
            "no-reaction", "an option or a global that does nothing", "It is chosen, and nothing happens.",
            mend: "give it one of 'go', 'call', 'say', 'set'",
            bad: option(""), good: option(#", "go": "bye""#)),
        ReadingProblem(
            "deaf-option", "an option that nobody can choose", "It has neither a key nor anything to say.",
            mend: "give it a 'key', an 'intent', 'words' or a 'label'",
            bad: CheckSnippet(
                nodes: #""welcome": [ { "menu": "What is it about?", "options": [ { "go": "bye" } ] } ], "bye": [ { "end": "Goodbye." } ]"#),
            good: option(#", "go": "bye""#)),
        ReadingProblem(
            "not-a-condition", "a condition that is neither true nor false", "`if`, `when` and `valid` must come out as true or false.",
            mend: "compare it with something",
            bad: CheckSnippet(nodes: #""welcome": [ { "if": "language", "say": "Hello." }, { "end": "Goodbye." } ]"#),
            good: CheckSnippet(nodes: #""welcome": [ { "if": "language == 'en'", "say": "Hello." }, { "end": "Goodbye." } ]"#)),
        ReadingProblem(
            "open-template", "an expression in a text that is not closed", "`{{` begins an expression, `}}` ends it.",
            mend: "close it with '}}'",
            bad: CheckSnippet(nodes: #""welcome": [ { "end": "It is {{today. Goodbye." } ]"#),
            good: CheckSnippet(nodes: #""welcome": [ { "end": "It is {{today}}. Goodbye." } ]"#)),
        ReadingProblem(
            "pattern", "a pattern that does not compile", "A regular expression of PCRE2 with a slip in it; the message names the byte.",
            mend: "mend it there",
            bad: CheckSnippet.pattern("open( at nine"), good: CheckSnippet.pattern("open( at nine)?")),
        ReadingProblem(
            "costly-pattern", "a pattern without a word in it",
            "It must be run on every utterance, and it often matches what it should not.",
            mend: "name a word in it that every match holds", severity: .advice,
            bad: CheckSnippet.pattern("[a-m]+ [n-z]+"), good: CheckSnippet.pattern("open [n-z]+")),
        ReadingProblem(
            "wrong-taper", "a reply that is neither 'say' nor 'go'", "`noinput` and `nomatch` say something, or lead away; nothing else.",
            mend: "each entry is a 'say' or a 'go'",
            bad: CheckSnippet(
                nodes:
                    #""welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?", "nomatch": [ { "end": "Bye." } ] }, { "end": "Goodbye, {{name}}." } ]"#
            ),
            good: CheckSnippet(
                nodes:
                    #""welcome": [ { "ask": "name", "type": "name", "prompt": "Who is there?", "nomatch": [ { "say": "Sorry?" }, { "go": "bye" } ] }, { "end": "Goodbye, {{name}}." } ], "bye": [ { "end": "Goodbye." } ]"#
            )),
        ReadingProblem(
            "wrong-hours", "hours that cannot be read", "A schedule is days and times, several joined by a semicolon.",
            mend: "write it as \"weekdays 08:30-17:30; sat 09:00-12:00\"",
            bad: hours("9 to 5"), good: hours("weekdays 09:00-17:00")),
        ReadingProblem(
            "wrong-duration", "seconds that cannot be", "A number of seconds, or a string with a unit; at most a day.",
            mend: "write 5, \"90s\" or \"2m\"",
            bad: timeout("\"long\""), good: timeout("\"5s\"")),
        ReadingProblem(
            "wrong-term", "a term that cannot be", "Calls that have ended are kept for a whole number of days.",
            mend: "write it as \"180d\"",
            bad: kept("half a year"), good: kept("180d")),
        ReadingProblem(
            "wrong-name", "a name that a slot cannot have", "Expressions must be able to write it, and the engine's own names are taken.",
            mend: "use letters, digits and '_', a letter first",
            bad: CheckSnippet(
                nodes: #""welcome": [ { "ask": "first-name", "type": "name", "prompt": "Who is there?" }, { "end": "Goodbye." } ]"#),
            good: CheckSnippet(
                nodes:
                    #""welcome": [ { "ask": "first_name", "type": "name", "prompt": "Who is there?" }, { "end": "Goodbye, {{first_name}}." } ]"#
            )),
        ReadingProblem(
            "missing-reason", "an allowance without a reason", "Whoever silences a check says why, for the next designer.",
            mend: "write the reason",
            bad: CheckSnippet(hotline: #""check": { "allow": { "long-prompt": "" } }"#),
            good: CheckSnippet()),
    ]

    static let all = names + values + bounds + syntax

    private static func option(_ reaction: String) -> CheckSnippet {
        CheckSnippet(
            nodes:
                "\"welcome\": [ { \"menu\": \"What is it about?\", \"options\": [ { \"key\": \"1\", \"label\": \"goodbye\"\(reaction) }, { \"key\": \"2\", \"label\": \"the end\", \"go\": \"bye\" } ] } ], \"bye\": [ { \"end\": \"Goodbye.\" } ]"
        )
    }

    private static func hours(_ text: String) -> CheckSnippet {
        CheckSnippet(
            nodes: #""welcome": [ { "if": "!hours.day", "say": "We are closed now." }, { "end": "Goodbye." } ]"#,
            hotline: "\"hours\": { \"day\": \"\(text)\" }")
    }

    private static func kept(_ term: String) -> CheckSnippet {
        CheckSnippet(nodes: #""welcome": [ { "end": "Goodbye." } ]"#, hotline: "\"journal\": { \"keep\": \"\(term)\" }")
    }

    private static func timeout(_ value: String) -> CheckSnippet {
        CheckSnippet(
            nodes:
                "\"welcome\": [ { \"ask\": \"name\", \"type\": \"name\", \"prompt\": \"Who is there?\", \"timeout\": \(value) }, { \"end\": \"Goodbye, {{name}}.\" } ]"
        )
    }
}
