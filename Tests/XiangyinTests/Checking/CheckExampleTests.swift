import Checking
import Flows
import JSON
import Testing

/// Each check finds what its bad example shows, and nothing in its good one. The same examples stand in Docs/checks.md.
@Suite struct CheckExampleTests {
    static let codes = AllChecks.codes

    @Test(arguments: codes) func findsTheBadExample(code: String) throws {
        let check = try #require(AllChecks.check(named: code))
        let found = Checker.check(check.example.bad.files).diagnostics
        #expect(found.contains { $0.code == code }, "\(found)")
        #expect(
            found.filter { $0.code == code }.allSatisfy { $0.severity == check.severity && $0.place != nil && $0.mend != nil }, "\(found)")
    }

    /// The good example is a hotline that nothing at all is wrong with, so that examples teach no other mistake.
    @Test(arguments: codes) func isContentWithTheGoodExample(code: String) throws {
        let check = try #require(AllChecks.check(named: code))
        #expect(Checker.check(check.example.good.files).diagnostics == [])
    }

    /// The bad example shows its own mistake, and no other that is as bad.
    @Test(arguments: codes) func theBadExampleHasOneMistake(code: String) throws {
        let check = try #require(AllChecks.check(named: code))
        let others = Checker.check(check.example.bad.files).diagnostics.filter { $0.code != code && $0.severity > check.severity }
        #expect(others == [])
    }

    @Test func codesAreUnique() { #expect(Set(Self.codes).count == Self.codes.count) }
}
