import ArgumentParser

@main
struct Xiangyin: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "xiangyin",
        abstract: "A telephone hotline that understands how its callers speak.",
        version: version,
        subcommands: [Chat.self, Pipe.self, Check.self, TestHotline.self])
}
