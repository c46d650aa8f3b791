package dev.backline.audio.files.internal.meta;

import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Cue;
import dev.backline.api.audio.AudioMetadata.Foreign;
import dev.backline.api.audio.AudioMetadata.Loop;
import dev.backline.api.audio.AudioMetadata.Loop.Direction;
import dev.backline.api.audio.AudioMetadata.Zone;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the chunks of an AIFF file that describe its sound. */
public final class AiffMetaReader {
    /** Names of markers that only bound a loop. */
    static final Set<String> LOOP_NAMES = Set.of("", "beg loop", "end loop");

    private static final List<String> SOUND = List.of("COMM", "SSND", "FVER");
    private static final Map<String, String> TAGS =
            Map.of("NAME", "title", "AUTH", "artist", "(c) ", "copyright", "ANNO", "comment");

    private final AudioMetadata.Builder to = AudioMetadata.builder();
    private final Map<Integer, Cue> markers = new LinkedHashMap<>();
    private final List<int[]> loops = new ArrayList<>();

    private AiffMetaReader() {}

    /** Reads all of an AIFF file. */
    public static AudioMetadata of(Source source) throws IOException {
        AiffMetaReader reader = new AiffMetaReader();
        List<Chunk> tags = new ArrayList<>();
        Chunk.walk(source, ByteOrder.BIG_ENDIAN, SOUND, -1, chunk -> {
            if (chunk.name().equals("ID3 ") && chunk.whole()) {
                tags.add(chunk);
            } else {
                reader.chunk(chunk);
            }
        });
        reader.finish();
        for (Chunk chunk : tags) {
            AudioMetadata tagged = Id3Reader.of(chunk.content());
            reader.to.moreTags(tagged.tags());
            tagged.foreign().forEach(reader.to::foreign);
        }
        return reader.to.build();
    }

    private void chunk(Chunk chunk) {
        try {
            if (chunk.whole() && known(chunk.name(), chunk.content().duplicate())) {
                return;
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // Not as it should be: kept as it is.
        }
        byte[] content = new byte[chunk.content().remaining()];
        chunk.content().duplicate().get(content);
        to.foreign(new Foreign("aiff", chunk.name(), chunk.size(), content));
    }

    private boolean known(String name, ByteBuffer b) {
        if (TAGS.containsKey(name)) {
            to.tag(TAGS.get(name), Texts.take(b, b.remaining()));
            return true;
        }
        switch (name) {
            case "MARK" -> markers(b);
            case "INST" -> instrument(b);
            case "COMT" -> comments(b);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void markers(ByteBuffer b) {
        int count = b.getShort() & 0xffff;
        for (int i = 0; i < count && b.remaining() >= 7; i++) {
            int id = b.getShort();
            long frame = b.getInt() & 0xffff_ffffL;
            int length = b.get() & 0xff;
            String label = Texts.take(b, length);
            if ((length & 1) == 0 && b.hasRemaining()) {
                b.get();
            }
            markers.put(id, new Cue(frame, 0, label));
        }
    }

    private void instrument(ByteBuffer b) {
        int root = b.get() & 127;
        int detune = b.get();
        int lowKey = b.get();
        int highKey = b.get();
        int lowVelocity = b.get();
        int highVelocity = b.get();
        to.zone(new Zone(root, detune, b.getShort(), lowKey, highKey, lowVelocity, highVelocity));
        for (int i = 0; i < 2; i++) {
            loops.add(new int[] {b.getShort(), b.getShort(), b.getShort()});
        }
    }

    private void comments(ByteBuffer b) {
        int count = b.getShort() & 0xffff;
        for (int i = 0; i < count && b.remaining() >= 8; i++) {
            b.position(b.position() + 6);
            int length = b.getShort() & 0xffff;
            to.tag("comment", Texts.take(b, length));
            if ((length & 1) == 1 && b.hasRemaining()) {
                b.get();
            }
        }
    }

    private void finish() {
        Set<Integer> bounds = new HashSet<>();
        for (int[] loop : loops) {
            Cue start = markers.get(loop[1]);
            Cue end = markers.get(loop[2]);
            if (loop[0] != 0 && start != null && end != null) {
                Direction direction = loop[0] == 2 ? Direction.ALTERNATING : Direction.FORWARD;
                to.loop(new Loop(start.frame(), end.frame(), direction, 0));
                bounds.addAll(List.of(loop[1], loop[2]));
            }
        }
        markers.entrySet().stream()
                .filter(e -> !bounds.contains(e.getKey())
                        || !LOOP_NAMES.contains(e.getValue().label()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingLong(Cue::frame).thenComparing(Cue::label))
                .forEach(to::cue);
    }
}
