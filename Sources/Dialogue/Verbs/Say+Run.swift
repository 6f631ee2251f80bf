import Flows

extension Say {
    func run(_ run: inout Run) -> Outcome {
        guard let here = run.path.last else { return .next }
        guard run.path.count(where: { $0 == here }) <= Limits.samePrompt else {
            run.stop(limit: "the same prompt in a turn")
            return .rest
        }
        guard run.prompts.count < Limits.prompts else {
            run.stop(limit: "prompts in a turn")
            return .rest
        }
        run.say(text)
        if run.session.echo.count < Limits.echo { run.session.echo.append(here) }
        return .next
    }
}
