import Conversations
import JSON
import Testing

@testable import xiangyin

/// `test`, `record` and `replay` as they are used.
@Suite struct TestCommandTests {
    private static let isBuilt: ConditionTrait = .enabled(
        if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built")

    private func folder(_ chats: [String: String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        folder.write("shop/hotline.json", Bench.settings)
        folder.write("shop/main.json", Bench.main)
        folder.write("shop/fixtures.json", Bench.fixtures)
        for (name, text) in chats { folder.write("shop/tests/\(name).chat", text) }
        return folder
    }

    private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> Command {
        try Command.run(ProgramTests.path, arguments.map { $0.replacing("SHOP", with: folder.path + "/shop") })
    }

    private static let bad = "# Stock\n< Welcome.\n> [1]\n< intent: stock\n< Which <number> & what?\n"

    @Test(isBuilt) func showsTheWayTheDifferenceAndTheReason() throws {
        let folder = try folder(["bad": Self.bad, "good": "< Welcome."])
        let test = try run(folder, "test", "SHOP")
        #expect(test.status == 1 && test.errors.isEmpty)
        #expect(
            test.output.replacing(folder.path + "/", with: "") == """
                FAILED  shop/tests/bad.chat  Stock
                        < Welcome.
                        < Stock or a person?
                        > [1]
                        < Which number?
                         expected                heard
                      4  intent: stock           nothing
                      5  Which <number> & what?  Which number?
                           · chose option 1, because key 1
                           · went to main.stock
                passed  shop/tests/good.chat
                1 passed, 1 failed

                """)
        #expect(try run(folder, "test", "SHOP", "--filter", "good").status == 0)
        #expect(try run(folder, "test", "SHOP", "--filter", "none").status == 1)
    }

    @Test(isBuilt) func writesForMachines() throws {
        let folder = try folder(["bad": Self.bad, "good": "< Welcome."])
        let test = try run(folder, "test", "SHOP", "--json", "--coverage", "--junit", folder.path + "/junit.xml")
        let json = try JSONReader.read(bytes: Array(test.output.utf8))
        #expect(json["passed"]?.value.asInt == 1 && json["failed"]?.value.asInt == 1)
        #expect(json["hotlines"]?.value.asArray?.first?["coverage"]?["nodes"]?["all"]?.value.asInt == 5)
        let xml = folder.read("junit.xml")
        #expect(XMLWellFormedness.problem(in: xml) == nil, "\(xml)")
        #expect(xml.contains("tests=\"2\" failures=\"1\"") && xml.contains("Which &lt;number&gt; &amp; what?"))
    }

    @Test(isBuilt) func updatesWhatWasMeant() throws {
        let folder = try folder(["bad": Self.bad])
        #expect(try run(folder, "test", "SHOP", "--update").status == 0)
        #expect(folder.read("shop/tests/bad.chat") == "# Stock\n< Welcome.\n> [1]\n< Which number?\n")
        #expect(try run(folder, "test", "SHOP").status == 0)
    }

    @Test(isBuilt) func holdsToAMinimum() throws {
        let folder = try folder(["good": "< Welcome."])
        let short = try run(folder, "test", "SHOP", "--min", "90")
        #expect(short.status == 1 && short.errors.contains("90% is wanted") && short.output.contains("never gone through:"))
        #expect(try run(folder, "test", "SHOP", "--min", "nodes=20").status == 0)
        #expect(try run(folder, "test", "SHOP", "--min", "lots").status == 2)
        #expect(try run(folder, "test", "SHOP", "--explore", "0").status == 2)
        #expect(try run(folder, "test", "SHOP", "--explore", "50").status == 0)
    }

    @Test(isBuilt) func recordsAndReplays() throws {
        let folder = try folder([:])
        let log = folder.write("pipe.log", RecordingTests.log)
        let record = try run(folder, "record", "SHOP", log)
        #expect(record.status == 0 && record.errors.contains("pipe.log:4:"), "\(record.errors)")
        #expect(folder.read("shop/tests/a.chat").contains("< One second."))
        let replay = try run(folder, "replay", "SHOP", log)
        #expect(replay.status == 1 && replay.output.contains("after “[2]”: callers heard “One second.”; now they hear “One moment.”"))
        #expect(try run(folder, "record", "SHOP", log, "--now").status == 0)
        #expect(folder.read("shop/tests/a-2.chat").contains("< One moment."))
        #expect(try run(folder, "test", "SHOP", "--filter", "a-2").status == 0)
        #expect(try run(folder, "replay", "SHOP", folder.path + "/shop/tests/a-2.chat").status == 0)
        // A folder stands for the conversations in it.
        let all = try run(folder, "replay", "SHOP", folder.path + "/shop/tests")
        #expect(all.status == 1 && all.output.contains("4 calls: in 1 the caller would hear something else"), "\(all.output)\(all.errors)")
        #expect(try run(folder, "replay", "SHOP", folder.path).errors.contains("no conversations (.chat) in this folder"))
    }

    @Test(isBuilt) func recordsAChat() throws {
        let folder = try folder([:])
        let chat = try Command.run(
            ProgramTests.path,
            ["chat", folder.path + "/shop", "--record", folder.path + "/shop/tests/new.chat", "--at", "2026-03-02T10:00:00+08:00"],
            input: folder.write("in", "stock\n/key 123#\n"))
        #expect(chat.status == 0 && chat.errors.contains("recorded: "))
        #expect(try run(folder, "test", "SHOP").output.hasSuffix("1 passed, 0 failed\n"))
    }
}
