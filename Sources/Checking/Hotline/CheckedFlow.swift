import Flows
import JSON

/// A flow with its file.
struct CheckedFlow: Sendable {
    let name: String
    let file: SourceFile
    let root: JSONNode
    let nodes: [CheckedNode]
    /// Nil when the hotline has errors.
    let model: Flow?

    init(_ loaded: LoadedHotline.File, _ hotline: Hotline?) {
        let name = loaded.root["flow"]?.value.asString ?? ""
        let flow = hotline?.flows[name]
        self.name = name
        file = loaded.file
        root = loaded.root
        model = flow
        let path = JSONPath().appending("nodes")
        nodes = (loaded.root["nodes"]?.value.asObject ?? []).filter { $0.key != "note" }.map { member in
            let spot = Spot(file: loaded.file, offset: member.keyOffset, path: path.appending(member.key))
            return CheckedNode(
                name: member.key, spot: spot,
                steps: (member.value.value.asArray ?? []).enumerated().map { index, step in
                    let steps = flow?.nodes[member.key]?.steps ?? []
                    return CheckedStep(
                        flow: name, node: member.key, json: step, spot: spot.inner(index, step),
                        model: steps.indices.contains(index) ? steps[index] : nil)
                })
        }
    }
}

/// A node with the place of its name.
struct CheckedNode: Sendable {
    let name: String
    let spot: Spot
    let steps: [CheckedStep]
}

/// A step with its JSON.
struct CheckedStep: Sendable {
    let flow: String
    let node: String
    let json: JSONNode
    let spot: Spot
    /// Nil when the hotline has errors.
    let model: Step?

    /// The verb's key.
    var verb: String { json.value.asObject.flatMap { $0.first { Verb.names.contains($0.key) && $0.key != "say" } }?.key ?? "say" }

    /// The place of one of its keys, or of the step.
    func spot(_ key: String) -> Spot { spot.inner(key, json[key]) }

    /// The questions of an ask, a form, a survey: each with the place it stands at.
    var questions: [(json: JSONNode, spot: Spot)] {
        if json["ask"] != nil { return [(json, spot)] }
        return ["slots", "questions"].flatMap { key in
            (json[key]?.value.asArray ?? []).enumerated().map { ($1, spot(key).inner($0, $1)) }
        }
    }

    /// The options of a menu, each with its place.
    var options: [CheckedOption] { json["menu"] == nil ? [] : CheckedOption.all(json["options"], at: spot("options")) }

    /// Whether it waits for the caller.
    var listens: Bool { ["menu", "ask", "form", "survey"].contains { json[$0] != nil } }
}
