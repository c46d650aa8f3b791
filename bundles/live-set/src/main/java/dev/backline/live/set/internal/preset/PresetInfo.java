package dev.backline.live.set.internal.preset;

import dev.backline.live.set.internal.info.SetInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rack, preset, clip, groove or theme holds.
 *
 * @param file the file
 * @param kind {@code rack}, {@code device}, {@code clip}, {@code groove} or {@code theme}
 * @param live the line of Live that it is of, 8 to 12; absent when it is later than any known one
 * @param creator the program that wrote it
 * @param format its version of the format
 * @param device what Live shows for its device, or for the track's first one
 * @param name that the producer gave
 * @param macros of a rack, in order, as many as are shown
 * @param chains of a rack
 * @param clip of a clip or groove
 * @param plugIns plug-ins and Max devices inside
 * @param samples the audio files that are named
 * @param colors of a theme, by what they are for
 * @param counts elements of the file by the names of their columns
 */
public record PresetInfo(
        Path file,
        String kind,
        Optional<Integer> live,
        String creator,
        String format,
        Optional<String> device,
        String name,
        List<Macro> macros,
        List<Chain> chains,
        Optional<ClipLine> clip,
        List<SetInfo.PlugInCount> plugIns,
        SetInfo.Samples samples,
        Map<String, String> colors,
        Map<String, Object> counts) {

    /**
     * A macro.
     *
     * @param name as shown
     * @param value 0 to 127
     */
    public record Macro(String name, double value) {}

    /**
     * A chain of a rack.
     *
     * @param name as written
     * @param pad MIDI note of a drum pad
     * @param devices as Live shows them, in order
     */
    public record Chain(String name, Optional<Integer> pad, List<String> devices) {}

    /**
     * A clip.
     *
     * @param name as written
     * @param kind {@code midi} or {@code audio}
     * @param lengthBeats of its loop; seconds for audio that is not warped
     * @param notes how many
     */
    public record ClipLine(String name, String kind, double lengthBeats, int notes) {}
}
