import JSON
import Testing

@testable import Flows
@testable import xiangyin

/// A hotline as a picture, in every format.
@Suite struct DrawingTests {
    private static let shop = """
        { "flow": "shop", "start": "menu", "languages": ["en", "yue"],
          "nodes": {
            "menu": [
              { "menu": { "en": "What is it?", "yue": "咩事？" },
                "options": [
                  { "key": "1", "label": { "en": "an order", "yue": "查單" }, "go": "order" },
                  { "key": "2", "label": { "en": "nothing", "yue": "冇嘢" }, "go": "bye" } ] } ],
            "order": [ { "ask": "number", "type": "digits", "prompt": "Which order?", "else": "bye" }, { "if": "number == '1'", "go": "menu" }, { "go": "bye" } ],
            "bye": [ { "end": "Goodbye." } ],
            "lonely": [ { "say": "Nobody comes here." } ] } }
        """

    private func drawing(language: String? = nil, coverage: DrawingCoverage? = nil) throws -> Drawing {
        Drawing(try SampleHotlines.load(Self.shop), language: language, coverage: coverage)
    }

    /// Of a picture as a file, which ends with a line break.
    private func problem(in svg: String) -> String? { XMLWellFormedness.problem(in: String(svg.dropLast())) }

    @Test func drawsATree() throws {
        #expect(
            try drawing().tree(width: 80) == """
                shop
                shop.menu  What is it?
                ├─ 1 an order → order  Which order?
                │  ├─ after too many tries → bye ↓
                │  ├─ if number == '1' → menu ↑
                │  └─ → bye ↓
                └─ 2 nothing → bye  Goodbye.

                not reached from the start
                shop.lonely  Nobody comes here.

                """)
        let tested = DrawingCoverage(nodes: ["shop.menu": 3])
        let tree = try drawing(language: "yue", coverage: tested).tree(width: 40, depth: 0)
        #expect(tree.hasPrefix("shop\nshop.menu ×3  咩事？\n├─ 1 查單 → order …\n└─ 2 冇嘢 → bye …\n"), "\(tree)")
    }

    /// No line is wider than the terminal, however wide the text.
    @Test(arguments: [40, 60, 100, 200]) func treesKeepToTheWidth(_ width: Int) throws {
        let hotline = try #require(Hotline.load(path: Repository.path("Flows/power")).hotline)
        for line in Drawing(hotline).tree(width: width).split(separator: "\n") {
            #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
        }
    }

    @Test func everyNodeStandsOnceInATree() throws {
        let hotline = try #require(Hotline.load(path: Repository.path("Flows/power")).hotline)
        let drawing = Drawing(hotline, coverage: DrawingCoverage(nodes: [:]))
        let marked = drawing.tree(width: 240).split(separator: "\n").count { $0.contains("(没测过)") }
        #expect(marked == hotline.flows.values.reduce(0) { $0 + $1.nodes.count })
    }

    @Test func drawsMermaid() throws {
        #expect(
            try drawing().mermaid == """
                flowchart LR
                  subgraph f0 ["shop"]
                    n0(["menu<br/>What is it?"])
                    n1{{"order<br/>Which order?"}}
                    n2["bye<br/>Goodbye."]
                    n3["lonely<br/>Nobody comes here."]
                  end
                  n0 -->|"1 an order"| n1
                  n0 -->|"2 nothing"| n2
                  n1 -.->|"after too many tries"| n2
                  n1 -->|"if number #61;#61; '1'"| n0
                  n1 --> n2
                  classDef anytime fill:#f3f4f6,stroke:#9ca3af,stroke-dasharray:4 3
                  classDef person fill:#ffedd5,stroke:#c2410c

                """)
        let tested = try drawing(coverage: DrawingCoverage(nodes: ["shop.bye": 1])).mermaid
        #expect(tested.contains(#"n2["bye<br/>Goodbye."]:::tested"#) && tested.contains(#"n1{{"order<br/>Which order?"}}:::untested"#))
    }

    @Test(arguments: ["hello.json", "clinic", "power"]) func writesWhatMermaidReads(_ name: String) throws {
        let hotline = try #require(Hotline.load(path: Repository.path("Flows/" + name)).hotline)
        for language in hotline.languages {
            #expect(MermaidGrammar.problem(in: Drawing(hotline, language: language, coverage: nil).mermaid) == nil)
        }
        #expect(MermaidGrammar.problem(in: Drawing(hotline, language: nil, coverage: DrawingCoverage(nodes: [:])).mermaid) == nil)
    }

    @Test func drawsDot() throws {
        let dot = try drawing(language: "yue").graphviz
        #expect(dot.hasPrefix("digraph hotline {\n") && dot.hasSuffix("\n}\n"))
        #expect(dot.contains(#"    "shop.menu" [label="menu\n咩事？", penwidth=2]"#))
        #expect(dot.contains(#"  "shop.menu" -> "shop.order" [label="1 查單"]"#))
    }

    @Test func drawsAPicture() throws {
        let svg = try drawing(coverage: DrawingCoverage(nodes: ["shop.menu": 12])).svg
        #expect(problem(in: svg) == nil)
        for words in ["What is it?", "an order", "Goodbye.", "×12", "tested 1/4", "not tested 3/4"] {
            #expect(svg.contains("\(words)<"), "\(words)")
        }
        // A link that leads back is a name that jumps to its box.
        #expect(svg.contains(##"<a href="#n0">"##) && svg.contains(#"<g id="n0">"#))
    }

    @Test func drawsWhatIsNear() throws {
        let near = try drawing().around(Target(flow: "shop", node: "bye"), depth: 1)
        #expect(near.nodeNames == ["shop.menu", "shop.order", "shop.bye"])
        #expect(near.node(named: "order") == Target(flow: "shop", node: "order") && near.node(named: "nobody") == nil)
        let alone = try drawing().around(Target(flow: "shop", node: "lonely"), depth: 9)
        #expect(alone.nodeNames == ["shop.lonely"])
        #expect(problem(in: alone.svg) == nil && alone.svg.contains(">shop.lonely<"))
    }

    /// Whatever words a designer writes, each format stays itself.
    @Test func survivesNaughtyWords() throws {
        for words in NaughtyStringsTests.own where !words.contains("{{") && !words.isEmpty && words.utf8.count < 2_000 {
            var writer = JSONWriter()
            writer.string(words)
            let flow = Self.shop.replacing("\"Which order?\"", with: String(decoding: writer.bytes, as: UTF8.self))
            let drawing = Drawing(try SampleHotlines.load(flow))
            #expect(problem(in: drawing.svg) == nil, "\(words.debugDescription)")
            #expect(drawing.mermaid.split(separator: "\n", omittingEmptySubsequences: false).count == 15, "\(words.debugDescription)")
            #expect(MermaidGrammar.problem(in: drawing.mermaid) == nil, "\(words.debugDescription)")
            for line in drawing.graphviz.split(separator: "\n") {
                let quotes = line.replacing("\\\\", with: "").replacing("\\\"", with: "").unicodeScalars.count { $0 == "\"" }
                #expect(quotes % 2 == 0, "\(line.debugDescription)")
            }
            let isPlain = drawing.tree(width: 100).unicodeScalars.allSatisfy {
                $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
            }
            #expect(isPlain, "\(words.debugDescription)")
        }
    }

    @Test func readsCoverage() {
        func read(_ text: String) -> (coverage: DrawingCoverage?, problems: [Diagnostic]) {
            DrawingCoverage.read(SourceFile(name: "c.json", bytes: Array(text.utf8)))
        }
        #expect(read(#"{ "nodes": { "a.b": 2 }, "options": {} }"#).coverage?.visits(of: Target(flow: "a", node: "b")) == 2)
        #expect(read(#"{ "node": {} }"#).problems.first?.message == "missing key 'nodes' in a file of coverage")
        #expect(read(#"{ "nodes": { "a.b": "2" } }"#).problems.first?.code == "wrong-type")
    }
}
