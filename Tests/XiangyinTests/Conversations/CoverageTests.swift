import Conversations
import JSON
import Testing

@testable import xiangyin

/// What conversations went through, by name and line.
@Suite struct CoverageTests {
    private func missing(_ texts: String...) throws -> [String] {
        let map = CoverageMap(try Bench.hotline(), Bench.files)
        var coverage = Coverage()
        for text in texts { coverage.add(try Bench.hold(text)) }
        return coverage.missing(of: map.items).map { "\($0.kind.rawValue) \($0.name) \($0.place?.line ?? 0)" }
    }

    @Test func namesWhatIsMissingWithItsLine() throws {
        let missing = try missing("> [1]\n> [123#]", "> [2]", "hours: desk=closed\n> [2]", "start: stock\n> [999#]")
        #expect(
            missing == [
                "language main.top in zh-CN 2", "language main.stock in zh-CN 6", "branch main.stock[2] say: if false 8",
                "language main.unknown in zh-CN 11", "language main.agent in zh-CN 12", "language main.closed in zh-CN 13",
                "miss the hotline noinput 1 3", "miss the hotline noinput 2 3",
            ])
    }

    @Test func isWholeWhenAllWasGoneThrough() throws {
        let zh = ["> [1]\n> [123#]", "hours: desk=closed\n> [2]", "> [2]", "start: stock\n> [999#]"].map { "language: zh-CN\n" + $0 }
        let misses = "> [silence]\n> [silence]"
        let none = "start: stock\nlookup: found 200 {\"count\": 0}\n> [123#]"
        #expect(
            try missing(zh[0], zh[1], zh[2], zh[3], misses, none, "> [1]\n> [123#]", "> [2]", "hours: desk=closed\n> [2]", "start: unknown")
                == [])
    }

    @Test func counts() throws {
        let map = CoverageMap(try Bench.hotline(), Bench.files)
        var coverage = Coverage()
        coverage.add(try Bench.hold("> [1]"))
        let counts = coverage.counts(of: map.items).map { "\($0.kind.plural) \($0.covered)/\($0.all) \($0.shown)" }
        #expect(counts == ["nodes 2/5 40%", "steps 3/11 27%", "options 1/2 50%", "branches 0/4 0%", "languages 2/10 20%", "misses 0/2 0%"])
    }

    @Test(arguments: [
        ("10", []), ("90", ["23% is covered, 90% is wanted"]), ("nodes=40,options=50", []),
        ("nodes=41,options=60", ["of the nodes 40% are covered, 41% is wanted", "of the options 50% are covered, 60% is wanted"]),
    ])
    func comparesWithAMinimum(_ text: String, _ shortfalls: [String]) throws {
        let map = CoverageMap(try Bench.hotline(), Bench.files)
        var coverage = Coverage()
        coverage.add(try Bench.hold("> [1]"))
        #expect(try CoverageMinimum(text).shortfalls(coverage.counts(of: map.items)) == shortfalls)
    }

    @Test(arguments: [("all", "expected a percentage"), ("node=9", "did you mean 'nodes'?"), ("101", "expected"), ("nodes=", "expected")])
    func refusesAMinimum(_ text: String, _ reason: String) {
        do throws(CoverageMinimum.Malformed) {
            _ = try CoverageMinimum(text)
            Issue.record("\(text) was read")
        } catch { #expect(error.description.contains(reason)) }
    }

    /// The power hotline's own conversations go through nearly all of it.
    @Test func thePowerHotlineIsCovered() throws {
        let tested = try TestedHotline(Repository.path("Flows/power"), filter: nil, coverage: true)
        let counts = tested.coverage.counts(of: try #require(tested.map).items)
        #expect(try CoverageMinimum("nodes=100,options=100,languages=90,misses=90").shortfalls(counts) == [])
    }
}
