import JSON

/// An option of a menu, or a choice of a question, with its place.
struct CheckedOption: Sendable {
    let json: JSONNode
    let spot: Spot

    /// The options of a list, in its order.
    static func all(_ list: JSONNode?, at spot: Spot) -> [CheckedOption] {
        (list?.value.asArray ?? []).enumerated().map { CheckedOption(json: $1, spot: spot.inner($0, $1)) }
    }

    var key: String? { json["key"]?.value.asString }
    var keySpot: Spot { spot.inner("key", json["key"]) }
    /// Whether it has an `if`: it may be gone when another one is there.
    var isConditional: Bool { json["if"] != nil }
}

extension CheckedHotline {
    /// The options of every menu, and the choices of every question that has some.
    var optionLists: [[CheckedOption]] {
        steps.flatMap { step -> [[CheckedOption]] in
            if step.json["menu"] != nil { return [step.options] }
            return step.questions.compactMap { question in
                question.json["options"].map { CheckedOption.all($0, at: question.spot.inner("options", $0)) }
            }
        }
    }
}
