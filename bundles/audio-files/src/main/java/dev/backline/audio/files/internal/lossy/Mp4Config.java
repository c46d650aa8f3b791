package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds what a decoder of AAC needs to know in the description of packets. */
final class Mp4Config {
    private static final int ENTRY_BYTES = 28;

    private Mp4Config() {}

    static byte[] of(Source source, Mp4Box samples) throws IOException, AudioFault {
        Mp4Box description = samples.find(source, "stsd")
                .orElseThrow(() -> source.damaged("its packets are not described (no box stsd)"));
        Mp4Box entry = description.inside(source, 8).stream()
                .findFirst()
                .orElseThrow(() -> source.damaged("its packets are not described (an empty box stsd)"));
        if (!entry.type().equals("mp4a")) {
            throw new AudioFault(source.file() + " holds sound in the coding \""
                    + entry.type().strip() + "\", but AAC was expected. Convert it to WAV, AIFF or FLAC first.");
        }
        int version = entry.content(source).getShort(8);
        int more = version == 1 ? 16 : version == 2 ? 36 : 0;
        Mp4Box shaped = new Mp4Box("mp4a", entry.start() + ENTRY_BYTES + more, entry.end());
        Mp4Box config = shaped.find(source, "esds")
                .or(() -> inWave(source, shaped))
                .orElseThrow(() -> source.damaged("its AAC is not described (no box esds)"));
        return specific(source, config.content(source).position(4));
    }

    private static Optional<Mp4Box> inWave(Source source, Mp4Box entry) {
        try {
            return entry.find(source, "wave", "esds");
        } catch (IOException | AudioFault e) {
            return Optional.empty();
        }
    }

    // Descriptors in descriptors: a tag, a length of seven bits a byte, the content.
    private static byte[] specific(Source source, ByteBuffer b) throws AudioFault {
        while (b.remaining() > 2) {
            int tag = b.get();
            int length = 0;
            int next;
            do {
                next = b.get();
                length = length << 7 | next & 127;
            } while ((next & 0x80) != 0 && length < 1 << 20);
            switch (tag) {
                case 3 -> {
                    int flags = b.get(b.position() + 2);
                    int url = (flags & 0x40) == 0 ? 0 : 1 + (b.get(b.position() + 3) & 0xff);
                    b.position(b.position() + 3 + ((flags & 0x80) == 0 ? 0 : 2) + url + ((flags & 0x20) == 0 ? 0 : 2));
                }
                case 4 -> b.position(b.position() + 13);
                case 5 -> {
                    byte[] config = new byte[Math.min(length, b.remaining())];
                    b.get(config);
                    return config;
                }
                default -> b.position(Math.min(b.limit(), b.position() + length));
            }
        }
        throw source.damaged("its AAC is not described (an empty box esds)");
    }
}
