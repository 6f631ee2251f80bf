import Glibc
import Histories
import Journal

/// Kills programs on one store at random moments, and looks for what was lost; then lets the power fail.
///
///     conformance crash 1000
func runCrashes(kills: Int) -> Int32 {
    guard let program = getenv("XIANGYIN").map({ String(cString: $0) }) else {
        complain("XIANGYIN does not say where the program is; run this through ./Scripts/conformance crash")
        return 2
    }
    var name = Array("/tmp/xiangyin-crash-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { return 2 }
    let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let report = CrashRun(program: program, folder: folder, kills: kills).run()
    for problem in report.problems.prefix(20) { print(problem) }
    print(report.text)
    var isClean = report.isClean
    do throws(StoreError) {
        let loss = PowerLoss(program: program, folder: folder)
        for (durability, mayLose) in [("power", false), ("process", true)] {
            guard let lost = try loss.lostTurns(durability: durability) else {
                print("no C compiler: power that fails is not played")
                break
            }
            print("power lost with --durability \(durability): \(lost) of 40 answered turns lost")
            isClean = isClean && (lost > 0) == mayLose
        }
    } catch {
        print("\(error)")
        isClean = false
    }
    if isClean { _ = system("rm -r '\(folder)'") } else { print("what was left is in \(folder)") }
    return isClean ? 0 : 1
}
