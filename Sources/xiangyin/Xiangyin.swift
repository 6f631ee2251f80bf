import ArgumentParser

@main
struct Xiangyin: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "xiangyin", version: "0.1.0")
}
