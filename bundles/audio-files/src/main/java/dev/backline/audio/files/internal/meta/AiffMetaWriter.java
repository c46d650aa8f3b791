package dev.backline.audio.files.internal.meta;

import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Acid;
import dev.backline.api.audio.AudioMetadata.Cue;
import dev.backline.api.audio.AudioMetadata.Foreign;
import dev.backline.api.audio.AudioMetadata.Loop;
import dev.backline.api.audio.AudioMetadata.Zone;
import dev.backline.model.Tempo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Metadata as chunks of an AIFF file: markers, one instrument with two loops, an ID3 tag. */
public final class AiffMetaWriter {
    /** The longest name of a marker. */
    static final int MOST_NAME_BYTES = 255;

    private AiffMetaWriter() {}

    /** Answers the chunks that go before the sound. */
    public static List<Chunk> of(AudioMetadata metadata) {
        AudioMetadata m = withTempo(metadata);
        List<Chunk> chunks = new ArrayList<>();
        List<Loop> loops = m.loops().stream().limit(2).toList();
        List<Cue> markers = new ArrayList<>();
        for (Loop loop : loops) {
            markers.add(new Cue(loop.start(), 0, "beg loop"));
            markers.add(new Cue(loop.end(), 0, "end loop"));
        }
        markers.addAll(m.cues());
        if (!markers.isEmpty()) {
            chunks.add(markers(markers));
        }
        if (!loops.isEmpty() || m.zone().isPresent()) {
            chunks.add(instrument(m.zone().orElse(Zone.of(60, 0)), loops));
        }
        m.tag("title").ifPresent(text -> chunks.add(Chunk.of("NAME", ByteBuffer.wrap(Texts.bytes(text)))));
        m.tag("artist").ifPresent(text -> chunks.add(Chunk.of("AUTH", ByteBuffer.wrap(Texts.bytes(text)))));
        if (!m.tags().isEmpty() || m.foreign().stream().anyMatch(Omissions::asFrame)) {
            chunks.add(Chunk.of("ID3 ", Id3Writer.of(m)));
        }
        for (Foreign f : m.foreign()) {
            if (Omissions.asAiff(f)) {
                chunks.add(Chunk.of(f.name(), ByteBuffer.wrap(f.content())));
            }
        }
        return chunks;
    }

    private static AudioMetadata withTempo(AudioMetadata m) {
        if (m.tags().containsKey("bpm") || m.acid().flatMap(Acid::tempo).isEmpty()) {
            return m;
        }
        double bpm = m.acid().flatMap(Acid::tempo).map(Tempo::bpm).orElseThrow();
        String text = bpm == Math.rint(bpm) ? Long.toString((long) bpm) : Double.toString(bpm);
        return m.toBuilder().tag("bpm", text).build();
    }

    private static Chunk markers(List<Cue> cues) {
        int bytes =
                2 + cues.stream().mapToInt(cue -> 6 + field(cue.label()).length).sum();
        ByteBuffer to = ByteBuffer.allocate(bytes).putShort((short) cues.size());
        short id = 1;
        for (Cue cue : cues) {
            to.putShort(id++).putInt((int) cue.frame()).put(field(cue.label()));
        }
        return Chunk.of("MARK", to.flip());
    }

    // A count, the text, and a zero where the whole would be odd.
    private static byte[] field(String text) {
        byte[] all = Texts.bytes(text);
        int length = Math.min(MOST_NAME_BYTES, all.length);
        while (length < all.length && length > 0 && (all[length] & 0xc0) == 0x80) {
            length--;
        }
        byte[] field = new byte[length + 2 & ~1];
        field[0] = (byte) length;
        System.arraycopy(all, 0, field, 1, length);
        return field;
    }

    private static Chunk instrument(Zone z, List<Loop> loops) {
        ByteBuffer to = ByteBuffer.allocate(20);
        to.put((byte) z.root()).put((byte) Math.clamp((long) Math.floor(z.fineTuneCents() + 0.5), -50, 50));
        to.put((byte) z.lowKey()).put((byte) z.highKey());
        to.put((byte) z.lowVelocity()).put((byte) z.highVelocity()).putShort((short) z.gainDb());
        int marker = 1;
        for (Loop loop : loops) {
            to.putShort((short) (loop.direction() == Loop.Direction.ALTERNATING ? 2 : 1));
            to.putShort((short) marker++).putShort((short) marker++);
        }
        return Chunk.of("INST", ByteBuffer.wrap(Arrays.copyOf(to.array(), 20)));
    }
}
