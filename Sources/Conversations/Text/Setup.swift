package import Flows
package import Language

/// What stands before a conversation begins: who calls, when, and what the world answers.
///
///     caller: age=72 language=yue
///     at: 2026-03-02T22:00:00+08:00
///     start: outage.details
///     slot: extent=home
///     hours: counter=closed
///     lookup: bill 200 {"amount": 3}
package struct Setup: Sendable {
    /// A value with the line it was written in.
    package struct Fact: Sendable, Equatable {
        package let line: Int
        package let name: String
        package let value: String
    }

    /// The answer to a lookup, in place of the fixtures.
    package struct Answer: Sendable {
        package let line: Int
        package let name: String
        package let answer: Fixture.Answer
        /// As it was written after `lookup:`.
        package let text: String
    }

    /// A Monday morning: every counter is open.
    package static let usualTime = Instant("2026-03-02T10:00:00+08:00") ?? Instant(seconds: 0)

    package var caller = CallerFacts()
    /// When it takes place.
    package var at = usualTime
    /// The session's name, which the numbers of work orders follow from.
    package var session = "1"
    /// The node where it starts; nil for the hotline's own start.
    package var start: Fact?
    package var slots: [Fact] = []
    /// `open` or `closed`, for a schedule of the hotline.
    package var hours: [Fact] = []
    package var lookups: [Answer] = []

    package init() {}
}
