/// How often each variety was heard right, by its length and against the others.
struct LanguageTally {
    private var right: [String: Int] = [:]
    private var all: [String: Int] = [:]
    private var confusions: [String: [String: Int]] = [:]

    var isAllRight: Bool { right["overall"] == all["overall"] }

    mutating func count(_ entry: LanguageCase, _ answer: String) {
        let length =
            switch entry.characters {
            case ...6: "1-6 characters"
            case ...12: "7-12 characters"
            default: "13+ characters"
            }
        for key in ["overall", length] {
            all[key, default: 0] += 1
            if entry.isRight(answer) { right[key, default: 0] += 1 }
        }
        confusions[entry.label, default: [:]][answer, default: 0] += 1
    }

    func report() {
        for key in ["overall", "1-6 characters", "7-12 characters", "13+ characters"] { print("\(key): \(share(right[key], all[key]))") }
        for (label, answers) in confusions.sorted(by: { $0.key < $1.key }) {
            let heard = answers.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { "\($0.key) \($0.value)" }
            print("\(label) heard as: \(heard.joined(separator: ", "))")
        }
        if let mandarin = confusions["cmn"] {
            let lines = mandarin.values.reduce(0, +)
            print(
                "Mandarin called Cantonese: \(share(mandarin["yue"], lines)); called any dialect: \(share(lines - mandarin["cmn", default: 0], lines))"
            )
        }
    }

    private func share(_ part: Int?, _ whole: Int?) -> String {
        let (part, whole) = (part ?? 0, whole ?? 0)
        let tenths = whole == 0 ? 0 : (part * 2_000 + whole) / (whole * 2)
        return "\(part) of \(whole), \(tenths / 10).\(tenths % 10)%"
    }
}
