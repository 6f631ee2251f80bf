/// The arguments of a standard function. The evaluator has matched them with the overload's parameters, so a value of
/// another type cannot occur; it would read as empty.
extension [Value] {
    func text(_ index: Int) -> String { self[index].asString ?? "" }
    func list(_ index: Int) -> [Value] { self[index].asList ?? [] }
    func int(_ index: Int) -> Int64 { if case .int(let value) = self[index] { value } else { 0 } }
    func double(_ index: Int) -> Double { self[index].asDouble ?? 0 }
}

/// A text as its code points, which is how CEL counts.
typealias Scalars = [Unicode.Scalar]

extension Scalars {
    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }
}
