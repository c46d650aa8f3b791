package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The packets of the first stream in an Ogg file, in order. */
final class OggPackets {
    private static final int MOST_BYTES = 16 << 20;

    private final Source source;
    private final Deque<Packet> ready = new ArrayDeque<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private long at;
    private @Nullable Integer serial;
    private boolean ended;

    OggPackets(Source source) {
        this.source = source;
    }

    /**
     * A packet.
     *
     * @param bytes of it
     * @param granule of its page, when it is the last to end there; else -1
     * @param last whether the stream ends with it
     * @param none whether there was no packet left
     */
    @SuppressWarnings("ArrayRecordComponent") // Made for its one reader.
    record Packet(byte[] bytes, long granule, boolean last, boolean none) {
        static final Packet NONE = new Packet(new byte[0], -1, true, true);
    }

    /** Answers the next packet, or {@link Packet#NONE} at the end. */
    Packet next() throws IOException, AudioFault {
        while (ready.isEmpty()) {
            if (at >= source.size()) {
                if (!ended) {
                    throw source.damaged("it was cut off, for its last page is missing");
                }
                return Packet.NONE;
            }
            OggPage page = OggPage.at(source, at);
            at += page.bytes();
            take(page);
        }
        return ready.remove();
    }

    private void take(OggPage page) throws AudioFault {
        if (ended && page.begins()) {
            throw new AudioFault(source.file() + " holds several streams of sound one behind the other, but one was"
                    + " expected. Split it, or convert it to WAV or FLAC first.");
        }
        if (serial == null) {
            serial = page.serial();
        }
        if (page.serial() != serial || ended) {
            return;
        }
        ended = page.ends();
        int lastClosed = page.lacing().length - 1;
        while (lastClosed >= 0 && (page.lacing()[lastClosed] & 0xff) == 255) {
            lastClosed--;
        }
        byte[] body = page.body();
        int from = 0;
        for (int i = 0; i < page.lacing().length; i++) {
            int length = page.lacing()[i] & 0xff;
            open.write(body, from, length);
            from += length;
            if (open.size() > MOST_BYTES) {
                throw source.damaged("a packet is longer than 16 MiB");
            }
            if (length < 255) {
                boolean last = i == lastClosed;
                ready.add(new Packet(open.toByteArray(), last ? page.granule() : -1, last && ended, false));
                open.reset();
            }
        }
    }
}
