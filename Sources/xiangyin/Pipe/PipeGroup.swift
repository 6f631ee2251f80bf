import Journal

/// Lines that leave together, once what they answer is stored.
struct PipeGroup {
    struct Line {
        let bytes: [UInt8]
        let id: String?
        let session: PipeSession?
        /// Which of the steps it answers; nil when it answers none.
        let step: Int?
    }

    private(set) var lines: [Line] = []
    private(set) var steps: [CallStep] = []

    var isEmpty: Bool { lines.isEmpty }

    /// A line that hangs on nothing: an error, an answer given before.
    mutating func add(_ bytes: [UInt8]) { lines.append(Line(bytes: bytes, id: nil, session: nil, step: nil)) }

    mutating func add(_ bytes: [UInt8], id: String?, _ session: PipeSession, _ step: CallStep) {
        lines.append(Line(bytes: bytes, id: id, session: session, step: steps.count))
        steps.append(step)
    }
}
