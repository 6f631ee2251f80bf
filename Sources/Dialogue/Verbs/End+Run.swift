import Flows

extension End {
    func run(_ run: inout Run) -> Outcome {
        if let text { run.say(text) }
        run.end()
        return .rest
    }
}
