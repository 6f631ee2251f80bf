/// CEL's standard text methods: `contains`, `startsWith`, `endsWith`. (`matches` compiles its pattern with the expression.)
extension FunctionLibrary {
    static let strings: [Function] = [
        test("contains") { text, part in
            !Search(Array(part.utf8)).places(in: Array(text.utf8), limit: 1).isEmpty
        },
        test("startsWith") { text, part in text.utf8.starts(with: part.utf8) },
        test("endsWith") { text, part in
            text.utf8.count >= part.utf8.count && text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
        },
    ]

    private static func test(_ name: String, _ holds: @escaping @Sendable (String, String) -> Bool) -> Function {
        Function(
            name,
            .init(method: true, [.string, .string], .bool) { arguments, _ throws(EvaluationError) in
                .bool(holds(arguments.text(0), arguments.text(1)))
            })
    }
}
