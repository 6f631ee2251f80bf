public import Flows
import JSON

/// A hotline in which a check finds something, and the same hotline mended.
public struct CheckExample: Sendable {
    public let bad: CheckSnippet
    public let good: CheckSnippet

    init(bad: CheckSnippet, good: CheckSnippet) {
        self.bad = bad
        self.good = good
    }
}

/// The part of a hotline that an example is about; what every hotline has is put around it.
///
///     CheckSnippet(nodes: #""welcome": [ { "say": "Hello." }, { "end": "Goodbye." } ]"#)
public struct CheckSnippet: Sendable {
    /// The nodes of the only flow; the first of them begins the call.
    public var nodes = #""welcome": [ { "end": "Hello, and goodbye." } ]"#
    /// Keys of the flow beside its nodes.
    public var flow = ""
    /// Keys of hotline.json beside its name and languages.
    public var hotline = ""
    public var languages = ["en"]
    public var intents = ""
    public var fixtures = ""
    /// Files of other flows, whole.
    public var others: [String] = []
    /// The whole of main.json, for what cannot stand in nodes.
    public var file: String?

    init(
        nodes: String? = nil, flow: String = "", hotline: String = "", languages: [String] = ["en"], intents: String = "",
        fixtures: String = "", others: [String] = [], file: String? = nil
    ) {
        if let nodes { self.nodes = nodes }
        self.flow = flow
        self.hotline = hotline
        self.languages = languages
        self.intents = intents
        self.fixtures = fixtures
        self.others = others
        self.file = file
    }

    /// The hotline's files.
    public var files: HotlineFiles {
        func file(_ name: String, _ text: String) -> SourceFile { SourceFile(name: name, bytes: Array(text.utf8)) }
        let tags = languages.map(JSONWriter.quoted).joined(separator: ", ")
        var files = [
            file("hotline.json", "{ \"hotline\": \"example\", \"languages\": [\(tags)]\(hotline.isEmpty ? "" : ",\n  " + hotline) }"),
            file("main.json", self.file ?? main),
        ]
        if !intents.isEmpty { files.append(file("intents.json", "{ \"intents\": {\n  \(intents) } }")) }
        if !fixtures.isEmpty { files.append(file("fixtures.json", "{ \"fixtures\": [\n  \(fixtures) ] }")) }
        for (number, text) in others.enumerated() { files.append(file("other\(number + 1).json", text)) }
        return HotlineFiles(name: "example", files: files)
    }

    private var main: String {
        let start = nodes.split(separator: "\"", maxSplits: 2).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        return "{ \"flow\": \"main\", \"start\": \"\(start)\",\(flow.isEmpty ? "" : " \(flow),")\n  \"nodes\": {\n    \(nodes) } }"
    }

    /// What the documentation shows: each part, and the file it stands in.
    public var parts: [(file: String, text: String)] {
        var parts: [(String, String)] = []
        if !hotline.isEmpty || languages.count > 1 {
            let tags = languages.count > 1 ? "\"languages\": [\(languages.map(JSONWriter.quoted).joined(separator: ", "))]" : ""
            parts.append(("hotline.json", [tags, hotline].filter { !$0.isEmpty }.joined(separator: ",\n")))
        }
        if let file { parts.append(("main.json", file)) }
        if !flow.isEmpty { parts.append(("main.json", flow)) }
        if file == nil, nodes != CheckSnippet().nodes { parts.append(("main.json", nodes)) }
        if !intents.isEmpty { parts.append(("intents.json", intents)) }
        if !fixtures.isEmpty { parts.append(("fixtures.json", fixtures)) }
        return parts + others.map { ("another flow", $0) }
    }
}
