import ArgumentParser
import Flows
import Journal

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

    @OptionGroup var options: StoreOptions

    func run() throws {
        let files = HotlineFiles.read(path: hotline)
        let hotline = try HotlineLoading.load(files)
        let machine: PipeMachine
        if let store = try options.open() {
            machine = PipeMachine(
                stored: try OpenStore.open { () throws(StoreError) in
                    try ServedHotlines(try Journal(store), files, hotline, live: live, at: Clock.microseconds())
                })
        } else {
            machine = PipeMachine(ServedHotline(hotline, live: live))
        }
        PipeLoop(machine: machine, rules: AddressRules(allow: hotline.allowedHosts)).run()
    }
}
