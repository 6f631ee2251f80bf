import CEdit
import Glibc

/// Lines from a person at a terminal, edited by libedit: arrows, history, Backspace that takes a whole Chinese character.
struct LineEditor {
    init() {
        Self.useUTF8()
        xiangyin_edit_prepare()
        // A handler that does nothing, and no SA_RESTART: Ctrl-C ends the wait for a line, and the call is ended in good order.
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in }
        sigaction(SIGINT, &action, nil)
    }

    /// nil on Ctrl-D, Ctrl-C, and when the terminal is gone.
    func read(prompt: String) -> String? {
        guard let line = readline(prompt) else { return nil }
        defer { free(line) }
        if line[0] != 0 { add_history(line) }
        return String(cString: line)
    }

    /// libedit counts columns by the locale; one without UTF-8 (as in a bare container) would take each character for three.
    private static func useUTF8() {
        setlocale(LC_ALL, "")
        if let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" { return }
        for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil { return }
    }
}
