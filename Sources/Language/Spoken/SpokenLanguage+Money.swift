extension SpokenLanguage {
    /// An amount, rounded half up to cents: `128元5角`, `128蚊5毫`, `$12.50`, `12,50 euros`. A currency without words is said by its code.
    public func money(_ amount: Double, currency: String) -> String {
        guard amount.isFinite, amount.magnitude < SpokenLimits.amount else { return words.unknownAmount }
        let scaled = amount.magnitude * 100
        // 1.005 is stored a hair below itself and is still meant to round up.
        let cents = Int64(scaled + (scaled < SpokenLimits.exactCents ? 2 * scaled.ulp : 0) + 0.5)
        let sign = amount < 0 && cents > 0 ? words.minus : ""
        let whole = cents / 100
        let rest = Int(cents % 100)
        switch words.currencies[currency] ?? .named(one: currency, many: currency) {
        case .parts(let unit, let tenth, let hundredth, let zero):
            return sign + inParts(whole, rest, unit, tenth, hundredth, zero)
        case .sign(let mark):
            return sign + mark + decimal(whole, rest, ".")
        case .named(let one, let many, let point):
            let space = words.family == .chinese && !one.utf8.allSatisfy({ $0 < 0x80 }) ? "" : " "
            return sign + decimal(whole, rest, point) + space + (cents == 100 ? one : many)
        }
    }

    private func inParts(_ whole: Int64, _ rest: Int, _ unit: String, _ tenth: String, _ hundredth: String, _ zero: String) -> String {
        var said = whole > 0 || rest == 0 ? "\(whole)\(unit)" : ""
        if rest >= 10 { said += "\(rest / 10)\(tenth)" }
        if rest % 10 > 0 {
            if rest < 10, whole > 0 { said += zero }
            said += "\(rest % 10)\(hundredth)"
        }
        return said
    }

    /// `12.50`, or `12` when there are no cents.
    private func decimal(_ whole: Int64, _ rest: Int, _ point: String) -> String {
        rest == 0 ? "\(whole)" : "\(whole)\(point)\(padded(rest, 2))"
    }
}
