package dev.backline.audio.files.internal.flac;

import dev.backline.api.audio.AudioFault;
import java.io.IOException;

/** Reads what prediction left over: partitions in Rice coding, or plain numbers behind an escape. */
final class Residual {
    private Residual() {}

    static void read(Bits bits, int[] to, int order, int frames) throws IOException, AudioFault {
        int method = (int) bits.unsigned(2);
        if (method > 1) {
            throw bits.fault("a residual is of the reserved coding " + method);
        }
        int partitionOrder = (int) bits.unsigned(4);
        int length = frames >> partitionOrder;
        if (length << partitionOrder != frames || length < order) {
            throw bits.fault("a frame of " + frames + " is cut into " + (1 << partitionOrder) + " partitions");
        }
        int parameterBits = method == 0 ? 4 : 5;
        int escape = (1 << parameterBits) - 1;
        int at = order;
        for (int p = 0; p < 1 << partitionOrder; p++) {
            int end = (p + 1) * length;
            int parameter = (int) bits.unsigned(parameterBits);
            if (parameter == escape) {
                plain(bits, to, at, end);
            } else {
                bits.rice(to, at, end - at, parameter);
            }
            at = end;
        }
    }

    private static void plain(Bits bits, int[] to, int from, int end) throws IOException, AudioFault {
        int width = (int) bits.unsigned(5);
        for (int i = from; i < end; i++) {
            to[i] = (int) bits.signed(width);
        }
    }
}
