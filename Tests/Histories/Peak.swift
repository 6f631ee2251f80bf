public import Handoff

/// The busiest half hour of a large hotline: 428 agents, 46 in the second line, 12 in the third, and more than 720 calls at once.
public enum Peak {
    public static let emergencies = 0
    public static let elderly = 1
    public static let everyone = 2
    public static let experts = 3

    /// Skills.
    private static let patient = 0

    public static func scenario(seed: UInt64) -> Scenario {
        let (service, line2, line3) = (QueueID(0), QueueID(2), QueueID(3))
        let queues = [
            ServiceQueue("service", overflow: [.init(after: .seconds(120), to: line2)], wrapUp: .seconds(10)),
            ServiceQueue("elderly", skills: [patient], overflow: [.init(after: .seconds(15), to: service)], wrapUp: .seconds(10)),
            ServiceQueue("experts", overflow: [.init(after: .seconds(90), to: line3)], wrapUp: .seconds(30)),
            ServiceQueue("crew", wrapUp: .seconds(30)),
        ]
        let patience = Distribution.exponential(mean: 120)
        var scenario = Scenario(
            queues: queues,
            classes: [
                CallerClass("emergencies", share: 0.02, tier: 0, handling: .lognormal(mean: 180, variation: 0.7), patience: nil),
                CallerClass(
                    "elderly", share: 0.2, queue: QueueID(1), credit: .seconds(300), handling: .lognormal(mean: 360, variation: 0.8),
                    patience: patience),
                CallerClass("everyone", share: 0.7, handling: .lognormal(mean: 280, variation: 0.8), patience: patience),
                CallerClass("experts", share: 0.08, queue: line2, handling: .lognormal(mean: 600, variation: 0.6), patience: patience),
            ],
            arrivals: .constant(perHour: 14_000),
            staff: [
                Staff("first line", count: 428, queues: [0, 1], skills: [patient]), Staff("second line", count: 46, queues: [2]),
                Staff("third line", count: 12, queues: [3]),
            ])
        scenario.length = .seconds(1_800)
        scenario.threshold = 15
        scenario.seed = seed
        return scenario
    }
}
