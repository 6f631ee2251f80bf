extension SpokenLanguage {
    /// A time of day: `下午3点半`, `上午9点05分`, `3:30 pm`, `las 3:30 de la tarde`.
    public func time(_ time: CivilTime) -> String {
        let part = words.dayparts.last { $0.from <= time.hour }?.name ?? ""
        let hour = time.hour > 12 ? time.hour - 12 : time.hour
        switch words.family {
        case .chinese:
            let minutes = time.minute == 0 ? "" : time.minute == 30 ? words.half : padded(time.minute, 2) + words.minutes
            return part + "\(hour)" + words.oClock + minutes
        case .english, .spanish:
            let clock = hour == 0 ? 12 : hour
            let digits = "\(clock)" + (time.minute == 0 ? "" : ":" + padded(time.minute, 2))
            return (words.family == .spanish ? (clock == 1 ? "la " : "las ") : "") + digits + " " + part
        }
    }
}
