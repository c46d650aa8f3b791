package dev.backline.audio.files.internal.meta;

import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Acid;
import dev.backline.api.audio.AudioMetadata.Broadcast;
import dev.backline.api.audio.AudioMetadata.Cue;
import dev.backline.api.audio.AudioMetadata.Foreign;
import dev.backline.api.audio.AudioMetadata.Loop;
import dev.backline.api.audio.AudioMetadata.Loop.Direction;
import dev.backline.api.audio.AudioMetadata.Zone;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.model.Pitch;
import dev.backline.model.Tempo;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the chunks of a WAV file that describe its sound; the same chunks lie in FLAC files as foreign metadata. */
public final class RiffMetaReader {
    private static final List<String> SOUND = List.of("fmt ", "data", "ds64", "fact", "JUNK", "junk", "PAD ", "FLLR");
    private static final int MOST_PLACES = 100_000;

    private final AudioMetadata.Builder to;
    private final Map<Integer, Long> places = new HashMap<>();
    private final Map<Integer, Long> lengths = new HashMap<>();
    private final Map<Integer, String> labels = new HashMap<>();
    private @Nullable Zone sampler;
    private @Nullable Zone instrument;
    private @Nullable AudioMetadata tagged;

    RiffMetaReader(AudioMetadata.Builder to) {
        this.to = to;
    }

    /** Reads all of a WAV file. */
    public static AudioMetadata of(Source source) throws IOException {
        AudioMetadata.Builder builder = AudioMetadata.builder();
        RiffMetaReader reader = new RiffMetaReader(builder);
        ByteBuffer wide = source.upTo(12, 36).order(ByteOrder.LITTLE_ENDIAN);
        long sound = wide.remaining() == 36 && Source.name(wide.duplicate()).equals("ds64") ? wide.getLong(16) : -1;
        Chunk.walk(source, ByteOrder.LITTLE_ENDIAN, SOUND, sound, reader::chunk);
        reader.finish();
        return builder.build();
    }

    /** Takes one chunk; one that does not hold what it should is kept as foreign. */
    void chunk(Chunk chunk) {
        try {
            if (!chunk.whole()
                    || !known(chunk.name(), chunk.content().duplicate().order(ByteOrder.LITTLE_ENDIAN))) {
                foreign(chunk);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            foreign(chunk);
        }
    }

    private void foreign(Chunk chunk) {
        byte[] content = new byte[chunk.content().remaining()];
        chunk.content().duplicate().get(content);
        to.foreign(new Foreign("riff", chunk.name(), chunk.size(), content));
    }

    private boolean known(String name, ByteBuffer b) {
        switch (name) {
            case "bext" -> to.broadcast(broadcast(b));
            case "iXML" -> to.ixml(Texts.take(b, b.remaining()));
            case "acid" -> to.acid(acid(b));
            case "smpl" -> sampler(b);
            case "inst" -> instrument = instrument(b);
            case "cue " -> cues(b);
            case "LIST" -> {
                return list(b);
            }
            case "id3 ", "ID3 " -> tagged = Id3Reader.of(b);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Broadcast broadcast(ByteBuffer b) {
        String description = Texts.take(b, 256);
        String originator = Texts.take(b, 32);
        String reference = Texts.take(b, 32);
        String date = Texts.take(b, 10);
        String time = Texts.take(b, 8);
        long frame = b.getLong();
        int version = b.getShort() & 0xffff;
        byte[] umid = new byte[64];
        b.get(umid);
        List<Integer> loudness = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            loudness.add((int) b.getShort());
        }
        b.position(b.position() + 180);
        return new Broadcast(
                description,
                originator,
                reference,
                date,
                time,
                frame,
                version,
                HexFormat.of().formatHex(umid).replaceFirst("(00)+$", ""),
                version < 2 ? List.of() : loudness,
                Texts.take(b, b.remaining()));
    }

    private static Acid acid(ByteBuffer b) {
        int flags = b.getInt();
        int root = b.getShort() & 0xffff;
        b.getShort();
        b.getFloat();
        int beats = b.getInt();
        int denominator = b.getShort() & 0xffff;
        int numerator = b.getShort() & 0xffff;
        float tempo = b.getFloat();
        boolean inRange = tempo >= Tempo.MIN_BPM && tempo <= Tempo.MAX_BPM;
        return new Acid(
                (flags & 1) != 0,
                (flags & 4) != 0,
                (flags & 2) != 0 && root < 128 ? Optional.of(Pitch.of(root)) : Optional.empty(),
                beats,
                numerator,
                denominator,
                inRange ? Optional.of(Tempo.of(tempo)) : Optional.empty());
    }

    private void sampler(ByteBuffer b) {
        b.position(12);
        int root = b.getInt();
        long fraction = b.getInt() & 0xffff_ffffL;
        b.position(28);
        int count = b.getInt();
        b.getInt();
        if (root >= 0 && root < 128) {
            sampler = Zone.of(root, fraction * 100 / 0x1p32);
        }
        for (int i = 0; i < count && b.remaining() >= 24; i++) {
            b.getInt();
            int kind = b.getInt();
            long start = b.getInt() & 0xffff_ffffL;
            long last = b.getInt() & 0xffff_ffffL;
            b.getInt();
            Direction direction =
                    kind == 1 ? Direction.ALTERNATING : kind == 2 ? Direction.BACKWARD : Direction.FORWARD;
            // The last frame is part of the loop there; ours ends behind it.
            to.loop(new Loop(start, last + 1, direction, b.getInt()));
        }
    }

    private static Zone instrument(ByteBuffer b) {
        return new Zone(b.get() & 127, b.get(), b.get(), b.get(), b.get(), b.get(), b.get());
    }

    private void cues(ByteBuffer b) {
        int count = b.getInt();
        for (int i = 0; i < Math.min(count, MOST_PLACES) && b.remaining() >= 24; i++) {
            int id = b.getInt();
            b.position(b.position() + 16);
            places.put(id, b.getInt() & 0xffff_ffffL);
        }
    }

    private boolean list(ByteBuffer b) {
        String kind = Source.name(b);
        if (!kind.equals("INFO") && !kind.equals("adtl")) {
            return false;
        }
        while (b.remaining() >= 8) {
            String name = Source.name(b);
            int bytes = Math.clamp(b.getInt() & 0xffff_ffffL, 0, b.remaining());
            ByteBuffer part = b.slice(b.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
            b.position(Math.min(b.limit(), b.position() + bytes + (bytes & 1)));
            if (kind.equals("adtl")) {
                associated(name, part);
            } else {
                to.tag(InfoNames.tag(name), Texts.take(part, bytes));
            }
        }
        return true;
    }

    private void associated(String name, ByteBuffer part) {
        int id = part.getInt();
        switch (name) {
            case "labl" -> labels.put(id, Texts.take(part, part.remaining()));
            case "note" -> labels.putIfAbsent(id, Texts.take(part, part.remaining()));
            case "ltxt" -> lengths.put(id, part.getInt() & 0xffff_ffffL);
            default -> to.foreign(new Foreign("riff", "adtl " + name, part.capacity(), new byte[0]));
        }
    }

    /** Joins what lies in several chunks. */
    void finish() {
        places.entrySet().stream()
                .map(e -> new Cue(
                        e.getValue(), lengths.getOrDefault(e.getKey(), 0L), labels.getOrDefault(e.getKey(), "")))
                .sorted(Comparator.comparingLong(Cue::frame)
                        .thenComparingLong(Cue::length)
                        .thenComparing(Cue::label))
                .forEach(to::cue);
        if (sampler != null && (instrument == null || !instrument.bounded())) {
            to.zone(sampler);
        } else if (instrument != null) {
            to.zone(instrument);
        }
        if (tagged != null) {
            to.moreTags(tagged.tags());
            tagged.foreign().forEach(to::foreign);
        }
    }
}
