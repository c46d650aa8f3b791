package dev.backline.audio.files.internal.pcm;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds format and sound in an AIFF or AIFF-C file without compression. */
final class AiffHeader {
    private static final int MOST_CHUNKS = 10_000;
    private static final Set<String> LITTLE = Set.of("sowt", "42ni", "23ni");

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
        Coding coding = coding(c);
        int frameBytes = coding.bytes() * c.channels;
        if (c.frames * frameBytes > dataBytes) {
            throw source.damaged(
                    "it claims " + c.frames + " frames, but its sound ends at frame " + dataBytes / frameBytes);
        }
        ByteOrder order = LITTLE.contains(c.coding) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        AudioFormat shown = new AudioFormat("aiff", c.rateHz, c.channels, coding.bits(), coding.floating());
        return new PcmLayout(shown, coding, order, frameBytes, dataStart, c.frames);
    }

    private Coding coding(Common c) throws AudioFault {
        return switch (c.coding) {
            case "NONE", "twos", "sowt" -> whole(c.bits);
            case "raw " -> c.bits <= 8 ? Coding.UNSIGNED_8 : whole(c.bits);
            case "in24", "42ni" -> Coding.INT_24;
            case "in32", "23ni" -> Coding.INT_32;
            case "fl32", "FL32" -> Coding.FLOAT_32;
            case "fl64", "FL64" -> Coding.FLOAT_64;
            case "alaw", "ALAW" -> Coding.A_LAW;
            case "ulaw", "ULAW" -> Coding.MU_LAW;
            default ->
                throw new AudioFault(
                        source.file() + " is an AIFF file in the compressed coding \"" + c.coding
                                + "\", but PCM, floating point, A-law or mu-law was expected. Convert it to WAV, AIFF or FLAC first.");
        };
    }

    private Coding whole(int bits) throws AudioFault {
        if (bits < 1 || bits > 32) {
            throw source.damaged("its format names " + bits + " bits, but 1 to 32 were expected");
        }
        return Coding.whole((bits + 7) / 8);
    }

    private record Common(int channels, long frames, int bits, int rateHz, String coding) {}
}
