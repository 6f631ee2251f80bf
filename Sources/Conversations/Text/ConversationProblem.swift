extension Conversation {
    /// A line of a conversation that could not be read: `tests/bill.chat:7:3: error: unknown check 'intnt'; did you mean 'intent'?`
    package struct Problem: Error, Equatable, CustomStringConvertible {
        let file: String
        package let line: Int
        let column: Int
        let message: String

        package var description: String { "\(file):\(line):\(column): error: \(message)" }
    }

    /// Every problem of a file.
    package struct Problems: Error {
        package let list: [Problem]
    }

    /// Every problem of the file, or the conversation.
    package static func parse(_ text: String, file: String) -> Result<Conversation, Problems> {
        var reader = ConversationReader(file: file)
        // Not `isNewline`: a form feed or U+2028 may well stand in what a caller says.
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) { reader.take(Substring(line)) }
        return reader.problems.isEmpty ? .success(reader.conversation) : .failure(Problems(list: reader.problems))
    }
}
