import Expressions
import Flows
import JSON

/// A sensitive slot that is said aloud, or that leaves the hotline unprotected.
struct SpokenSecret: Check {
    let code = "spoken-secret"
    let severity = Severity.error
    let title = "a sensitive slot spoken or sent in clear"
    let explanation = """
        A slot with `"sensitive": true` must not be heard by who stands beside the caller, nor stand in an address, which every proxy writes down, \
        in the reason of a handoff, or in a work order.
        """
    let mend = "leave it out, or send it in the 'body' over https"
    let example: CheckExample = {
        func nodes(_ end: String) -> CheckSnippet {
            CheckSnippet(
                nodes: """
                    "welcome": [ { "ask": "pin", "type": "digits", "length": 4, "sensitive": true, "prompt": "Your code, please." },
                      { "lookup": "account", "url": "https://accounts.example/login", "body": { "pin": "pin" }, "failed": "bye", "say": "One moment." },
                      { "say": "\(end)" }, { "go": "bye" } ], "bye": [ { "end": "Goodbye." } ]
                    """, fixtures: #"{ "lookup": "account", "body": { "name": "Ada" } }"#)
        }
        return CheckExample(bad: nodes("Your code is {{pin}}, {{account.name}}."), good: nodes("Welcome, {{account.name}}."))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let secrets = hotline.model?.sensitiveSlots, !secrets.isEmpty else { return [] }
        let spoken = hotline.texts.flatMap { text in
            text.variants.flatMap { variant in
                variant.template.names.filter { secrets.contains($0.root) }.sorted().map {
                    problem("'\($0)' is sensitive, and is said aloud", at: text.spot(variant))
                }
            }
        }
        return spoken
            + hotline.steps.flatMap { step -> [Diagnostic] in
                func found(_ expressions: [Expression], _ how: String, _ key: String) -> [Diagnostic] {
                    Set(expressions.flatMap(\.references).map(\.variable)).intersection(secrets).sorted().map {
                        problem("'\($0)' is sensitive, and \(how)", at: step.spot(key))
                    }
                }
                switch step.model?.verb {
                case .lookup(let lookup)?:
                    let clear = step.json["url"]?.value.asString?.hasPrefix("http://") ?? false
                    return found(lookup.url.expressions, "stands in an address", "url")
                        + (clear ? found(lookup.body.map(\.value), "is sent without https", "body") : [])
                case .workOrder(let order)?: return found(order.fields.map(\.value), "stands in a work order", "fields")
                case .handoff(let handoff)?: return found(handoff.reason?.expressions ?? [], "stands in the reason", "reason")
                default: return []
                }
            }
    }
}

extension Template {
    var expressions: [Expression] { parts.compactMap { if case .expression(let expression) = $0 { expression } else { nil } } }
}

extension String {
    /// `bill` of `bill.amount`.
    var root: String { String(prefix { $0 != "." }) }
}
