import Flows
import JSON

/// A fixture for a lookup that no flow makes.
struct StrayFixture: Check {
    let code = "stray-fixture"
    let severity = Severity.warning
    let title = "a fixture for a lookup that nobody makes"
    let explanation = "The lookup was renamed or taken out; the fixture answers nothing."
    let mend = "rename it as the lookup is, or take it out"
    let example = CheckExample(
        bad: lookupSnippet(fixtures: #"{ "lookup": "order", "body": { "status": "done" } }, { "lookup": "oder", "status": 404 }"#),
        good: lookupSnippet(fixtures: #"{ "lookup": "order", "body": { "status": "done" } }, { "lookup": "order", "status": 404 }"#))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        guard let fixtures = hotline.fixtures else { return [] }
        let lookups = hotline.steps.compactMap { $0.json["lookup"]?.value.asString }
        let top = Spot(file: fixtures.file, offset: 0, path: JSONPath())
        let list = fixtures.root["fixtures"]
        return (list?.value.asArray ?? []).enumerated().compactMap { index, fixture in
            guard let slot = fixture["lookup"]?.value.asString, let node = fixture["lookup"], !lookups.contains(slot) else { return nil }
            let near = NearestName.nearest(to: slot, among: lookups)
            return problem(
                "no flow looks up '\(slot)'", at: top.inner("fixtures", list).inner(index, fixture).inner("lookup", node),
                mend: near.map { "did you mean '\($0)'?" }, fix: near.map { Fix.rename(slot, to: $0, at: node.offset, in: fixtures.file) })
        }
    }
}
