public import Flows
import Language

/// Moves sessions under way to another version of their hotline, by the names of its nodes, where nobody could be misunderstood.
///
///     let relocator = Relocator(from: old, to: new)
///     relocator.relocate(session)    // .kept(session), .restarted(session), or .stays("'main.refund' is not in the new version")
///
/// A function of the two versions and the session alone, so that a session is made again from its events across all its versions.
public struct Relocator: Sendable {
    private let old: Hotline
    private let new: Hotline
    /// What fills each slot, where the two versions do not agree on it.
    private let refilled: [String: (old: String, new: String)]

    public init(from old: Hotline, to new: Hotline) {
        self.old = old
        self.new = new
        let (before, after) = (Self.fillings(old), Self.fillings(new))
        refilled = before.reduce(into: [:]) { changed, slot in
            guard let types = after[slot.key], types != slot.value else { return }
            changed[slot.key] = (slot.value.sorted().joined(separator: " or "), types.sorted().joined(separator: " or "))
        }
    }

    /// `main.bill`, for whoever wants to know where a session stands.
    public static func place(of session: Session) -> String { session.frames.last.map { "\($0.flow).\($0.node)" } ?? "nowhere" }

    public func relocate(_ session: Session) -> Relocation {
        if let why = obstacle(session) { return .stays(why) }
        var moved = session
        moved.turn += 1
        for (depth, frame) in session.frames.enumerated() {
            guard new.node(Target(flow: frame.flow, node: frame.node)) != nil else {
                return .stays("'\(frame.flow).\(frame.node)' is not in the new version")
            }
            if let step = step(like: frame.step, in: Target(flow: frame.flow, node: frame.node)) {
                moved.frames[depth].step = step
                continue
            }
            if let why = whyNotFromTheStart(frame, depth, session) { return .stays(why) }
            moved.frames[depth].step = 0
            moved.question = nil
        }
        moved.trail = trail(session.trail)
        moved.echo = session.echo.filter { isSaid($0, in: old) && isSaid($0, in: new) }
        return moved.question == nil && session.question != nil ? .restarted(moved) : .kept(moved)
    }

    // MARK: - What is safe

    private func obstacle(_ session: Session) -> String? {
        if case .lookup = session.waiting { return "it waits for the answer to a lookup" }
        guard session.state != .ended, !session.frames.isEmpty else { return "it is not under way" }
        guard new.languages.contains(session.language) else { return "the new version does not speak \(session.language)" }
        for slot in session.frames.flatMap(\.slots.keys).sorted() {
            guard let types = refilled[slot] else { continue }
            return "slot '\(slot)' is filled by \(types.old), and by \(types.new) in the new version"
        }
        return nil
    }

    /// Where the step that a frame rests at stands in the new version; nil when none there means the same to the caller.
    private func step(like step: Int, in place: Target) -> Int? {
        guard let before = old.node(place)?.steps, before.indices.contains(step), let after = new.node(place)?.steps else { return nil }
        let verb = before[step].verb
        if after.indices.contains(step), verb.meansTheSame(as: after[step].verb) { return step }
        let fitting = after.indices.filter { verb.meansTheSame(as: after[$0].verb) }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// The start of the node is for who was being asked something, and has done nothing there that the world would see twice.
    private func whyNotFromTheStart(_ frame: Frame, _ depth: Int, _ session: Session) -> String? {
        let place = "'\(frame.flow).\(frame.node)'"
        guard session.waiting == nil else { return "it waits for a person at \(place), which has changed" }
        guard depth == session.frames.count - 1 else { return "it is to come back to a step of \(place) that has changed" }
        let passed = (old.node(Target(flow: frame.flow, node: frame.node))?.steps ?? []).prefix(frame.step)
        guard let seen = passed.first(where: { $0.verb.isSeenByTheWorld }) else { return nil }
        return "\(place) has changed, and from its start on its '\(seen.verb.name)' would be done twice"
    }

    /// What `back` may still return to: the latest places, as far as they mean the same.
    private func trail(_ trail: [Waypoint]) -> [Waypoint] {
        var kept: [Waypoint] = []
        for waypoint in trail.reversed() {
            guard let step = step(like: waypoint.step, in: Target(flow: waypoint.flow, node: waypoint.node)) else { break }
            kept.append(waypoint.at(step))
        }
        return kept.reversed()
    }

    private func isSaid(_ place: Echo, in hotline: Hotline) -> Bool {
        guard let node = hotline.node(Target(flow: place.flow, node: place.node)), node.steps.indices.contains(place.step) else {
            return false
        }
        return if case .say = node.steps[place.step].verb { true } else { false }
    }

    private static func fillings(_ hotline: Hotline) -> [String: Set<String>] {
        var types: [String: Set<String>] = [:]
        for flow in hotline.flows.values {
            for ask in flow.asks { types[ask.slot, default: []].insert(ask.type?.rawValue ?? "choice") }
            for step in flow.nodes.values.flatMap(\.steps) {
                if case .lookup(let lookup) = step.verb { types[lookup.slot, default: []].insert("a lookup") }
            }
        }
        return types
    }
}
