public import JSON

extension Hotline {
    /// Loads the hotline at a path: a folder, or a flow file alone. Every problem of every file is reported; with an error among them there is no hotline.
    public static func load(path: String) -> (hotline: Hotline?, diagnostics: [Diagnostic]) {
        load(HotlineFiles.read(path: path))
    }

    /// Loads a hotline from files in memory.
    public static func load(_ files: HotlineFiles) -> (hotline: Hotline?, diagnostics: [Diagnostic]) {
        let loaded = HotlineLoader.load(files)
        return (loaded.hotline, loaded.diagnostics)
    }
}
