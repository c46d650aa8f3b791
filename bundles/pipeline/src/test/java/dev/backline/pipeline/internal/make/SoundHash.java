package dev.backline.pipeline.internal.make;

import dev.backline.api.audio.Renderer;
import dev.backline.sound.AudioBlock;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Hashes of the first frames that each track of a render sounds, by track id: a long track needs no memory. */
final class SoundHash implements Renderer.Sink {
    private final Map<String, MessageDigest> digests = new TreeMap<>();
    private final Map<String, Long> heard = new TreeMap<>();
    private final long mostFrames;

    /**
     * Makes hashes of nothing.
     *
     * @param mostFrames what sounds later does not count
     */
    SoundHash(long mostFrames) {
        this.mostFrames = mostFrames;
    }

    @Override
    public void begin(long frames) {
        // Hashes need no room.
    }

    @Override
    public void block(String trackId, AudioBlock block) {
        hear(trackId, block.channel(0), block.channel(1), 0, block.frames());
    }

    @Override
    public void inside(String trackId, AudioBlock block) {
        block(trackId, block);
    }

    /** Hears the next frames of a track, frame by frame, so that the size of a block does not show. */
    void hear(String trackId, float[] left, float[] right, int from, int count) {
        long before = heard.merge(trackId, (long) count, Long::sum) - count;
        int counting = Math.clamp(mostFrames - before, 0, count);
        ByteBuffer bytes = ByteBuffer.allocate(2 * Float.BYTES * counting);
        for (int i = from; i < from + counting; i++) {
            bytes.putFloat(left[i]).putFloat(right[i]);
        }
        digests.computeIfAbsent(trackId, id -> digest()).update(bytes.flip());
    }

    /** Answers the hashes; the next frames would begin new ones. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        digests.forEach((id, digest) -> texts.put(id, HexFormat.of().formatHex(digest.digest())));
        return texts;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
