/// What a simulation plays: callers, queues and agents, for so long.
///
///     var scenario = Scenario(
///         queues: [ServiceQueue("service")], classes: [CallerClass("everyone", handling: .exponential(mean: 300))],
///         arrivals: .constant(perHour: 1_140), staff: [Staff("agents", count: 100, queues: [0])])
///     scenario.length = .hours(24)
///     let report = scenario.simulate()
public struct Scenario: Sendable {
    public enum Length: Sendable, Hashable {
        case calls(Int)
        case seconds(Double)

        public static func hours(_ hours: Double) -> Length { .seconds(hours * 3600) }
    }

    public var queues: [ServiceQueue]
    public var classes: [CallerClass]
    public var arrivals: ArrivalCurve
    public var staff: [Staff]
    /// Callers whose coming is known, instead of those that are drawn by the curve and the shares.
    public var planned: [PlannedCall]?
    /// When queues are open, in seconds from the beginning; those that are not named always are.
    public var hours: [QueueID: [Range<Double>]] = [:]
    /// The hour of the day that it begins with.
    public var firstHour = 0
    public var settings = Dispatcher.Settings()
    public var length = Length.hours(24)
    /// The part of the length that is played first and not counted, while the lines fill: 0.02.
    public var warmUp = 0.0
    /// Seconds within which a call should be answered.
    public var threshold = 20.0
    public var seed: UInt64 = 1
    /// Whether the wait that callers would be told is compared with the one they have.
    public var comparesExpectedWaits = false

    public init(queues: [ServiceQueue], classes: [CallerClass], arrivals: ArrivalCurve, staff: [Staff]) {
        self.queues = queues
        self.classes = classes
        self.arrivals = arrivals
        self.staff = staff
    }

    /// Plays it to the end: until every caller who came is through or gone.
    /// - Parameter progress: called now and then with the part that is done.
    public func simulate(progress: ((Double) -> Void)? = nil) -> SimulationReport {
        var simulator = Simulator(self)
        simulator.run(progress)
        return simulator.report()
    }
}
