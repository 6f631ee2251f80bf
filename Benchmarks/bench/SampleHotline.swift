import Flows
import JSON

/// The hotlines that are measured, as a designer would write them.
enum SampleHotline {
    /// Two nodes: ask a colour, answer, and round again.
    static let colour = """
        { "flow": "colour", "start": "ask", "languages": ["en"],
          "nodes": {
            "ask": [
              { "ask": "colour", "type": "choice", "prompt": "What is your favourite colour?", "fresh": true,
                "options": [ { "value": "red", "words": ["red", "crimson"] }, { "value": "blue", "words": ["blue", "azure"] },
                             { "value": "green", "words": ["green", "olive"] } ] },
              { "go": "answer" } ],
            "answer": [ { "say": "A fine colour, {{colour}}." }, { "go": "ask" } ] } }
        """

    /// A thousand nodes in three languages: menus, questions with conditions, and a branch, in turn.
    static func thousandNodes() -> String {
        var text = #"{ "flow": "big", "start": "n0", "languages": ["zh-CN", "yue", "en"],"# + "\n  \"nodes\": {"
        for n in 0..<1000 {
            text += (n == 0 ? "\n" : ",\n") + node(n, next: (n + 1) % 1000, other: (n * 7 + 3) % 1000)
        }
        return text + " } }\n"
    }

    private static func node(_ n: Int, next: Int, other: Int) -> String {
        func words(_ text: String) -> String {
            #"{ "zh-CN": "第\#(n)步,\#(text)", "yue": "第\#(n)步,\#(text)", "en": "Step \#(n), \#(text)" }"#
        }
        switch n % 4 {
        case 0:
            return """
                    "n\(n)": [ { "menu": \(words("请选择")), "options": [
                      { "key": "1", "label": \(words("报修")), "words": ["修\(n)"], "go": "n\(next)" },
                      { "key": "2", "label": \(words("查询")), "words": ["查\(n)"], "go": "n\(other)" } ] } ]
                """
        case 1:
            return """
                    "n\(n)": [ { "ask": "count\(n % 16)", "type": "integer", "prompt": \(words("几个")), "valid": "count\(n % 16) >= 0 && count\(n % 16) < 100" },
                      { "if": "count\(n % 16) > 10", "say": \(words("有{{count\(n % 16)}}个")) }, { "go": "n\(next)" } ]
                """
        case 2:
            return """
                    "n\(n)": [ { "set": { "kind": "caller.number.startsWith('1') ? 'home' : 'shop'" } },
                      { "switch": "kind", "cases": { "home": "n\(next)", "shop": "n\(other)" }, "else": "n\(next)" } ]
                """
        default:
            return """
                    "n\(n)": [ { "say": \(words("请稍等")) }, { "go": "n\(next)" } ]
                """
        }
    }

    /// Loads a hotline; its errors are shown when there are any.
    static func load(_ text: String, _ name: String) -> Hotline? {
        let (hotline, diagnostics) = Hotline.load(
            HotlineFiles(name: name, files: [SourceFile(name: name + ".json", bytes: Array(text.utf8))]))
        if hotline == nil {
            for diagnostic in diagnostics.prefix(5) { Report.complain(diagnostic.description) }
        }
        return hotline
    }
}
