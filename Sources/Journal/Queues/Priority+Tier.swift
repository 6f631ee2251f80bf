public import Flows

extension Priority {
    /// Emergencies go before all; everybody else stands by credit.
    public var tier: UInt8 { self == .emergency ? 0 : 1 }
}
