/// Every check there is, in the order of the documentation. A new one is written here, and nowhere else.
public enum AllChecks {
    /// A heading, and the checks under it.
    public struct Chapter: Sendable {
        public let title: String
        public let checks: [any Check]
    }

    public static let chapters = [
        Chapter(
            title: "Ways through the hotline",
            checks: [
                UnreachableNode(), UnreachableStep(), DeadEnd(), NoWayOut(), CycleWithoutInput(), RecursiveFlow(), ElderlyPromise(),
            ]),
        Chapter(
            title: "Texts",
            checks: [
                MissingTranslation(), EmptyText(), WrongLanguage(), LostValue(), LongPrompt(), UnheardWord(), DeadKey(), UnusedPhrase(),
            ]),
        Chapter(
            title: "The script", checks: [AvoidedWord.jargon, AvoidedWord.promises, AvoidedWord.blame, Impolite()]),
        Chapter(
            title: "Menus and globals",
            checks: [
                SharedKey(), OverlappingKey(), KeysOutOfOrder(), SilentOption(), LongMenu(), SharedWord(), StrayLabel(), StrayTarget(),
                ShadowedCommand(),
                RepeatedGlobal(),
            ]),
        Chapter(title: "Listening", checks: [RepliesWithoutEnd(), HalfReplies(), NoSecondChance(), WrongTimeout()]),
        Chapter(
            title: "Intents",
            checks: [
                UnusedIntent(), MissedSample(), StolenSample(), SharedKeyword(), RepeatedRule(), LanguageWithoutSample(), NamelessIntent(),
                GreedyPattern(), ImpossiblePattern(), SlowPattern(),
            ]),
        Chapter(
            title: "Slots, flows and lookups",
            checks: [
                UnsetSlot(), UnusedSlot(), ImpossibleValue(), WrongHandover(), SpokenSecret(), LookupWithoutFailure(),
                LookupWithoutFixture(),
                StrayFixture(), PrivateAddress(), ClearText(),
            ]),
        Chapter(
            title: "People and queues",
            checks: [HandoffWithoutClosed(), QueueWithoutRelief(), CircularOverflow(), UnusedQueue(), UnusedHours()]),
        Chapter(title: "Allowances", checks: [UselessAllowance()]),
        Chapter(title: "Reading the files", checks: ReadingProblem.all),
    ]

    public static let all = chapters.flatMap(\.checks)
    public static let codes = all.map(\.code)

    public static func check(named code: String) -> (any Check)? { all.first { $0.code == code } }
}
