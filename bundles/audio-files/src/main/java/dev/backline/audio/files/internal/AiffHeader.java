package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Finds format and sound in an AIFF or AIFF-C file without compression. */
final class AiffHeader {
    private static final int MOST_CHUNKS = 10_000;

    private final Source source;
    private final boolean compressed;
    private @Nullable Common common;
    private long dataStart = -1;
    private long dataBytes;

    private AiffHeader(Source source, boolean compressed) {
        this.source = source;
        this.compressed = compressed;
    }

    static PcmLayout read(Source source, boolean compressed) throws IOException, AudioFault {
        return new AiffHeader(source, compressed).walk();
    }

    private PcmLayout walk() throws IOException, AudioFault {
        long at = 12;
        for (int i = 0; i < MOST_CHUNKS && at + 8 <= source.size(); i++) {
            ByteBuffer head = source.exactly(at, 8, ByteOrder.BIG_ENDIAN, "a chunk");
            String name = Source.name(head);
            long bytes = head.getInt() & 0xffff_ffffL;
            if (name.equals("COMM")) {
                common = common(at + 8, bytes);
            } else if (name.equals("SSND")) {
                sound(at + 8, bytes);
            }
            if (common != null && dataStart >= 0) {
                return layout(common);
            }
            at += 8 + bytes + (bytes & 1);
        }
        throw source.damaged(dataStart < 0 ? "it has no sound (no SSND chunk)" : "it has no format (no COMM chunk)");
    }

    private Common common(long at, long bytes) throws IOException, AudioFault {
        int needed = compressed ? 22 : 18;
        if (bytes < needed) {
            throw source.damaged("its COMM chunk has " + bytes + " bytes, but at least " + needed + " were expected");
        }
        ByteBuffer chunk = source.exactly(at, needed, ByteOrder.BIG_ENDIAN, "the COMM chunk");
        int channels = chunk.getShort() & 0xffff;
        long frames = chunk.getInt() & 0xffff_ffffL;
        int bits = chunk.getShort() & 0xffff;
        int rateHz = rate(chunk.getShort() & 0xffff, chunk.getLong());
        return new Common(channels, frames, bits, rateHz, compressed ? Source.name(chunk) : "NONE");
    }

    // The rate is an 80-bit float; whole numbers of Hz are all that is in use.
    private static int rate(int exponent, long mantissa) {
        int shift = 16_383 + 63 - exponent;
        return shift < 32 || shift > 63 ? 0 : (int) (mantissa >>> shift);
    }

    private void sound(long at, long bytes) throws IOException, AudioFault {
        if (bytes < 8) {
            throw source.damaged("its SSND chunk has " + bytes + " bytes, but at least 8 were expected");
        }
        long offset =
                source.exactly(at, 8, ByteOrder.BIG_ENDIAN, "the SSND chunk").getInt() & 0xffff_ffffL;
        dataStart = at + 8 + offset;
        dataBytes = bytes - 8 - offset;
        if (dataBytes < 0 || dataStart + dataBytes > source.size()) {
            throw source.damaged("it claims " + (bytes - 8) + " bytes of sound, but only "
                    + Math.max(0, source.size() - at - 8) + " are there");
        }
    }

    private PcmLayout layout(Common c) throws AudioFault {
        PcmChecks.shape(source, c.channels, c.rateHz);
        boolean floating = c.coding.equalsIgnoreCase("fl32") || c.coding.equalsIgnoreCase("fl64");
        int bytes = switch (c.coding) {
            case "NONE", "twos", "sowt", "raw " -> (c.bits + 7) / 8;
            case "in24" -> 3;
            case "in32", "fl32", "FL32" -> 4;
            case "fl64", "FL64" -> 8;
            default ->
                throw new AudioFault(source.file() + " is an AIFF file in the compressed coding \"" + c.coding
                        + "\", but only uncompressed AIFF can be read. Convert it to WAV, AIFF or FLAC first.");
        };
        if (bytes < 1 || !floating && bytes > 4) {
            throw source.damaged("its format names " + c.bits + " bits, but 1 to 32 were expected");
        }
        if (c.frames * bytes * c.channels > dataBytes) {
            throw source.damaged("it claims " + c.frames + " frames, but its sound ends at frame "
                    + dataBytes / ((long) bytes * c.channels));
        }
        ByteOrder order = c.coding.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        AudioFormat shown = new AudioFormat("aiff", c.rateHz, c.channels, bytes * 8, floating);
        return new PcmLayout(shown, order, bytes, c.coding.equals("raw "), dataStart, c.frames);
    }

    private record Common(int channels, long frames, int bits, int rateHz, String coding) {}
}
