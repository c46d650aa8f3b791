package dev.backline.audio.files.internal.flac;

import dev.backline.audio.files.internal.Outside;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;

/** The reference decoder and ffmpeg, where they are installed. */
final class Witness {
    private Witness() {}

    static void test(Path file) throws Exception {
        Outside.runIfThere("flac", "-s", "-t", file.toString());
    }

    static void same(AudioBlock block, Path file, Path folder) throws Exception {
        if (Outside.isThere("ffmpeg")) {
            Outside.same(block, Outside.decoded(file, block.channels(), folder), 0);
        }
    }

    static Path encode(Path wav) throws Exception {
        Outside.run("flac", "-s", "-f", wav.toString());
        return wav.resolveSibling(wav.getFileName().toString().replace(".wav", ".flac"));
    }
}
