/// A named list of steps: `"welcome": [ { "say": "您好" }, ... ]`.
public struct Node: Sendable {
    public let name: String
    public let steps: [Step]

    public init(name: String, steps: [Step]) {
        self.name = name
        self.steps = steps
    }
}
