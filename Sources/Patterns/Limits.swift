/// What matching may cost, whatever the pattern and whatever the text.
public enum PatternLimits {
    /// Bytes of pattern source. The longest honest rule seen is a list of some hundred words.
    public static let patternBytes = 8_192

    /// Capturing groups in one pattern: fixes the size of each thread's match data.
    public static let groups = 127

    /// Bytes of text. PCRE2 starts over at every character, so even a simple pattern such as `[^x]*y`
    /// costs the square of the length; 4,096 bytes are 1,365 Han characters, ten times a long message.
    public static let subjectBytes = 4_096

    /// Backtracking steps for one starting point in a short text. Honest rules need tens;
    /// `(a+)+$` needs 2^n. At 5,000 it gives up after some 15 microseconds.
    static let steps: Int = 5_000

    /// Steps times bytes: in texts longer than `stepBytes / steps` each starting point gets fewer steps,
    /// because there are more of them. A million steps take some 3 ms.
    static let stepBytes = 1_000_000

    /// Steps that all patterns may take together on one utterance, in all its readings: some 12 ms, where a turn may take 20.
    public static let utteranceSteps = 4_000_000

    /// Steps for one starting point with which every pattern is tried first, in the longest text and in short ones; what needs more waits
    /// until all others have had their turn.
    private static let firstSteps = 4...128
    /// The same, times bytes: of two hundred patterns that must be run on the longest text each gets its turn.
    private static let firstStepBytes = 16_384
    /// How many times as many steps a pattern gets at its next turn.
    static let moreSteps = 16

    /// What a step of the interpreter costs, in steps of JIT code.
    static let interpreterCost = 8
    /// What it costs the interpreter to read on by a byte, in steps of JIT code: `[a-z]+\d` reads to the end from every place.
    static let interpreterWalk = 2

    /// Patterns that gave up and are named.
    static let failures = 16

    /// Nested frames of the interpreter, which runs where JIT is not allowed. JIT ignores it.
    static let interpreterDepth: UInt32 = 5_000

    /// KiB of heap for the interpreter's frames. JIT ignores it.
    static let interpreterHeapKiB: UInt32 = 1_024

    /// Bytes of JIT stack for each thread. The 32 KiB of machine stack that PCRE2 uses otherwise are
    /// exhausted by `([^A]|B)*` on a text of a few thousand characters.
    static let jitStackBytes = 512 * 1_024

    /// Steps for one starting point in a text of this many bytes.
    static func steps(forBytes count: Int) -> Int {
        count <= stepBytes / steps ? steps : stepBytes / count
    }

    /// The same, at a pattern's first turn.
    static func firstSteps(forBytes count: Int) -> Int {
        min(max(firstStepBytes / max(count, 1), firstSteps.lowerBound), firstSteps.upperBound)
    }
}
