extension CheckSnippet {
    /// A menu of two options, as the checks of menus and of intents show it: the opening hours and the prices.
    ///
    ///     .menu(#"{ "key": "1", "label": "hours", "go": "hours" }, { "key": "2", "label": "prices", "go": "prices" }"#)
    static func menu(_ options: String, flow: String = "", intents: String = "") -> CheckSnippet {
        CheckSnippet(
            nodes: """
                "welcome": [ { "menu": "What is it about?", "options": [
                    \(options) ] } ],
                "hours": [ { "end": "We open at nine." } ], "prices": [ { "end": "It is free." } ]
                """, flow: flow, intents: intents)
    }

    /// The menu behind these keys.
    static func menu(keys first: String, _ second: String) -> CheckSnippet {
        menu(
            "{ \"key\": \"\(first)\", \"label\": \"hours\", \"go\": \"hours\" }, { \"key\": \"\(second)\", \"label\": \"prices\", \"go\": \"prices\" }"
        )
    }

    /// The menu with an intent behind each option, and what the intents say of themselves after their names.
    static func menu(hours: String, prices: String) -> CheckSnippet {
        menu(
            #"{ "intent": "hours", "label": "hours", "go": "hours" }, { "intent": "prices", "label": "prices", "go": "prices" }"#,
            intents: "\"hours\": { \(hours) },\n  \"prices\": { \(prices) }")
    }
}
