package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What a walk over all frames of an MPEG audio file tells.
 *
 * @param header of the first frame
 * @param tagged whether the first frame holds no sound but the tag of Xing, Info or VBRI
 * @param cut by the encoder's delay and padding, where LAME or libavcodec noted them
 */
record Mp3Index(MpegHeader header, boolean tagged, Cut cut) {
    /** Frames by which every decoder is late: 528 of its filters and one more. */
    private static final int DECODER_DELAY = 529;

    private static final int HAS_FRAMES = 1;
    private static final int VBRI_AT = 36;
    private static final Set<String> ENCODERS = Set.of("LAME", "Lavf", "Lavc");

    static Mp3Index of(Source source) throws IOException, AudioFault {
        MpegFrames frames = new MpegFrames(source);
        ByteBuffer first = frames.next();
        MpegHeader header = MpegHeader.of(first.getInt(0));
        ByteBuffer tag = tag(first, header);
        long count = tag.hasRemaining() ? 0 : 1;
        while (frames.next().hasRemaining()) {
            count++;
        }
        long announced = announced(tag);
        if (announced > count) {
            throw source.damaged("it was cut off, for it has " + count + " packets, but " + announced
                    + " were announced at its start");
        }
        return new Mp3Index(header, tag.hasRemaining(), cut(tag, count * header.frames()));
    }

    private static ByteBuffer tag(ByteBuffer frame, MpegHeader header) {
        for (int at : new int[] {header.tagAt(), VBRI_AT}) {
            if (header.layer() == 3 && frame.limit() >= at + 26) {
                String name = Source.name(frame.slice(at, 4));
                if (name.equals("Xing") || name.equals("Info") || at == VBRI_AT && name.equals("VBRI")) {
                    return frame.slice(at, frame.limit() - at);
                }
            }
        }
        return ByteBuffer.allocate(0);
    }

    private static long announced(ByteBuffer tag) {
        if (tag.remaining() < 18) {
            return 0;
        }
        if (tag.get(0) == 'V') {
            return tag.getInt(14) & 0xffff_ffffL;
        }
        return (tag.getInt(4) & HAS_FRAMES) == 0 ? 0 : tag.getInt(8) & 0xffff_ffffL;
    }

    private static Cut cut(ByteBuffer tag, long decoded) {
        if (!tag.hasRemaining() || tag.get(0) == 'V') {
            return Cut.of(decoded, 0, decoded);
        }
        int flags = tag.getInt(4);
        int at = 8
                + ((flags & 1) == 0 ? 0 : 4)
                + ((flags & 2) == 0 ? 0 : 4)
                + ((flags & 4) == 0 ? 0 : 100)
                + ((flags & 8) == 0 ? 0 : 4);
        if (tag.limit() < at + 24 || !ENCODERS.contains(Source.name(tag.slice(at, 4)))) {
            return Cut.of(decoded, 0, decoded);
        }
        int delays = tag.getInt(at + 20) & 0xff_ffff;
        int delay = delays >> 12;
        int padding = delays & 0xfff;
        return Cut.of(decoded, delay + DECODER_DELAY, decoded - delay - padding);
    }
}
