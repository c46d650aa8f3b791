package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The list of tags that Apple puts into MP4 files. */
final class Mp4Tags {
    private static final String DELAYS = "itunsmpb";
    private static final int UTF_8 = 1;
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("\u00a9nam", "title"),
            Map.entry("\u00a9ART", "artist"),
            Map.entry("\u00a9alb", "album"),
            Map.entry("aART", "albumartist"),
            Map.entry("\u00a9day", "date"),
            Map.entry("\u00a9gen", "genre"),
            Map.entry("\u00a9cmt", "comment"),
            Map.entry("\u00a9wrt", "composer"),
            Map.entry("\u00a9too", "encoder"),
            Map.entry("\u00a9grp", "grouping"),
            Map.entry("cprt", "copyright"),
            Map.entry("tmpo", "bpm"),
            Map.entry("trkn", "tracknumber"),
            Map.entry("disk", "discnumber"));

    private Mp4Tags() {}

    static AudioMetadata read(Source source) throws IOException {
        AudioMetadata.Builder all = AudioMetadata.builder();
        list(source, all);
        return all.build();
    }

    private static void list(Source source, AudioMetadata.Builder to) throws IOException {
        try {
            Optional<Mp4Box> list = Mp4Box.file(source).find(source, "moov", "udta", "meta", "ilst");
            for (Mp4Box item : list.isEmpty() ? List.<Mp4Box>of() : list.get().inside(source, 0)) {
                item(source, item, to);
            }
        } catch (AudioFault | RuntimeException e) {
            // Damaged from here on; the sound's own description is checked elsewhere.
            return;
        }
    }

    private static void item(Source source, Mp4Box item, AudioMetadata.Builder to) throws IOException, AudioFault {
        Optional<Mp4Box> content = item.find(source, "data");
        if (content.isEmpty()) {
            return;
        }
        ByteBuffer b = content.get().content(source);
        String name = item.type().equals("----")
                ? text(item.need(source, "name").position(4)).toLowerCase(Locale.ROOT)
                : TAGS.getOrDefault(item.type(), "");
        int kind = b.getInt() & 0xff_ffff;
        b.getInt();
        if (name.isEmpty() || kind != UTF_8 && b.remaining() > 8) {
            byte[] bytes = new byte[b.remaining()];
            b.get(bytes);
            to.foreign(new AudioMetadata.Foreign("mp4", item.type(), bytes.length, bytes));
        } else {
            to.tag(name, kind == UTF_8 ? text(b) : number(item.type(), b));
        }
    }

    private static String text(ByteBuffer b) {
        return StandardCharsets.UTF_8.decode(b).toString();
    }

    private static String number(String type, ByteBuffer b) {
        if (type.equals("trkn") || type.equals("disk")) {
            int all = b.remaining() >= 6 ? b.getShort(b.position() + 4) : 0;
            return b.getShort(b.position() + 2) + (all > 0 ? "/" + all : "");
        }
        long value = 0;
        while (b.hasRemaining()) {
            value = value << 8 | b.get() & 0xff;
        }
        return Long.toString(value);
    }

    /** Answers what Apple's encoder notes: delay, padding and length in hexadecimal. */
    static Optional<Cut> delays(Source source) throws IOException {
        String[] words = read(source).tag(DELAYS).map(String::strip).orElse("").split("\\s+");
        if (words.length < 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cut(Long.parseLong(words[1], 16), Long.parseLong(words[3], 16)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
