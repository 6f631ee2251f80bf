/// Whether degrees are of a circle: "turn left 45 degrees".
enum EnglishAngle {
    static func isMeant(in text: HeardText) -> Bool { words.first(text, from: 0, to: text.count) != nil }

    private static let words = WordTable<Bool>(words: [
        "rotate", "rotates", "rotated", "rotating", "rotation", "turn left", "turn right", "turn a", "angle", "angles", "tilt", "tilted",
        "twist",
        "clockwise", "counterclockwise", "latitude", "longitude",
    ])
}
