package dev.backline.audio.files.internal.flac;

import dev.backline.api.audio.AudioFault;
import java.io.IOException;

/**
 * The head of a frame.
 *
 * @param frames of the block
 * @param assignment 0 to 7: so many channels less one; 8 left and side, 9 side and right, 10 mid and side
 */
record FrameHeader(int frames, int assignment) {
    private static final int SYNC = 0x3ffe;
    private static final int[] RATES = {
        0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
    };
    private static final int[] DEPTHS = {0, 8, 12, 0, 16, 20, 24, 32};

    /** Reads a header and checks it against the stream's description. */
    static FrameHeader read(Bits bits, StreamInfo info) throws IOException, AudioFault {
        if (bits.unsigned(14) != SYNC || bits.unsigned(1) != 0) {
            throw bits.fault("a frame was expected, but something else stands there");
        }
        bits.unsigned(1);
        int size = (int) bits.unsigned(4);
        int rate = (int) bits.unsigned(4);
        int assignment = (int) bits.unsigned(4);
        int depth = (int) bits.unsigned(3);
        if (bits.unsigned(1) != 0 || assignment > 10 || depth == 3 || size == 0 || rate == 15) {
            throw bits.fault("a frame's header uses reserved values");
        }
        number(bits);
        int frames = frames(bits, size);
        int rateHz = rate(bits, rate, info);
        int length = bits.sinceMark();
        int sum = Checksums.eight(bits.buffer(), bits.markedAt(), length);
        if (bits.unsigned(8) != sum) {
            throw bits.fault("the check sum of a frame's header does not fit");
        }
        int channels = assignment < 8 ? assignment + 1 : 2;
        int found = depth == 0 ? info.bits() : DEPTHS[depth];
        if (rateHz != info.rateHz() || channels != info.channels() || found != info.bits()) {
            throw bits.fault("a frame has another rate, depth or number of channels than the stream");
        }
        if (frames > info.longestBlock()) {
            throw bits.fault(
                    "a frame holds " + frames + " frames, but at most " + info.longestBlock() + " were announced");
        }
        return new FrameHeader(frames, assignment);
    }

    private static void number(Bits bits) throws IOException, AudioFault {
        int lead = (int) bits.unsigned(8);
        int ones = Integer.numberOfLeadingZeros(~(lead << 24));
        if (ones == 1 || ones > 7) {
            throw bits.fault("a frame's number is not coded as it should");
        }
        for (int i = 1; i < ones; i++) {
            if (bits.unsigned(8) >>> 6 != 2) {
                throw bits.fault("a frame's number is not coded as it should");
            }
        }
    }

    private static int frames(Bits bits, int code) throws IOException, AudioFault {
        return switch (code) {
            case 1 -> 192;
            case 2, 3, 4, 5 -> 144 << code;
            case 6 -> (int) bits.unsigned(8) + 1;
            case 7 -> (int) bits.unsigned(16) + 1;
            default -> 1 << code;
        };
    }

    private static int rate(Bits bits, int code, StreamInfo info) throws IOException, AudioFault {
        return switch (code) {
            case 0 -> info.rateHz();
            case 12 -> (int) bits.unsigned(8) * 1_000;
            case 13 -> (int) bits.unsigned(16);
            case 14 -> (int) bits.unsigned(16) * 10;
            default -> RATES[code];
        };
    }
}
