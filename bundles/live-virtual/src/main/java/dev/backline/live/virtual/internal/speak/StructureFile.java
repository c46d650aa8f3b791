package dev.backline.live.virtual.internal.speak;

import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.DeviceItem;
import dev.backline.live.virtual.internal.song.ParameterItem;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The file into which AbletonOSC writes tracks, clips, devices and parameters as JSON: in the folder for temporary files, always under the same name. */
final class StructureFile {
    private static final String NAME = "abletonosc-song-structure.json";

    private final Song song;

    StructureFile(Song song) {
        this.song = song;
    }

    void write() throws LiveFault {
        Path target = Path.of(System.getProperty("java.io.tmpdir", "."), NAME);
        try {
            Path fresh = Files.createTempFile(target.toAbsolutePath().getParent(), "abletonosc", ".json");
            try {
                Files.writeString(fresh, json());
                Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw LiveFault.runtime("The structure cannot be written to " + target + ": " + e.getMessage());
        }
    }

    /** Answers the text of the file. */
    String json() {
        return song.tracks().stream().map(this::track).collect(Collectors.joining(", ", "{\"tracks\": [", "]}"));
    }

    private String track(TrackItem track) {
        String group = track.group()
                .map(g -> Integer.toString(song.tracks().indexOf(g)))
                .orElse("null");
        String clips = IntStream.range(0, track.slots().size())
                .filter(i -> track.slots().get(i).clip().isPresent())
                .mapToObj(i -> clip(i, track.slots().get(i).clip().orElseThrow()))
                .collect(Collectors.joining(", "));
        String devices = track.devices().stream().map(StructureFile::device).collect(Collectors.joining(", "));
        return "{\"index\": " + song.tracks().indexOf(track) + ", \"name\": " + text(song.nameOf(track))
                + ", \"is_foldable\": "
                + (track.kind() == TrackItem.Kind.GROUP) + ", \"group_track\": " + group + ", \"clips\": [" + clips
                + "], \"devices\": [" + devices + "]}";
    }

    private static String clip(int index, ClipItem clip) {
        return "{\"index\": " + index + ", \"name\": " + text(clip.text("name")) + ", \"length\": " + clip.length()
                + "}";
    }

    private static String device(DeviceItem device) {
        String parameters =
                device.parameters().stream().map(StructureFile::parameter).collect(Collectors.joining(", "));
        return "{\"class_name\": " + text(device.kind()) + ", \"type\": "
                + device.type().code() + ", \"name\": " + text(device.text("name")) + ", \"parameters\": [" + parameters
                + "]}";
    }

    private static String parameter(ParameterItem parameter) {
        return "{\"name\": " + text(parameter.name()) + ", \"value\": " + parameter.value() + ", \"min\": "
                + parameter.least() + ", \"max\": " + parameter.most() + ", \"is_quantized\": " + parameter.quantized()
                + "}";
    }

    private static String text(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
