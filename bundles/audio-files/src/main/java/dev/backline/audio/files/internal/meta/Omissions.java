package dev.backline.audio.files.internal.meta;

import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Foreign;
import java.util.ArrayList;
import java.util.List;

/** Tells what of some metadata a format cannot hold, a line each. */
public final class Omissions {
    private Omissions() {}

    /** Answers whether foreign bytes can stand in a WAV file as a chunk of their own. */
    static boolean asChunk(Foreign f) {
        return f.family().equals("riff") && f.whole() && f.name().length() == 4;
    }

    /** Answers whether foreign bytes can stand in an ID3 tag. */
    static boolean asFrame(Foreign f) {
        return f.family().equals("id3") && f.whole() && f.name().length() == 4;
    }

    /** Answers whether foreign bytes can stand in an AIFF file. */
    static boolean asAiff(Foreign f) {
        return f.family().equals("aiff") && f.whole() && f.name().length() == 4;
    }

    /** Answers whether foreign bytes can stand in a FLAC file as a block. */
    public static boolean asBlock(Foreign f) {
        return f.family().equals("flac") && f.whole();
    }

    /** Answers what a file of any container cannot hold. */
    public static List<String> of(String container, AudioMetadata m) {
        return switch (container) {
            case "wav" -> wav(m);
            case "aiff" -> aiff(m);
            default -> flac(m);
        };
    }

    /** Answers what a WAV file cannot hold. */
    public static List<String> wav(AudioMetadata m) {
        List<String> lost = new ArrayList<>();
        foreign(m, lost, "riff", "id3");
        m.zone().filter(z -> z.fineTuneCents() < 0 && !z.bounded()).ifPresent(z -> lost.add(tuning(z.fineTuneCents())));
        return lost;
    }

    /** Answers what a FLAC file cannot hold: it takes the chunks of WAV as foreign metadata. */
    public static List<String> flac(AudioMetadata m) {
        List<String> lost = new ArrayList<>();
        foreign(m, lost, "riff", "flac");
        m.zone().filter(z -> z.fineTuneCents() < 0 && !z.bounded()).ifPresent(z -> lost.add(tuning(z.fineTuneCents())));
        return lost;
    }

    private static String tuning(double cents) {
        return "fine tune of " + cents + " cents: only 0 and above can be written";
    }

    /** Answers what an AIFF file cannot hold. */
    public static List<String> aiff(AudioMetadata m) {
        List<String> lost = new ArrayList<>();
        foreign(m, lost, "aiff", "id3");
        m.broadcast().ifPresent(b -> lost.add("broadcast extension (bext)"));
        m.ixml().ifPresent(x -> lost.add("iXML document"));
        m.acid()
                .ifPresent(a -> lost.add("beats and meter of the loop (acid)"
                        + (m.tags().containsKey("bpm") || a.tempo().isEmpty()
                                ? ""
                                : "; its tempo is kept as the tag bpm")));
        m.loops().stream().skip(2).forEach(l -> lost.add("loop from frame " + l.start() + ": two can be held"));
        m.loops().stream()
                .limit(2)
                .filter(l -> l.count() > 0)
                .forEach(l -> lost.add("count " + l.count() + " of the loop from frame " + l.start()));
        m.loops().stream()
                .limit(2)
                .filter(l -> l.direction() == AudioMetadata.Loop.Direction.BACKWARD)
                .forEach(l -> lost.add("backward direction of the loop from frame " + l.start()));
        long lengths = m.cues().stream().filter(c -> c.length() > 0).count();
        if (lengths > 0) {
            lost.add("lengths of " + lengths + " cues");
        }
        m.cues().stream()
                .filter(c -> Texts.bytes(c.label()).length > AiffMetaWriter.MOST_NAME_BYTES)
                .forEach(c -> lost.add("end of the label at frame " + c.frame()));
        return lost;
    }

    private static void foreign(AudioMetadata m, List<String> lost, String home, String other) {
        for (Foreign f : m.foreign()) {
            boolean held = f.family().equals(home) || f.family().equals(other);
            if (!held || !(asChunk(f) || asFrame(f) || asAiff(f) || asBlock(f))) {
                lost.add(f + (f.whole() ? "" : ": too large to be carried"));
            }
        }
    }
}
