import JSON

/// Rows as lines with columns of equal width, Chinese characters counted as two. Cells stand left; the last has no blanks after it.
///
///     TextTable.lines([["+0.70", "冇電", "keyword"], ["+0.5", "no power", "pattern"]])
///     // +0.70  冇電      keyword
///     // +0.5   no power  pattern
enum TextTable {
    static func lines(_ rows: [[String]]) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in rows.map { $0.count > column ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                line += cell
                if row[(column + 1)...].contains(where: { !$0.isEmpty }) {
                    line += String(repeating: " ", count: widths[column] - DisplayWidth.of(cell) + 2)
                }
            }
            return line
        }
    }
}
