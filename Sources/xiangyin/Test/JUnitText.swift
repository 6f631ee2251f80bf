import Conversations

/// Results as JUnit's XML, which build servers read: a suite for each hotline, a case for each conversation.
enum JUnitText {
    static func document(_ hotlines: [TestedHotline]) -> String {
        var text = "<testsuites>\n"
        for hotline in hotlines {
            text += "  <testsuite name=\"\(escaped(hotline.path))\" tests=\"\(hotline.cases.count)\" failures=\"\(hotline.failed)\">\n"
            for one in hotline.cases {
                let name = one.title.isEmpty ? one.file : one.title
                text += "    <testcase classname=\"\(escaped(one.file))\" name=\"\(escaped(name))\""
                if one.passed {
                    text += "/>\n"
                } else {
                    let lines = FailureText.lines(one).map(escaped).joined(separator: "\n")
                    text += ">\n      <failure message=\"\(escaped(summary(one)))\">\n\(lines)\n      </failure>\n    </testcase>\n"
                }
            }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>"
    }

    private static func summary(_ one: ConversationCase) -> String {
        switch one.outcome {
        case .unreadable(let problems): problems.first ?? ""
        case .held(let report):
            report.mismatches.first.map { "line \($0.line): expected \($0.expected), heard \($0.heard)" } ?? ""
        }
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\t", "\n": out.unicodeScalars.append(scalar)
            // What XML has no way to write.
            case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
