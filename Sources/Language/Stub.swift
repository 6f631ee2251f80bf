public struct SpokenLanguage: Sendable {
    public static func of(_ tag: String) -> SpokenLanguage { SpokenLanguage() }
    public func money(_ amount: Double, currency: String) -> String { "\(amount)" }
    public func digits(_ text: String) -> String { text }
    public func date(_ date: CivilDate, relativeTo today: CivilDate?) -> String { "\(date)" }
    public func time(_ time: CivilTime) -> String { "\(time)" }
    public func count(_ number: Int, _ unit: String) -> String { "\(number)\(unit)" }
    public func list(_ items: [String]) -> String { items.joined(separator: ", ") }
    public func either(_ items: [String]) -> String { items.joined(separator: "/") }
    public func acknowledged(_ value: String) -> String { value }
}
public enum EntityType: String, Sendable, CaseIterable { case text, digits, integer, number, money, date, time, yesno, phone, name, address, idcard }
public enum EntityValue: Sendable, Equatable { case text(String), digits(String), integer(Int64), number(Double), money(Double), date(CivilDate), time(CivilTime), yes(Bool) }
public struct EntityMatch: Sendable, Equatable { public let value: EntityValue; public let range: Range<Int> }
public struct EntityRecogniser: Sendable {
    public init(type: EntityType, length: ClosedRange<Int>?) {}
    public func find(in text: String, language: String, now: Instant) -> EntityMatch? { nil }
    public func value(fromKeys keys: String) -> EntityValue? { .digits(keys) }
}
public struct Correction: Sendable { public let rejected: Range<Int>?; public let kept: Range<Int>
    public static func split(_ text: String, language: String) -> Correction? { nil } }
