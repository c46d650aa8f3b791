package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.audio.files.internal.meta.Id3Reader;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Goes through a file of MPEG audio from frame to frame; tags around and rubbish between them are passed over. */
final class MpegFrames {
    private static final int WINDOW = 1 << 16;
    private static final int MOST_RUBBISH = 1 << 20;

    private final Source source;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowAt;
    private long at;
    private MpegHeader first = MpegHeader.NONE;

    MpegFrames(Source source) throws IOException {
        this.source = source;
        long tag = Id3Reader.length(source.upTo(0, 10));
        this.at = Math.min(tag, source.size());
    }

    /** Answers the next frame's bytes, or none at the end. */
    ByteBuffer next() throws IOException, AudioFault {
        long end = Math.min(source.size(), at + MOST_RUBBISH);
        for (long p = at; p + 4 <= end; p++) {
            MpegHeader header = headerAt(p);
            if (belongs(header) && (p == at && first.valid() || followed(p, header))) {
                if (p + header.bytes() > source.size()) {
                    throw source.damaged("it was cut off, for it ends inside a frame");
                }
                if (!first.valid()) {
                    first = header;
                }
                at = p + header.bytes();
                return bytes(p, header.bytes());
            }
        }
        if (!first.valid()) {
            throw source.damaged("it has no frame of MPEG audio");
        }
        return ByteBuffer.allocate(0);
    }

    private boolean belongs(MpegHeader header) {
        return first.valid() ? header.like(first) : header.valid();
    }

    // What looks like a header by chance is not followed by another one.
    private boolean followed(long p, MpegHeader header) throws IOException {
        long next = p + header.bytes();
        return next + 4 > source.size() || headerAt(next).like(header) || tagAt(next);
    }

    private boolean tagAt(long p) throws IOException {
        ByteBuffer b = bytes(p, 3);
        return b.get(0) == 'T' && b.get(1) == 'A' && b.get(2) == 'G' || b.get(0) == 'A' && b.get(1) == 'P';
    }

    private MpegHeader headerAt(long p) throws IOException {
        return MpegHeader.of(bytes(p, 4).getInt(0));
    }

    private ByteBuffer bytes(long p, int count) throws IOException {
        if (p < windowAt || p + count > windowAt + window.limit()) {
            window = source.upTo(p, WINDOW);
            windowAt = p;
        }
        return window.slice((int) (p - windowAt), count);
    }
}
