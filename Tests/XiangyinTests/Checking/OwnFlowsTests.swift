import Checking
import Flows
import Testing

/// False alarms are bugs: the hotlines that everybody starts from have nothing to be said against them, not even an advice.
@Suite struct OwnFlowsTests {
    @Test(arguments: ["Flows/power", "Flows/clinic", "Flows/hello.json"]) func areClean(path: String) {
        #expect(Checker.check(HotlineFiles.read(path: Repository.path(path))).diagnostics == [])
    }
}
