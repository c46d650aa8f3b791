package dev.backline.audio.files.internal.pcm;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Finds format and sound in a WAV file: RIFF, RF64 and BW64, plain and extensible. */
final class RiffHeader {
    private static final int MOST_CHUNKS = 10_000;
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xfffe;
    private static final long OPEN_END = 0xffff_ffffL;

    private final Source source;
    private @Nullable Format format;
    private long dataStart = -1;
    private long dataBytes;
    private long wideDataBytes = -1;

    private RiffHeader(Source source) {
        this.source = source;
    }

    static PcmLayout read(Source source) throws IOException, AudioFault {
        return new RiffHeader(source).walk();
    }

    private PcmLayout walk() throws IOException, AudioFault {
        long at = 12;
        for (int i = 0; i < MOST_CHUNKS && at + 8 <= source.size(); i++) {
            ByteBuffer head = source.exactly(at, 8, ByteOrder.LITTLE_ENDIAN, "a chunk");
            String name = Source.name(head);
            long bytes = head.getInt() & 0xffff_ffffL;
            switch (name) {
                case "ds64" ->
                    wideDataBytes = source.exactly(at + 8, 24, ByteOrder.LITTLE_ENDIAN, "the ds64 chunk")
                            .getLong(8);
                case "fmt " -> format = format(at + 8, bytes);
                case "data" -> {
                    dataStart = at + 8;
                    bytes = sized(bytes);
                    dataBytes = bytes;
                }
                default -> {
                    // Other chunks describe the sound; they are passed over.
                }
            }
            if (format != null && dataStart >= 0) {
                return layout(format);
            }
            at += 8 + bytes + (bytes & 1);
        }
        throw source.damaged(dataStart < 0 ? "it has no sound (no data chunk)" : "it has no format (no fmt chunk)");
    }

    private long sized(long bytes) throws AudioFault {
        long rest = source.size() - dataStart;
        long claimed = bytes == OPEN_END && wideDataBytes >= 0 ? wideDataBytes : bytes;
        // A writer to a pipe cannot know the length and leaves all bits set; the sound then goes to the end.
        if (claimed == OPEN_END) {
            return rest;
        }
        if (claimed < 0 || claimed > rest) {
            throw source.damaged(
                    "it claims " + Long.toUnsignedString(claimed) + " bytes of sound, but only " + rest + " are there");
        }
        return claimed;
    }

    private Format format(long at, long bytes) throws IOException, AudioFault {
        if (bytes < 16) {
            throw source.damaged("its fmt chunk has " + bytes + " bytes, but at least 16 were expected");
        }
        ByteBuffer chunk = source.exactly(at, (int) Math.min(bytes, 40), ByteOrder.LITTLE_ENDIAN, "the fmt chunk");
        int tag = chunk.getShort(0) & 0xffff;
        if (tag == EXTENSIBLE && chunk.remaining() >= 26) {
            tag = chunk.getShort(24) & 0xffff;
        }
        return new Format(
                tag,
                chunk.getShort(2) & 0xffff,
                chunk.getInt(4),
                chunk.getShort(12) & 0xffff,
                chunk.getShort(14) & 0xffff);
    }

    private PcmLayout layout(Format f) throws AudioFault {
        Coding coding = coding(f);
        PcmChecks.shape(source, f.channels, f.rateHz);
        int packed = coding.bytes() * f.channels;
        // Frames may be padded to a round number of bytes; some writers leave the number out.
        int frameBytes = f.blockBytes == 0 ? packed : f.blockBytes;
        if (frameBytes < packed) {
            throw source.damaged("its format names " + f.bits + " bits in frames of " + f.blockBytes + " bytes for "
                    + f.channels + " channels, which do not fit");
        }
        AudioFormat shown = new AudioFormat("wav", f.rateHz, f.channels, coding.bits(), coding.floating());
        return new PcmLayout(shown, coding, ByteOrder.LITTLE_ENDIAN, frameBytes, dataStart, dataBytes / frameBytes);
    }

    private Coding coding(Format f) throws AudioFault {
        return switch (f.tag) {
            case PCM -> whole(f);
            case FLOAT -> {
                if (f.bits != 32 && f.bits != 64) {
                    throw source.damaged(
                            "its floating-point values have " + f.bits + " bits, but 32 or 64 were expected");
                }
                yield f.bits == 64 ? Coding.FLOAT_64 : Coding.FLOAT_32;
            }
            case A_LAW -> Coding.A_LAW;
            case MU_LAW -> Coding.MU_LAW;
            default ->
                throw new AudioFault(
                        source.file() + " is a WAV file in the compressed coding 0x"
                                + Integer.toHexString(f.tag)
                                + ", but PCM, floating point, A-law or mu-law was expected. Convert it to WAV, AIFF or FLAC first.");
        };
    }

    // Values of fewer bits than their bytes hold stand at the top; beyond four bytes the rest of the frame is padding.
    private Coding whole(Format f) throws AudioFault {
        int least = (f.bits + 7) / 8;
        boolean even = f.channels > 0 && f.blockBytes > 0 && f.blockBytes % f.channels == 0;
        int bytes = even && least > 0 ? Math.max(least, f.blockBytes / f.channels) : least;
        int used = bytes > 4 ? least : bytes;
        if (f.bits < 1 || used > 4 && used != 8) {
            throw source.damaged(
                    "its values have " + f.bits + " bits in " + used + " bytes, but 1 to 32 or 64 bits were expected");
        }
        return used == 1 ? Coding.UNSIGNED_8 : Coding.whole(used);
    }

    private record Format(int tag, int channels, int rateHz, int blockBytes, int bits) {}
}
