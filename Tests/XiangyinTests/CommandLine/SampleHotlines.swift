import Dialogue
import Flows
import JSON
import Language
import Testing

@testable import xiangyin

/// Small hotlines for the tests of the command line, written as a designer would.
enum SampleHotlines {
    static let colour = """
        { "flow": "colour", "start": "ask", "languages": ["en"],
          "nodes": {
            "ask": [ { "ask": "colour", "type": "text", "prompt": "Which colour?", "fresh": true }, { "go": "answer" } ],
            "answer": [ { "say": "You said {{colour}}." }, { "go": "ask" } ] } }
        """

    static let menu = """
        { "flow": "menu", "start": "top",
          "nodes": {
            "top": [ { "say": "Good morning." },
              { "menu": "What can I do for you?", "options": [
                { "key": "1", "label": "a power cut", "words": ["no power"], "go": "cut" },
                { "key": "2", "label": "opening hours", "words": ["open"], "go": "hours" } ] } ],
            "cut": [ { "handoff": "faults", "reason": "a power cut" } ],
            "hours": [ { "say": "Nine to five." }, { "end": "Goodbye." } ] } }
        """

    /// The queue that `menu` hands over to.
    static let queues = #"{ "hotline": "menu", "title": "Menu", "languages": ["en"], "start": "menu", "queues": { "faults": {} } }"#

    /// Asks the network about every number; the answer is said.
    static let lookup = """
        { "flow": "bills", "start": "ask", "languages": ["en"],
          "nodes": {
            "ask": [ { "ask": "account", "type": "text", "prompt": "Which account?", "fresh": true },
              { "lookup": "bill", "url": "http://127.0.0.1:@PORT@/{{account}}", "timeout": "2s", "failed": "sorry" },
              { "say": "You owe {{string(bill.amount)}}." }, { "go": "ask" } ],
            "sorry": [ { "say": "I could not find out." }, { "go": "ask" } ] } }
        """

    static func load(_ text: String, extra: [(name: String, text: String)] = []) throws -> Hotline {
        let files = ([("main.json", text)] + extra).map { SourceFile(name: $0.0, bytes: Array($0.1.utf8)) }
        let (hotline, diagnostics) = Hotline.load(HotlineFiles(name: "sample", files: files))
        return try #require(hotline, "\(diagnostics.map(\.description).joined(separator: "\n"))")
    }

    static let time = Instant(seconds: 1_772_330_400, offset: 28_800)
}
