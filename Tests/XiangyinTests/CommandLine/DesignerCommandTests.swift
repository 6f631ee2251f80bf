import JSON
import Testing

@testable import xiangyin

/// `format`, `draw` and `diff` as processes: what they write, what they say, how they end.
@Suite struct DesignerCommandTests {
    private static let isBuilt: ConditionTrait = .enabled(
        if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built")

    private func run(_ arguments: String..., in folder: TemporaryFolder) throws -> Command {
        try Command.run("/bin/sh", ["-c", "cd \(folder.path) && \(ProgramTests.path) \(arguments.joined(separator: " "))"])
    }

    @Test(isBuilt) func formatsInPlace() throws {
        let folder = try TemporaryFolder()
        folder.write("shop/main.json", SampleHotlines.menu, mode: 0o640)
        let check = try run("format --check shop", in: folder)
        #expect(check.status == 1 && check.output == "not formatted: shop/main.json\n")
        #expect(folder.read("shop/main.json") == SampleHotlines.menu)
        #expect(try run("format shop", in: folder).output == "formatted: shop/main.json\n")
        let again = try run("format shop shop/main.json", in: folder)
        #expect(again.status == 0 && again.output == "1 file, all formatted\n")
        #expect(try run("diff shop/main.json shop", in: folder).output == "no change\n")
    }

    @Test(isBuilt) func leavesWhatIsNotJSON() throws {
        let folder = try TemporaryFolder()
        folder.write("shop/a.json", "{ \"flow\": \"a\",\n  \"nodes\" }")
        folder.write("shop/b.json", "{\"flow\":\"b\"}")
        let run = try run("format shop", in: folder)
        #expect(run.status == 1 && run.output == "formatted: shop/b.json\n" && run.errors.contains("shop/a.json:2:"))
        #expect(folder.read("shop/a.json") == "{ \"flow\": \"a\",\n  \"nodes\" }")
        #expect(try self.run("format nowhere", in: folder).errors.contains("cannot read nowhere"))
    }

    @Test(isBuilt) func drawsIntoAFile() throws {
        let folder = try TemporaryFolder()
        folder.write("menu.json", SampleHotlines.colour)
        folder.write("counts.json", #"{ "nodes": { "colour.ask": 7 } }"#)
        #expect(
            try run("draw menu.json", in: folder).output
                == "colour\ncolour.ask  Which colour?\n└─ → answer  You said {colour}.\n   └─ → ask ↑\n")
        #expect(try run("draw menu.json -o a.svg --coverage counts.json", in: folder).output.isEmpty)
        #expect(folder.read("a.svg").contains("×7") && folder.read("a.svg").hasSuffix("</svg>\n"))
        #expect(try run("draw menu.json --format dot", in: folder).output.hasPrefix("digraph"))
        let near = try run("draw menu.json --around colour.aks", in: folder)
        #expect(near.status == 2 && near.errors.contains("did you mean 'colour.ask'?"))
        #expect(try run("draw menu.json --language fr", in: folder).errors.contains("has no language 'fr'; known: en"))
        #expect(try run("draw menu.json --coverage menu.json", in: folder).status == 1)
        #expect(try run("draw menu.json -o nowhere/a.svg", in: folder).status == 1)
    }

    @Test(isBuilt) func tellsWhatChanged() throws {
        let folder = try TemporaryFolder()
        folder.write("old.json", SampleHotlines.colour)
        folder.write("new.json", SampleHotlines.colour.replacing("Which colour?", with: "What colour?"))
        let diff = try run("diff old.json new.json", in: folder)
        #expect(diff.status == 1 && diff.output == "colour.ask: prompt of question 'colour' changed: “Which colour?” → “What colour?”\n")
        let json = try JSONReader.read(bytes: Array(try run("diff old.json new.json --json", in: folder).output.dropLast().utf8))
        let change = try #require(json["changes"]?.value.asArray?.first)
        #expect(change["where"]?.value.asString == "colour.ask" && change["new"]?.value.asString == "What colour?")
        #expect(try run("diff old.json old.json", in: folder).status == 0)
        #expect(try run("diff old.json nowhere.json", in: folder).status == 2)
    }
}
