import Flows
import JSON

/// A lookup without encryption.
struct ClearText: Check {
    let code = "clear-text"
    let severity = Severity.warning
    let title = "a lookup without encryption"
    let explanation = "What is sent over http:// can be read, and changed, by everybody on the way."
    let mend = "use https://"
    let example = CheckExample(bad: lookupSnippet(url: "http://orders.example/last"), good: lookupSnippet())

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let allowed = hotline.model?.allowedHosts ?? []
        return hotline.steps.compactMap { step in
            guard step.json["lookup"] != nil, let url = step.json["url"]?.value.asString, url.hasPrefix("http://") else { return nil }
            // What stays inside the house needs none.
            if let host = PrivateAddress.host(url),
                allowed.contains(host)
                    || Network.bytes(of: host).map({ bytes in
                        allowed.contains { Network($0)?.contains(bytes.address) ?? false }
                    }) ?? false
            {
                return nil
            }
            return problem("'\(url.excerpt)' is not encrypted", at: step.spot("url"))
        }
    }
}
