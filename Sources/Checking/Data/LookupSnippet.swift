/// The lookup that the examples are about.
func lookupSnippet(
    url: String = "https://orders.example/last", more: String = #", "failed": "sorry""#,
    fixtures: String = #"{ "lookup": "order", "body": { "status": "done" } }"#,
    hotline: String = ""
) -> CheckSnippet {
    CheckSnippet(
        nodes: """
            "welcome": [ { "lookup": "order", "url": "\(url)"\(more), "say": "One moment." }, { "end": "It is {{order.status}}. Goodbye." } ]\
            \(more.contains("sorry") ? ",\n    \"sorry\": [ { \"end\": \"I can't look that up now. Goodbye.\" } ]" : "")
            """, hotline: hotline, fixtures: fixtures)
}
