/// A whole number in words and digits: two hundred and five, 1.5 million, 4 thousand 3 hundred and 21.
///
///     EnglishCardinal(tokens[...])   // value 205, next: the first token that is no part of it
struct EnglishCardinal {
    private(set) var value = 0.0
    /// The first token that is no part of it.
    private(set) var next: Int
    /// The last scale said, when nothing was added after it: "two million".
    private(set) var closingScale: Double?
    /// What may still be added must be less: 10 after "twenty", 100 after "two hundred", nothing after "two".
    private(set) var room = Double.infinity

    init?(_ tokens: ArraySlice<EnglishToken>) {
        next = tokens.startIndex
        var reader = Reader(tokens: tokens)
        guard let end = reader.read() else { return nil }
        next = end.index
        value = end.value
        room = end.room
        closingScale = end.closing
    }

    /// Whether it takes all the tokens there are.
    static func all(_ tokens: ArraySlice<EnglishToken>) -> EnglishCardinal? {
        guard let number = EnglishCardinal(tokens), number.next == tokens.endIndex else { return nil }
        return number
    }

    /// What was understood up to a token.
    private struct State {
        var index: Int
        /// What stands before the last scale, and what comes after it.
        var total = 0.0
        var group = 0.0
        var isGroupOpen = false
        var lastScale = Double.infinity
        var room = Double.infinity
        var closing: Double?

        var value: Double { total + group }
    }

    private struct Reader {
        let tokens: ArraySlice<EnglishToken>
        var state: State
        /// Where the last part began, to go back to when a hundred or a scale makes it a number of its own: "three hundred and two hundred".
        var beforePart: State?
        var beforeGroup: State?

        init(tokens: ArraySlice<EnglishToken>) {
            self.tokens = tokens
            state = State(index: tokens.startIndex)
        }

        mutating func read() -> State? {
            var index = tokens.startIndex
            while index < tokens.endIndex {
                var at = index
                if case .and = tokens[at].kind, at > tokens.startIndex { at += 1 }
                guard at < tokens.endIndex else { break }
                switch step(tokens[at].kind, at, afterAnd: at > index) {
                case .goOn:
                    index = at + 1
                    state.index = index
                case .stop: return state.index > tokens.startIndex ? state : nil
                case .goBack(let earlier): return earlier
                }
            }
            return state.index > tokens.startIndex ? state : nil
        }

        private enum Step { case goOn, stop, goBack(State?) }

        private mutating func step(_ kind: EnglishToken.Kind, _ at: Int, afterAnd: Bool) -> Step {
            let isFirst = at == tokens.startIndex
            switch kind {
            case .zero:
                guard isFirst else { return .stop }
                state.room = 0
                return .goOn
            case .article:
                guard isFirst, at + 1 < tokens.endIndex, tokens[at + 1].kind.multiplies else { return .stop }
                return add(1, room: 0)
            case .unit(let value): return add(value, room: 0)
            case .teen(let value): return add(value, room: 0)
            case .tens(let value): return add(value, room: 10)
            case .written(let number):
                if isFirst { return addWritten(number) }
                guard number.form == .whole, number.value > 0, state.room >= 100, state.room.isFinite else { return .stop }
                return add(number.value, room: 0)
            case .hundred:
                return afterAnd ? .stop : multiply(isFirst: isFirst)
            case .scale(let size):
                return afterAnd ? .stop : multiply(by: size, isFirst: isFirst)
            case .dozen:
                guard !afterAnd, !isFirst, state.isGroupOpen else { return .stop }
                let dozens = state.group >= 100 && state.room == 0 ? state.group.truncatingRemainder(dividingBy: 100) : state.group
                state.group += dozens * 11
                state.isGroupOpen = false
                state.room = 0
                return .goOn
            default: return .stop
            }
        }

        private mutating func add(_ value: Double, room: Double) -> Step {
            guard value < state.room else { return .stop }
            beforePart = state
            if !state.isGroupOpen { beforeGroup = state }
            state.group += value
            state.isGroupOpen = true
            state.room = room
            state.closing = nil
            return .goOn
        }

        private mutating func addWritten(_ number: EnglishFigures) -> Step {
            state.group = number.value
            state.isGroupOpen = number.form == .whole || number.form == .decimal
            state.room = 0
            return .goOn
        }

        private mutating func multiply(isFirst: Bool) -> Step {
            if isFirst { state.group = 1 }
            let isWritten = if case .written = tokens[tokens.startIndex].kind { state.index == tokens.startIndex + 1 } else { false }
            guard isFirst || state.isGroupOpen else { return .stop }
            guard state.group < 100 || isWritten, state.group * 100 < state.lastScale else { return .goBack(beforePart) }
            state.group *= 100
            state.isGroupOpen = true
            state.room = 100
            return .goOn
        }

        private mutating func multiply(by size: Double, isFirst: Bool) -> Step {
            if isFirst { state.group = 1 }
            if !isFirst, !state.isGroupOpen {
                // Three lakh crore.
                guard let closing = state.closing, closing < size else { return .stop }
                state.total *= size
            } else {
                guard size < state.lastScale else { return .goBack(beforeGroup) }
                state.total += state.group * size
            }
            state.group = 0
            state.isGroupOpen = false
            state.lastScale = min(state.lastScale, size)
            state.room = state.lastScale
            state.closing = size
            return .goOn
        }
    }
}

extension EnglishToken.Kind {
    /// hundred, thousand, dozen
    var multiplies: Bool {
        switch self {
        case .hundred, .scale, .dozen: true
        default: false
        }
    }
}
