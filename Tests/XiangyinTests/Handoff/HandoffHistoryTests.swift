import Glibc
import Histories
import Testing

/// What must hold for any caller, any agent and any order of events. `XIANGYIN_HISTORIES=1000000` looks at more;
/// `./Scripts/conformance handoff 1000000` does so in a release build.
@Suite struct HandoffHistoryTests {
    private static let count = getenv("XIANGYIN_HISTORIES").flatMap { UInt64(String(cString: $0)) } ?? 400
    private static let parts: UInt64 = 20

    @Test(arguments: 0..<parts)
    func nobodyIsLostAndEverybodyKeepsTheirPlace(_ part: UInt64) {
        for seed in stride(from: part, to: Self.count, by: Int(Self.parts)) {
            var history = History(seed: seed)
            let problems = history.run()
            #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
            if !problems.isEmpty { return }
        }
    }

    /// A caller whose transfer to a closed queue was refused stays who they were: once the onlooker got it wrong.
    @Test(arguments: [25_557, 121_375] as [UInt64]) func aRefusedTransferMovesNobody(seed: UInt64) {
        var history = History(seed: seed)
        #expect(history.run() == [])
    }
}
