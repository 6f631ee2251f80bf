import Testing

/// What README.md shows of stores is what happens.
@Suite(.enabled(if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built"))
struct StoreReadmeTests {
    @Test(arguments: ReadmeTests.blocks.filter { $0.language == "console" && $0.text.contains("xiangyin journal") })
    func goesAsShown(_ block: MarkdownBlock) throws {
        let folder = try TemporaryFolder()
        folder.write(
            "lines.jsonl",
            """
            {"id":"1","session":"c1","type":"start","caller":{"number":"13800138000"},"at":"2026-03-02T09:00:00+08:00"}
            {"id":"2","session":"c1","type":"text","text":"家里没电了","at":"2026-03-02T09:00:10+08:00"}
            {"id":"3","session":"c1","type":"text","text":"人民路15号，电话13800138000","at":"2026-03-02T09:00:20+08:00"}

            """)
        for step in ReadmeTests.steps(block.lines.filter { !$0.isEmpty }) {
            let words = step.command.replacing("./xiangyin", with: ProgramTests.path).replacing("Flows/", with: Repository.path("Flows/"))
            let run = try Command.run("/bin/sh", ["-c", "cd \(folder.path) && \(words)"])
            #expect(run.status == 0 && run.errors.isEmpty, "\(step.command): \(run.errors)")
            #expect(run.output.split(separator: "\n").map(String.init) == step.output, "\(step.command)")
        }
    }
}
