import Patterns
import Testing

/// What is known of a pattern without a text.
@Suite struct PatternShapeTests {
    @Test(arguments: ["a*", "(open)?(at)?", "", "(a|)"]) func matchesEverywhere(source: String) {
        #expect(PatternShape(of: source)?.isEverywhere == true)
    }

    @Test(arguments: ["a", "a+", "(?=a)", "^", "停?电", #"\b"#]) func needsSomething(source: String) {
        #expect(PatternShape(of: source)?.isEverywhere == false)
    }

    @Test(arguments: ["a$b", "a^b", "(x$)(y|z)", "(a^|b$c)"]) func isImpossible(source: String) {
        #expect(PatternShape(of: source)?.isImpossible == (source != "(x$)(y|z)"))
    }

    @Test(arguments: ["^a", "a$", "(^|b)a", "a(?:$|b)", "(停电|没电).{0,6}补偿"]) func isPossible(source: String) {
        #expect(PatternShape(of: source)?.isImpossible == false)
    }

    @Test(arguments: ["(o+)+pen", "(a*)*b", "(a|a)*b"]) func aPumpFindsTheBacktracking(source: String) throws {
        let pattern = try Pattern(source)
        let pumps = try #require(PatternShape(of: source)).pumps
        #expect(pumps.contains { pattern.firstMatch(in: $0) == .limitExceeded }, "\(pumps)")
    }

    @Test(arguments: ["o+pen", "停.*电", "[ab]+c", "(ab+c)*d"]) func harmlessOnesStayHarmless(source: String) throws {
        let pattern = try Pattern(source)
        let pumps = try #require(PatternShape(of: source)).pumps
        #expect(!pumps.contains { pattern.firstMatch(in: $0) == .limitExceeded })
    }
}
