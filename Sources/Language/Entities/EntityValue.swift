/// A value heard: 一百二十八块五 is `.money(128.5)`.
public enum EntityValue: Sendable, Equatable {
    case text(String)
    case digits(String)
    case integer(Int64)
    case number(Double)
    case money(Double)
    case date(CivilDate)
    case time(CivilTime)
    /// Seconds.
    case duration(Int64)
    case yes(Bool)
}
