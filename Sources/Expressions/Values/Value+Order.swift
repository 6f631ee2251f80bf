/// How two comparable values stand to each other.
enum Order {
    case less, equal, greater
}

extension Value {
    /// CEL's order: false before true, numbers of all kinds by what they mean (an integer beside a double
    /// is rounded to one, as in other CELs), text and bytes by code
    /// point and byte, times. Nil where there is none: other kinds, mixed kinds, NaN.
    func order(to other: Value) -> Order? {
        switch (self, other) {
        case (.int(let a), .int(let b)): ordered(a, b)
        case (.uint(let a), .uint(let b)): ordered(a, b)
        case (.double(let a), .double(let b)): ordered(partial: a, b)
        case (.int(let a), .uint(let b)): a < 0 ? .less : ordered(UInt64(a), b)
        case (.uint(let a), .int(let b)): b < 0 ? .greater : ordered(a, UInt64(b))
        case (.int(let a), .double(let b)): ordered(partial: Double(a), b)
        case (.uint(let a), .double(let b)): ordered(partial: Double(a), b)
        case (.double(let a), .int(let b)): ordered(partial: a, Double(b))
        case (.double(let a), .uint(let b)): ordered(partial: a, Double(b))
        case (.bool(let a), .bool(let b)): a == b ? .equal : (b ? .less : .greater)
        case (.string(let a), .string(let b)): ordered(text: a, b)
        case (.bytes(let a), .bytes(let b)):
            a == b ? .equal : (a.lexicographicallyPrecedes(b) ? .less : .greater)
        case (.timestamp(let a), .timestamp(let b)): ordered(a, b)
        case (.duration(let a), .duration(let b)): ordered(a, b)
        default: nil
        }
    }
}

private func ordered<T: Comparable>(_ a: T, _ b: T) -> Order {
    a < b ? .less : (a == b ? .equal : .greater)
}

private func ordered(partial a: Double, _ b: Double) -> Order? {
    a < b ? .less : (a == b ? .equal : (a > b ? .greater : nil))
}

/// The order of UTF-8 bytes is the order of code points.
private func ordered(text a: String, _ b: String) -> Order {
    var (left, right) = (a.utf8.makeIterator(), b.utf8.makeIterator())
    while true {
        switch (left.next(), right.next()) {
        case (nil, nil): return .equal
        case (nil, _): return .less
        case (_, nil): return .greater
        case (let l?, let r?): if l != r { return l < r ? .less : .greater }
        }
    }
}
