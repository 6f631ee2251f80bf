/// `size`, of texts (in code points), bytes, lists and maps; as function and as method.
extension FunctionLibrary {
    static let collections: [Function] = [
        Function(
            "size",
            overloads: [false, true].flatMap { isMethod in
                [ValueType.string, .bytes, .list(.dyn), .map(.dyn, .dyn)].map { type in
                    .init(method: isMethod, [type], .int) { arguments, _ throws(EvaluationError) in .int(Int64(count(arguments[0]))) }
                }
            })
    ]

    private static func count(_ value: Value) -> Int {
        switch value {
        case .string(let text): text.unicodeScalars.count
        case .bytes(let bytes): bytes.count
        case .list(let values): values.count
        case .map(let map): map.count
        default: 0
        }
    }
}
