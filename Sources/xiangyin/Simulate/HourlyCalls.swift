/// Calls in each hour of a day, from a file with an hour and a number a line; hours that are not named have none.
///
///     hour,calls
///     8,420
///     9,1250
struct HourlyCalls {
    struct Problem: Error {
        let line: Int
        let text: String
    }

    private(set) var calls = [Double](repeating: 0, count: 24)

    init(_ bytes: [UInt8]) throws(Problem) {
        var named = false
        for (index, line) in String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " && $0 != "\u{FEFF}" } }
            if cells == [""] || index == 0 && cells.allSatisfy({ Double($0) == nil }) { continue }
            guard cells.count == 2, let hour = Int(cells[0]), (0..<24).contains(hour) else {
                throw Problem(line: index + 1, text: "a line has an hour from 0 to 23 and the calls in it, as 9,1250")
            }
            guard let number = Double(cells[1]), (0...Limits.simulatedCallsPerHour).contains(number) else {
                throw Problem(line: index + 1, text: "calls must be a number from 0 to \(Int(Limits.simulatedCallsPerHour))")
            }
            calls[hour] += number
            named = true
        }
        guard named else { throw Problem(line: 1, text: "the file names no hour") }
    }
}
