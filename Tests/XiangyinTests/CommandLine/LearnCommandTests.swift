import Testing

@testable import xiangyin

/// `xiangyin learn` and `xiangyin score`, as a designer runs them.
@Suite struct LearnCommandTests {
    private static let isBuilt: ConditionTrait = .enabled(
        if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built")

    private static let table: [(String, [String])] = [
        ("outage", ["我家停电了", "没有电", "突然停电", "家里没电", "整栋楼停电"]), ("bill", ["查一下电费", "电费多少钱", "这个月电费", "我要查电费", "电费太贵了"]),
    ]

    private static func lines(split: String? = nil) -> String {
        table.flatMap { label, texts in
            texts.map { "{\"text\": \"\($0)\", \"label\": \"\(label)\"\(split.map { ", \"split\": \"\($0)\"" } ?? "")}\n" }
        }.joined()
    }

    private func run(_ arguments: String...) throws -> Command { try Command.run(ProgramTests.path, arguments) }

    @Test(isBuilt) func learnsIntoAFileThatAPersonWrote() throws {
        let folder = try TemporaryFolder()
        let examples = folder.write(
            "callers.jsonl", Self.lines(split: "train") + "{\"text\": \"又停电\", \"label\": \"outage\", \"split\": \"dev\"}\n")
        let rules = folder.write("intents.json", "{ \"intents\": {\n  \"bill\": { \"keywords\":  [\"账单\"] }\n} }\n")
        let learn = try run("learn", examples, "--into", rules, "--limit", "9")
        #expect(learn.status == 0 && learn.errors.isEmpty, "\(learn.errors)")
        #expect(
            learn.output.hasPrefix("2 intents, ") && learn.output.contains("from 10 examples") && learn.output.contains("on 1 of split dev")
        )
        let written = folder.read("intents.json")
        #expect(written.contains("\"keywords\":  [\"账单\"]") && written.contains("\"learned\""))
        #expect(try run("learn", examples, "--into", rules, "--limit", "9").status == 0)
        #expect(folder.read("intents.json") == written)
    }

    @Test(isBuilt) func scoresTheSplitThatIsAskedFor() throws {
        let folder = try TemporaryFolder()
        let examples = folder.write(
            "callers.jsonl",
            Self.lines()
                + "{\"text\": \"电费\", \"label\": \"bill\", \"split\": \"dev\"}\n{\"text\": \"订机票\", \"label\": \"oos\", \"split\": \"dev\"}\n"
        )
        let rules = folder.path + "/new.json"
        #expect(try run("learn", examples, "--into", rules).status == 0)
        let score = try run("score", rules, examples, "--split", "dev")
        #expect(score.status == 0 && score.output.hasPrefix("in scope        1\n") && score.output.contains("out of scope    1\n"))
        #expect(score.output.contains("recall") && score.output.contains("precision"))
        let json = try run("score", rules, examples, "--split", "dev", "--json")
        #expect(json.output.contains("\"inScope\": 1") && json.output.contains("\"outOfScopeRecall\""))
        let none = try run("score", rules, examples, "--split", "tset")
        #expect(none.status == 1 && none.errors.contains("no example of split 'tset'; it has: dev, none"))
    }

    @Test(isBuilt) func saysWhatIsWrongWithAFile() throws {
        let folder = try TemporaryFolder()
        let rules = folder.path + "/new.json"
        let bad = folder.write("bad.jsonl", Self.lines() + "{\"text\": \"x\"}\n{\n")
        for arguments in [["learn", bad, "--into", rules], ["score", Repository.path("Flows/power"), bad]] {
            let run = try Command.run(ProgramTests.path, arguments)
            #expect(run.status == 1 && run.output.isEmpty)
            #expect(
                run.errors.contains("bad.jsonl:11:1") && run.errors.contains("missing key 'label'") && run.errors.contains("bad.jsonl:12:"))
        }
        #expect(Repository.readFile(rules) == nil, "nothing is written when nothing was learned")
        let one = folder.write("one.jsonl", "{\"text\": \"x\", \"label\": \"y\"}\n")
        #expect(try run("learn", one, "--into", rules).errors.contains("all examples are of 'y'"))
        let notRules = folder.write("list.json", "[]")
        let refused = try run("learn", folder.write("good.jsonl", Self.lines()), "--into", notRules)
        #expect(refused.status == 1 && refused.errors.contains("list.json:1:1") && folder.read("list.json") == "[]")
        #expect(try run("learn", "/nowhere.jsonl", "--into", rules).errors.contains("No such file"))
        #expect(try run("learn", one, "--into", rules, "--limit", "0").status != 0)
    }

    @Test(isBuilt) func labelsThatNoRuleCanReachAreNamed() throws {
        let folder = try TemporaryFolder()
        let examples = folder.write("callers.jsonl", Self.lines())
        let rules = folder.path + "/new.json"
        _ = try run("learn", examples, "--into", rules)
        let score = try run("score", rules, folder.write("other.jsonl", "{\"text\": \"电费\", \"label\": \"bil\"}\n"))
        #expect(score.status == 0 && score.errors.contains("has no intent 'bil'; did you mean 'bill'?"))
    }
}
