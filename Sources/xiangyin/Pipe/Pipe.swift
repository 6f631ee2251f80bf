import ArgumentParser

/// `xiangyin pipe Flows/power`
struct Pipe: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run many conversations over stdin and stdout, a JSON object a line.",
        discussion: """
            In:  {"id":"7","session":"c1","type":"start|text|keys|silence|hangup|done","text":"...","keys":"1#",
                  "caller":{"number":"...","age":72,"language":"yue"},"at":"2026-03-01T09:00:00+08:00"}
            Out: {"re":"7","session":"c1","seq":1,"say":[...],"expect":{...},"heard":{...},"actions":[...],"state":"listening"}
            or   {"re":"7","session":"c1","error":{"code":"...","message":"..."}}
            """)

    @Argument(help: "The hotline's folder, or a single flow file.")
    var hotline: String

    @Flag(help: "Make lookups over the network although there is a fixtures.json.")
    var live = false

    func run() throws {
        let hotline = try HotlineLoading.load(hotline)
        let desk = LookupDesk(hotline, live: live)
        PipeLoop(machine: PipeMachine(hotline: hotline, desk: desk), rules: desk.rules).run()
    }
}
