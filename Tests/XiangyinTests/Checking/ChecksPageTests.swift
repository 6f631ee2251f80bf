import Checking
import Testing

/// Docs/checks.md says what the checks say.
@Suite struct ChecksPageTests {
    @Test func thePageIsUpToDate() throws {
        let page = try #require(Repository.text("Docs/checks.md"))
        #expect(page == CheckPage.markdown, "write it anew: ./xiangyin check --list --markdown > Docs/checks.md")
    }
}
