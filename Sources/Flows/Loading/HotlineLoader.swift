import Expressions
import Intents
import JSON
import Language

/// Puts a hotline together from its files: names first, then everything in full, with all problems of all files.
struct HotlineLoader {
    private typealias Parsed = LoadedHotline.File

    private var diagnostics: [Diagnostic] = []
    private var names = Names()
    private var hotlineFile: Parsed?
    private var flowFiles: [Parsed] = []
    private var intentsFile: Parsed?
    private var fixturesFile: Parsed?
    private var used: [String: Set<String?>] = [:]
    private var rules = IntentRules()
    private var settings = HotlineSettings()

    static func load(_ files: HotlineFiles) -> LoadedHotline {
        var loader = HotlineLoader()
        let hotline = loader.load(files)
        let failed = loader.diagnostics.contains { $0.severity == .error }
        return LoadedHotline(
            hotline: failed ? nil : hotline, diagnostics: loader.diagnostics, hotlineFile: loader.hotlineFile, flowFiles: loader.flowFiles,
            intentsFile: loader.intentsFile, fixturesFile: loader.fixturesFile, languages: loader.names.languages, rules: loader.rules,
            script: loader.settings.script, allowed: loader.settings.allowed)
    }

    private mutating func load(_ files: HotlineFiles) -> Hotline? {
        diagnostics += files.problems
        for file in files.files { take(file) }
        gatherNames()
        guard !flowFiles.isEmpty else {
            if diagnostics.isEmpty {
                problem(
                    "no-flow", "no flow in \(files.name)", mend: "write one, for instance main.json with \"flow\", \"start\" and \"nodes\"")
            }
            return nil
        }
        let dialects = dialects(files)
        let matcher = matcher(dialects)
        let environment = Variables.environment(names, slots: true)
        let flows = flowFiles.compactMap { parsed in
            read(parsed, environment) { Flow.decode(parsed.root, &$0) }
        }
        let fixtures = fixturesFile.map { parsed in
            var decoder = FileDecoder(file: parsed.file)
            let fixtures = Fixture.decodeFile(parsed.root, &decoder)
            diagnostics += decoder.diagnostics
            return fixtures
        }
        return assemble(flows, matcher, fixtures, environment)
    }

    // MARK: Files

    private mutating func take(_ file: SourceFile) {
        let (root, problems) = JSONReader.read(file)
        diagnostics += problems
        guard let root else { return }
        let parsed = Parsed(file: file, root: root)
        if root.value.asArray != nil {
            names.lists[String(file.name.split(separator: "/").last ?? "")] = root
        } else if root["hotline"] != nil {
            hotlineFile = parsed
        } else if root["flow"] != nil || root["nodes"] != nil {
            flowFiles.append(parsed)
        } else if root["intents"] != nil {
            intentsFile = parsed
        } else if root["fixtures"] != nil {
            fixturesFile = parsed
        } else {
            problem(
                "unknown-file", "a file that is no hotline, flow, intents or fixtures", at: file.place(at: root.offset),
                mend: "give it a 'hotline', 'flow', 'intents' or 'fixtures' key")
        }
    }

    private mutating func gatherNames() {
        for parsed in flowFiles { names.gather(flow: parsed.root) }
        if let hotlineFile { names.gather(hotline: hotlineFile.root) }
        if let intentsFile { names.gather(intents: intentsFile.root) }
        if hotlineFile == nil, let only = flowFiles.first {
            names.languages = only.root["languages"]?.value.asArray?.compactMap(\.value.asString) ?? Self.languages(in: only.root)
            if let intents = only.root["intents"] {
                names.gather(intents: JSONNode(.object([JSONMember(key: "intents", keyOffset: 0, value: intents)]), offset: 0))
            }
        }
        let named = hotlineFile?.root["start"]?.value.asString
        let first = flowFiles.first?.root["flow"]?.value.asString
        names.startFlow = named.flatMap { names.starts[$0] == nil ? nil : $0 } ?? (names.starts["main"] != nil ? "main" : first)
    }

    /// The languages of a flow that stands alone: those its texts are written in, in the order they come.
    private static func languages(in root: JSONNode) -> [String] {
        var found: [String] = []
        var texts: [JSONNode] = [root]
        var han = false
        while let node = texts.popLast() {
            switch node.value {
            case .string(let text): han = han || text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            case .array(let items): texts += items.reversed()
            case .object(let members):
                for member in members.reversed() {
                    texts.append(member.value)
                }
                for member in members
                where LanguageTag.isKnown(member.key) && !found.contains(member.key) && member.value.value.asString != nil {
                    found.append(member.key)
                }
            default: break
            }
        }
        return found.isEmpty ? [han ? "zh-CN" : "en"] : found
    }

    // MARK: Intents

    private mutating func dialects(_ files: HotlineFiles) -> [DialectTable] {
        let root = hotlineFile ?? flowFiles.first
        guard let root, let wanted = root.root["dialects"]?.value.asArray else { return [] }
        return wanted.compactMap { node in
            guard let name = node.value.asString else { return nil }
            guard let file = files.dialects[name] else {
                let near = NearestName.nearest(to: name, among: files.dialects.keys)
                problem(
                    "unknown-dialect", "no table for dialect '\(name)'", at: root.file.place(at: node.offset),
                    mend: near.map { "did you mean '\($0)'?" } ?? "put \(name).json into Dialects/")
                return nil
            }
            let (table, problems) = DialectTable.load(file)
            diagnostics += problems
            return table
        }
    }

    private mutating func matcher(_ dialects: [DialectTable]) -> IntentMatcher {
        let inline = hotlineFile == nil ? flowFiles.first.flatMap { flow in flow.root["intents"].map { ($0, flow.file) } } : nil
        var rules = IntentRules()
        if let inline {
            let (read, problems) = IntentRules.decode(intents: inline.0, in: inline.1)
            rules = read
            diagnostics += problems
        } else if let intentsFile {
            let (read, problems) = IntentRules.decode(intentsFile.root, in: intentsFile.file)
            rules = read
            diagnostics += problems
        }
        self.rules = rules
        return IntentMatcher(rules: rules, dialects: dialects, languages: names.languages)
    }

    // MARK: The whole

    private mutating func read<T>(_ parsed: Parsed, _ environment: Environment, _ body: (inout Decoding) -> T?) -> T? {
        var decoding = Decoding(file: parsed.file, names: names, environment: environment)
        let value = body(&decoding)
        diagnostics += decoding.decoder.diagnostics
        used.merge(decoding.used) { $0.union($1) }
        return value
    }

    private mutating func assemble(_ flows: [Flow], _ matcher: IntentMatcher, _ fixtures: [Fixture]?, _ environment: Environment)
        -> Hotline?
    {
        let byName = Dictionary(flows.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        if byName.count != flows.count {
            for flow in flows where flows.count(where: { $0.name == flow.name }) > 1 {
                let last = flowFiles.last { $0.root["flow"]?.value.asString == flow.name }
                problem(
                    "duplicate-flow", "two files hold a flow named '\(flow.name)'",
                    at: last.map { $0.file.place(at: $0.root["flow"]?.offset ?? $0.root.offset) }, mend: "give one of them another name")
                break
            }
        }
        let settings: HotlineSettings? =
            if let hotlineFile {
                read(hotlineFile, environment) { HotlineSettings.decode(hotlineFile.root, &$0) }
            } else {
                HotlineSettings.standing(alone: flows.first?.name ?? "", languages: names.languages)
            }
        guard let settings else { return nil }
        self.settings = settings
        guard let start = names.startFlow.flatMap({ byName[$0] }) else { return nil }
        var phrases: [Phrase: Text] = [:]
        for phrase in Phrase.allCases { phrases[phrase] = settings.texts[phrase] ?? phrase.text }
        return Hotline(
            settings, start: Target(flow: start.name, node: start.start), flows: byName, order: flows.map(\.name), matcher: matcher,
            phrases: phrases, fixtures: fixtures, used: used, callerFacts: names.facts)
    }

    private mutating func problem(_ code: String, _ message: String, at place: Place? = nil, mend: String? = nil) {
        diagnostics.append(Diagnostic(code: code, severity: .error, message: message, place: place, path: "", mend: mend))
    }
}
