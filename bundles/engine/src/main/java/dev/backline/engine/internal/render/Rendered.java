package dev.backline.engine.internal.render;

import dev.backline.api.audio.Coverage;
import java.nio.file.Path;
import java.util.List;

/**
 * A set that was rendered, or would be.
 *
 * @param set the file that was read
 * @param mix the sound of the main track
 * @param stems the parts of the mix, when they were asked for
 * @param sampleRateHz of all files
 * @param bits of a value
 * @param seconds length of each file
 * @param played devices and clips that sound, and by what
 * @param notPlayed all else, and why
 */
public record Rendered(
        Path set,
        Path mix,
        List<Path> stems,
        int sampleRateHz,
        int bits,
        double seconds,
        List<Coverage.Item> played,
        List<Coverage.Item> notPlayed) {}
