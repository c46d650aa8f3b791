package dev.backline.audio.files.internal.meta;

import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Acid;
import dev.backline.api.audio.AudioMetadata.Broadcast;
import dev.backline.api.audio.AudioMetadata.Cue;
import dev.backline.api.audio.AudioMetadata.Foreign;
import dev.backline.api.audio.AudioMetadata.Loop;
import dev.backline.api.audio.AudioMetadata.Zone;
import dev.backline.model.Tempo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Metadata as chunks of a WAV file.
 *
 * @param before the broadcast extension, which stands before the sound
 * @param behind all others
 */
public record RiffMetaWriter(List<Chunk> before, List<Chunk> behind) {
    /** Answers the chunks; the rate goes into smpl. */
    public static RiffMetaWriter of(AudioMetadata m, int rateHz) {
        List<Chunk> before =
                m.broadcast().map(RiffMetaWriter::broadcast).stream().toList();
        List<Chunk> behind = new ArrayList<>();
        m.acid().ifPresent(acid -> behind.add(acid(acid)));
        if (!m.loops().isEmpty() || m.zone().isPresent()) {
            behind.add(sampler(m, rateHz));
        }
        m.zone().filter(Zone::bounded).ifPresent(zone -> behind.add(instrument(zone)));
        if (!m.cues().isEmpty()) {
            behind.add(cues(m.cues()));
            labels(m.cues(), behind);
        }
        m.ixml().ifPresent(xml -> behind.add(Chunk.of("iXML", ByteBuffer.wrap(Texts.bytes(xml)))));
        info(m, behind);
        for (Foreign f : m.foreign()) {
            if (Omissions.asChunk(f)) {
                behind.add(Chunk.of(f.name(), ByteBuffer.wrap(f.content())));
            }
        }
        return new RiffMetaWriter(before, behind);
    }

    /** Answers the chunks in which nothing is told by tags, for files whose tags lie elsewhere. */
    static List<Chunk> withoutTags(AudioMetadata m, int rateHz) {
        AudioMetadata untagged = new AudioMetadata(
                AudioMetadata.NONE.tags(),
                m.broadcast(),
                m.ixml(),
                m.acid(),
                m.zone(),
                m.loops(),
                m.cues(),
                m.foreign());
        RiffMetaWriter chunks = of(untagged, rateHz);
        List<Chunk> all = new ArrayList<>(chunks.before);
        all.addAll(chunks.behind);
        return all;
    }

    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Chunk broadcast(Broadcast b) {
        byte[] history = Texts.bytes(b.history());
        ByteBuffer to = room(602 + history.length);
        Texts.put(to, b.description(), 256);
        Texts.put(to, b.originator(), 32);
        Texts.put(to, b.reference(), 32);
        Texts.put(to, b.date(), 10);
        Texts.put(to, b.time(), 8);
        to.putLong(b.frame()).putShort((short) b.version());
        byte[] umid = HexFormat.of().parseHex(b.umid());
        to.put(umid, 0, Math.min(64, umid.length)).position(412);
        b.loudness().stream().limit(5).forEach(value -> to.putShort(value.shortValue()));
        return Chunk.of("bext", to.position(602).put(history).flip());
    }

    private static Chunk acid(Acid a) {
        ByteBuffer to = room(24);
        int flags = (a.oneShot() ? 1 : 0) | (a.root().isPresent() ? 2 : 0) | (a.stretched() ? 4 : 0);
        to.putInt(flags)
                .putShort((short) a.root().map(root -> root.midi()).orElse(60).intValue());
        to.putShort((short) 0x8000).putFloat(0).putInt(a.beats());
        to.putShort((short) a.denominator()).putShort((short) a.numerator());
        to.putFloat(a.tempo().map(Tempo::bpm).orElse(0.0).floatValue());
        return Chunk.of("acid", to.flip());
    }

    private static Chunk sampler(AudioMetadata m, int rateHz) {
        Zone zone = m.zone().orElse(Zone.of(60, 0));
        ByteBuffer to = room(36 + 24 * m.loops().size());
        double cents = Math.clamp(zone.fineTuneCents(), 0, 99.999_999);
        to.putInt(0).putInt(0).putInt((int) (1_000_000_000L / rateHz)).putInt(zone.root());
        to.putInt((int) (long) Math.floor(cents * 0x1p32 / 100 + 0.5)).putInt(0).putInt(0);
        to.putInt(m.loops().size()).putInt(0);
        int id = 0;
        for (Loop loop : m.loops()) {
            to.putInt(id++).putInt(code(loop.direction()));
            to.putInt((int) loop.start())
                    .putInt((int) (loop.end() - 1))
                    .putInt(0)
                    .putInt(loop.count());
        }
        return Chunk.of("smpl", to.flip());
    }

    private static int code(Loop.Direction direction) {
        return switch (direction) {
            case FORWARD -> 0;
            case ALTERNATING -> 1;
            case BACKWARD -> 2;
        };
    }

    private static Chunk instrument(Zone z) {
        ByteBuffer to = room(7);
        to.put((byte) z.root()).put((byte) Math.clamp((long) Math.floor(z.fineTuneCents() + 0.5), -50, 50));
        to.put((byte) z.gainDb()).put((byte) z.lowKey()).put((byte) z.highKey());
        return Chunk.of(
                "inst",
                to.put((byte) z.lowVelocity()).put((byte) z.highVelocity()).flip());
    }

    private static Chunk cues(List<Cue> cues) {
        ByteBuffer to = room(4 + 24 * cues.size()).putInt(cues.size());
        int id = 1;
        for (Cue cue : cues) {
            to.putInt(id++).putInt((int) cue.frame()).put("data".getBytes(StandardCharsets.ISO_8859_1));
            to.putInt(0).putInt(0).putInt((int) cue.frame());
        }
        return Chunk.of("cue ", to.flip());
    }

    private static void labels(List<Cue> cues, List<Chunk> to) {
        List<Chunk> parts = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            if (!cue.label().isEmpty()) {
                byte[] text = Texts.closed(cue.label());
                parts.add(Chunk.of(
                        "labl", room(4 + text.length).putInt(i + 1).put(text).flip()));
            }
            if (cue.length() > 0) {
                ByteBuffer region = room(20).putInt(i + 1).putInt((int) cue.length());
                region.put("rgn ".getBytes(StandardCharsets.ISO_8859_1)).position(20);
                parts.add(Chunk.of("ltxt", region.flip()));
            }
        }
        list("adtl", parts, to);
    }

    // Tags that LIST INFO has no name for, or holds only once, go into an ID3 tag as well.
    private static void info(AudioMetadata m, List<Chunk> to) {
        List<Chunk> parts = new ArrayList<>();
        boolean all = true;
        for (Map.Entry<String, List<String>> tag : m.tags().entrySet()) {
            all &= InfoNames.id(tag.getKey()).isPresent() && tag.getValue().size() == 1;
            InfoNames.id(tag.getKey())
                    .ifPresent(id -> tag.getValue()
                            .forEach(text -> parts.add(Chunk.of(id, ByteBuffer.wrap(Texts.closed(text))))));
        }
        list("INFO", parts, to);
        boolean frames = m.foreign().stream().anyMatch(Omissions::asFrame);
        if (!all || frames) {
            to.add(Chunk.of("id3 ", Id3Writer.of(m)));
        }
    }

    private static void list(String kind, List<Chunk> parts, List<Chunk> to) {
        if (!parts.isEmpty()) {
            ByteBuffer all = room(4 + Chunk.bytes(parts)).put(kind.getBytes(StandardCharsets.ISO_8859_1));
            to.add(Chunk.of(
                    "LIST",
                    all.put(Chunk.joined(parts, ByteOrder.LITTLE_ENDIAN)).flip()));
        }
    }
}
