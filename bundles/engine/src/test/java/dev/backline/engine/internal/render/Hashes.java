package dev.backline.engine.internal.render;

import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import dev.backline.sound.AudioBlock;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The hash of all that each track of a render sounded, by track id: a long song needs no memory. */
final class Hashes implements Renderer.Sink {
    private final Map<String, MessageDigest> digests = new TreeMap<>();

    static Map<String, String> of(LiveSet set, MemoryFiles files, int threads, int blockFrames) {
        Hashes hashes = new Hashes();
        try {
            new ThreadedRenderer(files, Units.ALL, threads, blockFrames)
                    .render(set, Path.of("project"), Extent.WHOLE, hashes, Progress.NONE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        Map<String, String> texts = new TreeMap<>();
        hashes.digests.forEach((id, digest) -> texts.put(id, HexFormat.of().formatHex(digest.digest())));
        return texts;
    }

    @Override
    public void begin(long frames) {
        // Hashes need no room.
    }

    @Override
    public void block(String trackId, AudioBlock block) {
        MessageDigest digest = digests.computeIfAbsent(trackId, id -> digest());
        ByteBuffer bytes = ByteBuffer.allocate(2 * Float.BYTES * block.frames());
        // Frame by frame, so that the size of a block does not show.
        for (int i = 0; i < block.frames(); i++) {
            bytes.putFloat(block.channel(0)[i]).putFloat(block.channel(1)[i]);
        }
        digest.update(bytes.flip());
    }

    @Override
    public void inside(String trackId, AudioBlock block) {
        block(trackId, block);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
