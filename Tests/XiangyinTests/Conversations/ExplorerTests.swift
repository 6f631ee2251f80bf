import Conversations
import Dialogue
import Flows
import JSON
import Testing

@testable import xiangyin

/// Callers whom nobody thought of.
@Suite struct ExplorerTests {
    private func explore(_ nodes: String, calls: UInt64 = 200) throws -> (Exploration, Explorer) {
        let settings = #"{ "hotline": "x", "languages": ["en"], "queues": { "desk": {} } }"#
        let files = HotlineFiles(
            name: "x",
            files: [settings, "{ \"flow\": \"main\", \"start\": \"top\", \"nodes\": { \(nodes) } }"].enumerated().map {
                SourceFile(name: "\($0).json", bytes: Array($1.utf8))
            })
        let explorer = Explorer(try Bench.hotline(files), files) { _ in .failure("none") }
        return (Exploration(explorer, seeds: 1..<1 + calls), explorer)
    }

    @Test func findsALoopAndShowsTheShortestWayThere() throws {
        let (found, explorer) = try explore(
            """
            "top": [ { "menu": "Left or right?", "options": [ { "key": "1", "go": "left" }, { "key": "2", "go": "bye" } ] } ],
            "left": [ { "say": "Round." }, { "go": "left" } ], "bye": [ { "end": "Bye." } ]
            """)
        let walk = try #require(found.walks.first { $0.fault?.description.contains("loop") == true })
        let shrunk = explorer.shrunk(walk).conversation(apology: explorer.apology)
        #expect(
            shrunk.written == """
                # Found by exploring: loop, stopped by the limit on the same prompt in a turn, at main.left[0]
                at: 2026-03-02T10:00:00+08:00
                > [1]
                <! \(explorer.apology)

                """)
    }

    @Test func findsACallThatEndsWithoutAWord() throws {
        let (found, explorer) = try explore(
            #""top": [ { "menu": "Left or right?", "options": [ { "key": "1", "go": "left" }, { "key": "2", "go": "bye" } ] } ], "left": [ { "end": true } ], "bye": [ { "end": "Bye." } ]"#
        )
        #expect(found.walks.compactMap(\.fault).map(\.description) == ["dead end: the call ends without a word at main.top"])
        let shrunk = explorer.shrunk(try #require(found.walks.first)).conversation(apology: explorer.apology)
        #expect(shrunk.written.hasSuffix("> [1]\n</ . /\n"))
    }

    @Test func findsWhoIsNeverLetGo() throws {
        let (found, _) = try explore(
            #""top": [ { "ask": "x", "type": "integer", "fresh": true, "prompt": "Number?", "noinput": [ { "go": "top" } ] } ]"#, calls: 40)
        #expect(found.walks.contains { $0.fault?.description == "loop: a caller who says nothing is never let go at main.top" })
    }

    @Test func namesWhatIsNeverHeard() throws {
        let (found, _) = try explore(#""top": [ { "end": "Bye." } ], "lost": [ { "say": "Here I am." } ]"#, calls: 10)
        #expect(found.walks.isEmpty)
        let files = HotlineFiles(
            name: "x",
            files: [
                SourceFile(
                    name: "a.json",
                    bytes: Array(
                        #"{ "flow": "main", "start": "top", "nodes": { "top": [ { "end": "Bye." } ], "lost": [ { "say": "Here I am." } ] } }"#
                            .utf8))
            ])
        #expect(found.unheard(CoverageMap(try Bench.hotline(files), files)).map(\.name) == ["main.lost[0] say"])
    }

    @Test func theSameSeedIsTheSameCallers() throws {
        let explorer = Explorer(try Bench.hotline(), Bench.files, answering: Bench.answer)
        let map = CoverageMap(try Bench.hotline(), Bench.files)
        func seen(_ seeds: Range<UInt64>) -> [String] { Exploration(explorer, seeds: seeds).coverage.missing(of: map.items).map(\.name) }
        #expect(seen(1..<4) == seen(1..<4))
        #expect(Exploration(explorer, seeds: 1..<300).walks.isEmpty)
    }

    /// The hotlines that are shown leave nobody behind.
    @Test(arguments: ["Flows/power", "Flows/clinic"]) func nobodyIsLeftBehind(_ path: String) throws {
        let outcome = try Explore.run(Repository.path(path), calls: 256, seed: 1)
        #expect(outcome.isSound, "\(Explore.lines(outcome).joined(separator: "\n"))")
    }
}
