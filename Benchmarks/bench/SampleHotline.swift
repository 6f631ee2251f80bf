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

    /// A call through four of its nodes, in each language in turn: a menu by key or by word, a number, a branch, a menu again.
    static func conversation(_ number: Int) -> String {
        let first = number * 4 % 1000
        let (language, menu, count) =
            [
                ("zh-CN", "第\(first)步,请选择", "第\(first + 1)步,几个"), ("yue", "第\(first)步,請揀", "第\(first + 1)步,幾多個"),
                ("en", "Step \(first), please choose", "Step \(first + 1), how many"),
            ][number % 3]
        return """
            # Call \(number)
            caller: language=\(language) number=13800138000
            start: n\(first)
            < \(menu)
            > \(number % 2 == 0 ? "[1]" : "修\(first)")
            < \(count)
            > [silence]
            > \(number % 90)
            < slot: count\((first + 1) % 16)=\(number % 90)
            > [2]

            """
    }

    private static func node(_ n: Int, next: Int, other: Int) -> String {
        func words(_ zh: String, _ yue: String, _ en: String) -> String {
            #"{ "zh-CN": "第\#(n)步,\#(zh)", "yue": "第\#(n)步,\#(yue)", "en": "Step \#(n), \#(en)" }"#
        }
        switch n % 4 {
        case 0:
            return """
                    "n\(n)": [ { "menu": \(words("请选择", "請揀", "please choose")), "options": [
                      { "key": "1", "label": \(words("报修", "報修", "a repair")), "words": ["修\(n)"], "go": "n\(next)" },
                      { "key": "2", "label": \(words("查询", "查詢", "a question")), "words": ["查\(n)"], "go": "n\(other)" } ] } ]
                """
        case 1:
            let count = "count\(n % 16)"
            return """
                    "n\(n)": [ { "ask": "\(count)", "type": "integer", "prompt": \(words("几个", "幾多個", "how many")), "valid": "\(count) >= 0 && \(count) < 100" },
                      { "if": "\(count) > 10", "say": \(words("有{{\(count)}}个", "有{{\(count)}}個", "there are {{\(count)}}")) }, { "go": "n\(next)" } ]
                """
        case 2:
            return """
                    "n\(n)": [ { "set": { "kind": "caller.number.startsWith('1') ? 'home' : 'shop'" } },
                      { "switch": "kind", "cases": { "home": "n\(next)", "shop": "n\(other)" }, "else": "n\(next)" } ]
                """
        default:
            return """
                    "n\(n)": [ { "say": \(words("请稍等", "請等等", "one moment")) }, { "go": "n\(next)" } ]
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
