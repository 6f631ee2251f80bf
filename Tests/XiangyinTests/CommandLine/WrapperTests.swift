import Glibc
import Testing

/// `./xiangyin` at the root: builds when it must, and says nothing when it need not. A stand-in for `swift` shows what it would build.
@Suite struct WrapperTests {
    /// A repository with the real wrapper and a compiler that only takes notes.
    private final class Place {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            for name in ["xiangyin", "Scripts/prepare"] {
                folder.write("clone/" + name, try #require(Repository.read(name)), mode: 0o755)
            }
            folder.write("clone/Package.swift", "")
            folder.write("clone/Sources/xiangyin/Main.swift", "")
            folder.write(
                "bin/swift",
                """
                #!/bin/sh
                echo "$*" >> "\(folder.path)/builds"
                [ -e "\(folder.path)/broken" ] && { echo "a compiler's error"; exit 1; }
                mkdir -p .build/release
                printf '#!/bin/sh\\necho "ran in $PWD with $*"\\nexit 3\\n' > .build/release/xiangyin
                chmod +x .build/release/xiangyin
                """, mode: 0o755)
        }

        var builds: Int { folder.read("builds").split(separator: "\n").count }

        func run(_ wrapper: String = "clone/xiangyin", from: String = "/tmp") throws -> Command {
            let path = String(cString: getenv("PATH"))
            return try Command.run(
                "/bin/sh", ["-c", "cd \(from) && \(folder.path)/\(wrapper) chat 'a b'"], environment: ["PATH": folder.path + "/bin:" + path]
            )
        }
    }

    @Test func buildsOnceAndThenIsQuiet() throws {
        let place = try Place()
        let first = try place.run()
        #expect(first.output == "ran in /tmp with chat a b\n" && first.status == 3)
        #expect(first.errors.contains("building"))
        let second = try place.run()
        #expect(second.output == first.output && second.status == 3 && second.errors.isEmpty)
        #expect(place.builds == 1)
    }

    @Test func buildsWhenSourcesChanged() throws {
        let place = try Place()
        _ = try place.run()
        place.folder.write("clone/Sources/xiangyin/Main.swift", "// changed")
        #expect(try place.run().errors.contains("building what has changed"))
        place.folder.write("clone/Sources/xiangyin/New.swift", "")
        #expect(try place.run().errors.contains("building what has changed"))
        unlink(place.folder.path + "/clone/Sources/xiangyin/New.swift")
        #expect(try place.run().errors.contains("building what has changed"))
        place.folder.write("clone/Package.swift", "// changed")
        #expect(try place.run().errors.contains("building what has changed"))
        #expect(try place.run().errors.isEmpty)
        #expect(place.builds == 5)
    }

    @Test func runsThroughALink() throws {
        let place = try Place()
        symlink(place.folder.path + "/clone/xiangyin", place.folder.path + "/link")
        #expect(try place.run("link", from: place.folder.path).output == "ran in \(place.folder.path) with chat a b\n")
    }

    @Test func showsTheCompilersWordsWhenTheBuildFails() throws {
        let place = try Place()
        place.folder.write("broken", "")
        let run = try place.run()
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errors.contains("a compiler's error") && run.errors.contains("the build failed"))
        unlink(place.folder.path + "/broken")
        #expect(try place.run().status == 3)
    }

    @Test func buildsAfreshInACopy() throws {
        let place = try Place()
        _ = try place.run()
        _ = try Command.run("/bin/sh", ["-c", "cp -a \(place.folder.path)/clone \(place.folder.path)/copy"])
        // A copy that nothing was changed in runs; the next build begins afresh.
        place.folder.write("copy/Package.swift", "// changed")
        #expect(try place.run("copy/xiangyin").errors.contains("building afresh"))
        #expect(try place.run("copy/xiangyin").errors.isEmpty)
    }

    @Test func twoAtOnceTakeTurns() throws {
        let place = try Place()
        let one = "PATH=\(place.folder.path)/bin:$PATH \(place.folder.path)/clone/xiangyin 2>/dev/null"
        let both = try Command.run("/bin/sh", ["-c", "\(one) & \(one) & wait"])
        #expect(both.output.split(separator: "\n").count == 2)
        #expect(place.builds == 1)
    }
}
