extension ReadingProblem {
    /// Slips in the JSON itself. What can be understood in spite of one is read on.
    static let syntax: [ReadingProblem] = [
        slip(
            "missing-comma", "a comma that is missing", "between two members or items there is one",
            #""end": "Goodbye." "note": "the end""#, "put a comma between them"),
        slip("trailing-comma", "a comma before the end", "nothing follows it", #""end": "Goodbye.","#, "take it out"),
        slip("single-quotes", "single quotation marks", "JSON has double ones only", "'end': \"Goodbye.\"", "use double quotation marks"),
        slip(
            "unquoted-key", "a key without quotation marks", "JSON wants them around every key", "end: \"Goodbye.\"",
            "put it in quotation marks"),
        slip("comment", "a comment", "JSON has none", "\"end\": \"Goodbye.\" /* the end */", "write a 'note' instead"),
        slip(
            "duplicate-key", "a key that stands twice in one object", "one of the two would be lost in silence",
            #""end": "Goodbye.", "end": "Bye.""#,
            "take one of them out"),
    ]

    private static func slip(_ code: String, _ title: String, _ explanation: String, _ step: String, _ mend: String) -> ReadingProblem {
        func file(_ step: String) -> CheckSnippet {
            CheckSnippet(file: "{ \"flow\": \"main\", \"start\": \"welcome\", \"nodes\": { \"welcome\": [ { \(step) } ] } }")
        }
        return ReadingProblem(
            code, title, "The file is no JSON: \(explanation).", mend: mend, bad: file(step), good: file(#""end": "Goodbye.""#))
    }
}
