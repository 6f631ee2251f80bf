import Flows
import JSON

/// A menu with more options than anybody keeps in mind.
struct LongMenu: Check {
    let code = "long-menu"
    let severity = Severity.warning
    let title = "a menu that is too long to hear"
    let explanation = """
        More than five options on the phone are forgotten before the last is heard, more than three by elderly callers. An audience with \
        `"menu": { "max": 3 }` hears the first three and may say the others. The option that leads to a person is not counted. Nor is a whole \
        menu borne that takes longer than forty seconds.
        """
    let mend = "put what few callers want behind one option, or into a second menu"
    let example: CheckExample = {
        func menu(_ count: Int) -> CheckSnippet {
            let options = (1...count).map { "{ \"key\": \"\($0)\", \"label\": \"letter \($0)\", \"go\": \"bye\" }" }.joined(
                separator: ",\n    ")
            return CheckSnippet(
                nodes:
                    "\"welcome\": [ { \"menu\": \"Which letter?\", \"options\": [\n    \(options) ] } ], \"bye\": [ { \"end\": \"Goodbye.\" } ]"
            )
        }
        return CheckExample(bad: menu(6), good: menu(5))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        let elderly = hotline.model?.audiences.first(where: \.isElderly)
        let elderlyHear = elderly.map { $0.menuMax ?? Int.max }
        let agent = hotline.settings?.root["agent"]?.value.asString
        return hotline.steps.flatMap { step -> [Diagnostic] in
            guard step.json["menu"] != nil, step.json["announce"]?.value.asBool ?? true else { return [] }
            let read = step.options.map(\.json).filter { option in
                option["label"] != nil && !(agent != nil && option["go"]?.value.asString == agent)
            }
            let spot = step.spot("options")
            if read.count > Limits.options {
                return [problem("\(read.count) options are read out, more than \(Limits.options)", at: spot)]
            }
            if let elderly, let hear = elderlyHear, min(read.count, hear) > Limits.elderlyOptions {
                return [
                    problem(
                        "\(min(read.count, hear)) options are read out to '\(elderly.name)' callers, more than \(Limits.elderlyOptions)",
                        at: spot,
                        mend: "give the audience \"menu\": { \"max\": \(Limits.elderlyOptions) }")
                ]
            }
            return seconds(step, read, hotline).map {
                [problem("it takes \(Int($0.rounded())) seconds to read out, more than \(Int(Limits.menuSeconds))", at: spot)]
            } ?? []
        }
    }

    /// Seconds that the menu takes in the language in which it takes longest; nil when that can be borne.
    private func seconds(_ step: CheckedStep, _ read: [JSONNode], _ hotline: CheckedHotline) -> Double? {
        func words(_ node: JSONNode?, _ language: String) -> String {
            node?.value.asString ?? node?[language]?.value.asString ?? ""
        }
        let longest =
            hotline.languages.map { language in
                read.reduce(TemplateWords(words(step.json["menu"], language)).seconds) {
                    // Each label stands in "..., press 1".
                    $0 + TemplateWords(words($1["label"], language)).seconds + 4 * Limits.hanSeconds
                }
            }.max() ?? 0
        return longest * hotline.pace > Limits.menuSeconds ? longest * hotline.pace : nil
    }
}
