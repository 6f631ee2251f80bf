import Flows
import JSON

/// A lookup that has no fixture.
struct LookupWithoutFixture: Check {
    let code = "lookup-without-fixture"
    let severity = Severity.warning
    let title = "a lookup without a fixture"
    let explanation = "Without an answer in fixtures.json the hotline can be neither tried nor tested without the real service."
    let mend = "add an answer to fixtures.json"
    let example = CheckExample(bad: lookupSnippet(fixtures: ""), good: lookupSnippet())

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let known = Set(hotline.fixtures?.root["fixtures"]?.value.asArray?.compactMap { $0["lookup"]?.value.asString } ?? [])
        var named: Set<String> = []
        return hotline.steps.compactMap { step in
            guard let slot = step.json["lookup"]?.value.asString, !known.contains(slot), named.insert(slot).inserted else { return nil }
            return problem("no fixture answers the lookup '\(slot)'", at: step.spot("lookup"))
        }
    }
}
