package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.Obuffer;

/** MPEG audio of the layers 1 to 3, decoded by JLayer frame by frame. */
final class Mp3Pieces implements Pieces {
    /** What JLayer multiplies full scale by. */
    private static final float SCALE = 1 / 32_700f;

    private final Frames frames;
    private final Bitstream bits;
    private final Decoder decoder = new Decoder();
    private final Values values;

    Mp3Pieces(Source source, Mp3Index index) throws IOException, AudioFault {
        this.frames = new Frames(new MpegFrames(source));
        this.values = new Values(index.header());
        if (index.tagged()) {
            frames.refill();
            frames.frame.position(frames.frame.limit());
        }
        this.bits = new Bitstream(frames);
        decoder.setOutputBuffer(values);
    }

    @Override
    public int next() throws IOException, AudioFault, Undecodable {
        try {
            Header header = bits.readFrame();
            if (header == null) {
                return -1;
            }
            values.clear_buffer();
            decoder.decodeFrame(header, bits);
            bits.closeFrame();
            return values.frames;
        } catch (BitstreamException | DecoderException e) {
            throw new Undecodable("JLayer: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public float[] channel(int index) {
        return values.channels[index];
    }

    /** All frames without what lies between them. */
    private static final class Frames extends InputStream {
        private final MpegFrames from;
        private ByteBuffer frame = ByteBuffer.allocate(0);

        Frames(MpegFrames from) {
            this.from = from;
        }

        private boolean refill() throws IOException {
            if (!frame.hasRemaining()) {
                try {
                    frame = from.next();
                } catch (AudioFault e) {
                    throw new IOException(e);
                }
            }
            return frame.hasRemaining();
        }

        @Override
        public int read() throws IOException {
            return refill() ? frame.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] to, int at, int count) throws IOException {
            if (!refill()) {
                return -1;
            }
            int taken = Math.min(count, frame.remaining());
            frame.get(to, at, taken);
            return taken;
        }
    }

    /** Takes decoded values as they come out of the filters, before anything is rounded or clipped. */
    private static final class Values extends Obuffer {
        private final int frames;
        private final float[][] channels;
        private final int[] filled = new int[2];

        Values(MpegHeader header) {
            this.frames = header.frames();
            this.channels = new float[header.channels()][frames];
        }

        @Override
        public void appendSamples(int channel, float[] more) {
            // A second channel that the first frame did not have is left out.
            if (channel < channels.length && filled[channel] + more.length <= frames) {
                float[] to = channels[channel];
                int at = filled[channel];
                for (int i = 0; i < more.length; i++) {
                    to[at + i] = more[i] * SCALE;
                }
                filled[channel] = at + more.length;
            }
        }

        @Override
        public void append(int channel, short value) {
            appendSamples(channel, new float[] {value});
        }

        // A frame whose bits lie in a frame that is missing stays silent.
        @Override
        public void clear_buffer() {
            for (float[] channel : channels) {
                Arrays.fill(channel, 0);
            }
            Arrays.fill(filled, 0);
        }

        @Override
        public void write_buffer(int ignored) {
            // Values are taken from the arrays.
        }

        @Override
        public void close() {
            // Nothing to let go of.
        }

        @Override
        public void set_stop_flag() {
            // Nobody plays.
        }
    }
}
