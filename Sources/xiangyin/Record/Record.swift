import ArgumentParser
import Conversations

/// `xiangyin record Flows/power pipe.log`
struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make conversations to test with from a log of pipe: one for each call.",
        discussion: """
            The log holds the lines that went into 'xiangyin pipe', and its answers when they were kept: then the conversations expect what was
            heard at the time, else what the hotline answers now. They go into the hotline's tests folder; no file is written over.
            """)

    @Argument(help: "The hotline's folder.")
    var hotline: String

    @Argument(help: ArgumentHelp("The log: JSON Lines.", valueName: "pipe.log"))
    var log: String

    @Flag(help: "Expect what the hotline answers now, whatever the log holds.")
    var now = false

    func run() throws {
        let loaded = try HotlineLoading.load(hotline)
        let source = try ConversationSource.read(log)
        let desk = LookupDesk(loaded, live: false)
        let runner = ConversationRunner(loaded) { desk.answer($0) }
        let folder = ConversationFolder(hotline).path
        for old in source.conversations {
            var conversation = old
            if now || !source.hasAnswers {
                conversation.steps = Conversation(file: "").steps
                for moment in runner.run(old).moments {
                    if let exchange = moment.exchange { conversation.record(moment.step.input, exchange) }
                }
            }
            let name = conversation.title
            conversation.title = "The call \(name)"
            do throws(WholeFile.Reason) {
                print("recorded: \(try Recordings(folder: folder).write(conversation, as: name))")
            } catch {
                StandardError.write("xiangyin: \(folder): \(error.text)")
                throw ExitCode(1)
            }
        }
    }
}
