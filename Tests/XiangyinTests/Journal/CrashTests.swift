import Histories
import Testing

/// A few of what `./Scripts/conformance crash 1000` does a thousand times.
@Suite(.serialized, .enabled(if: Repository.readFile(ProgramTests.path) != nil, ".build/debug/xiangyin is not built"))
struct CrashTests {
    @Test func nothingIsLostWhenProgramsAreKilled() throws {
        let folder = try TemporaryFolder()
        let report = CrashRun(program: ProgramTests.path, folder: folder.path, kills: 12, callers: 8, desks: 3).run()
        #expect(report.isClean, "\(report.text)\n\(report.problems.joined(separator: "\n"))")
        #expect(report.kills == 12 && report.answered > 0)
    }

    /// With the disk waited for, nothing; without, the test must be able to see a loss.
    @Test func losesNothingWithThePower() throws {
        let folder = try TemporaryFolder()
        let loss = PowerLoss(program: ProgramTests.path, folder: folder.path)
        guard let kept = try loss.lostTurns(durability: "power", turns: 12) else { return }
        #expect(kept == 0)
        #expect(try (loss.lostTurns(durability: "process", turns: 12) ?? 0) > 0, "no teeth")
    }
}
