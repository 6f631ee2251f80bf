extension ReadingProblem {
    /// Names that stand for nothing. Each is mended by `--fix` when a right name is near.
    static let names: [ReadingProblem] = [
        ReadingProblem(
            "unknown-key", "a key that means nothing",
            "Nothing is ignored in silence: a misspelt key would do nothing at all. Only `note` may stand everywhere.",
            mend: "use the name that the message proposes",
            bad: CheckSnippet(nodes: #""welcome": [ { "say": "Hello.", "bargin": false }, { "end": "Goodbye." } ]"#),
            good: CheckSnippet(nodes: #""welcome": [ { "say": "Hello.", "bargein": false }, { "end": "Goodbye." } ]"#)),
        ReadingProblem(
            "unknown-target", "a target that is nowhere", "The caller would be led to a node or flow that does not exist.",
            mend: "use the name of a node, of a flow, or flow.node",
            bad: CheckSnippet(nodes: #""welcome": [ { "say": "Hello." }, { "go": "huors" } ], "hours": [ { "end": "We open at nine." } ]"#),
            good: CheckSnippet(nodes: #""welcome": [ { "say": "Hello." }, { "go": "hours" } ], "hours": [ { "end": "We open at nine." } ]"#)
        ),
        ReadingProblem(
            "unknown-node", "a start that is no node", "A flow begins with the node that `start` names.",
            mend: "use the name of one of the flow's nodes",
            bad: CheckSnippet(file: #"{ "flow": "main", "start": "welcom", "nodes": { "welcome": [ { "end": "Goodbye." } ] } }"#),
            good: CheckSnippet(file: #"{ "flow": "main", "start": "welcome", "nodes": { "welcome": [ { "end": "Goodbye." } ] } }"#)),
        ReadingProblem(
            "unknown-flow", "a flow that is nowhere", "`call` and the hotline's `start` name a flow, as its file's `flow` does.",
            mend: "use the name of a flow",
            bad: CheckSnippet(nodes: #""welcome": [ { "call": "huors" }, { "end": "Goodbye." } ]"#, others: [hours]),
            good: CheckSnippet(nodes: #""welcome": [ { "call": "hours" }, { "end": "Goodbye." } ]"#, others: [hours])),
        ReadingProblem(
            "unknown-intent", "an intent that is nowhere", "An option or a global waits for something that intents.json does not know.",
            mend: "use the name of an intent",
            bad: menu(intent: "huors"), good: menu(intent: "hours")),
        ReadingProblem(
            "unknown-queue", "a queue that is nowhere", "The caller would be handed over to nobody.",
            mend: "use the name of one of the hotline's queues",
            bad: CheckSnippet(nodes: #""welcome": [ { "handoff": "dsek" } ]"#, hotline: desk),
            good: CheckSnippet(nodes: #""welcome": [ { "handoff": "desk" } ]"#, hotline: desk)),
        ReadingProblem(
            "unknown-language", "a language that the hotline does not speak",
            "A text in it is never said. The languages stand in `languages`.",
            mend: "use a tag from 'languages', or add it there",
            bad: CheckSnippet(nodes: #""welcome": [ { "end": { "en": "Goodbye.", "eo": "Adiau." } } ]"#),
            good: CheckSnippet(nodes: #""welcome": [ { "end": { "en": "Goodbye." } } ]"#)),
        ReadingProblem(
            "unknown-dialect", "a dialect without a table", "Its words cannot be folded; its callers are not understood.",
            mend: "put its table into Dialects/",
            bad: CheckSnippet(hotline: #""dialects": ["klingon"]"#), good: CheckSnippet(hotline: #""dialects": []"#)),
        ReadingProblem(
            "unknown-type", "a type that there is not", "The question would not know what to listen for.",
            mend: "use one of the types in Schemas/README.md",
            bad: CheckSnippet(
                nodes: #""welcome": [ { "ask": "age", "type": "intger", "prompt": "How old are you?" }, { "end": "{{age}}!" } ]"#),
            good: CheckSnippet(
                nodes: #""welcome": [ { "ask": "age", "type": "integer", "prompt": "How old are you?" }, { "end": "{{age}}!" } ]"#)),
        ReadingProblem(
            "unknown-hours", "hours that are nowhere", "The queue would be open always.", mend: "use a name from 'hours'",
            bad: CheckSnippet(
                nodes: #""welcome": [ { "handoff": "desk", "closed": "later" } ], "later": [ { "end": "Goodbye." } ]"#,
                hotline:
                    #""hours": { "day": "weekdays 09:00-17:00" }, "queues": { "desk": { "hours": "dya", "callback": { "after": "60s" } } }"#
            ),
            good: CheckSnippet(
                nodes: #""welcome": [ { "handoff": "desk", "closed": "later" } ], "later": [ { "end": "Goodbye." } ]"#,
                hotline:
                    #""hours": { "day": "weekdays 09:00-17:00" }, "queues": { "desk": { "hours": "day", "callback": { "after": "60s" } } }"#
            )),
        ReadingProblem(
            "expression", "an expression that is wrong",
            "A name that is no slot and no fact of the call, types that do not fit, or a slip in the syntax.",
            mend: "use the name that the message proposes; Schemas/README.md has them all",
            bad: CheckSnippet(nodes: #""welcome": [ { "if": "cailer.age > 60", "say": "Hello." }, { "end": "Goodbye." } ]"#),
            good: CheckSnippet(nodes: #""welcome": [ { "if": "caller.age > 60", "say": "Hello." }, { "end": "Goodbye." } ]"#)),
    ]

    static let hours = #"{ "flow": "hours", "start": "when", "nodes": { "when": [ { "say": "We open at nine." } ] } }"#
    static let desk = #""queues": { "desk": { "callback": { "after": "60s" } } }"#

    private static func menu(intent: String) -> CheckSnippet {
        CheckSnippet(
            nodes:
                "\"welcome\": [ { \"menu\": \"What is it about?\", \"options\": [ { \"intent\": \"\(intent)\", \"label\": \"hours\", \"go\": \"hours\" } ] } ], \"hours\": [ { \"end\": \"We open at nine.\" } ]",
            intents: #""hours": { "keywords": ["opening hours"], "samples": ["your opening hours"] }"#)
    }
}
