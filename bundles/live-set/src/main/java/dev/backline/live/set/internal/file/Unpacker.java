package dev.backline.live.set.internal.file;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip in bounded memory and time: a small file can unpack to a huge one. */
final class Unpacker {
    /** Seven times the largest set that is known. */
    static final int MOST_BYTES = 256 << 20;

    /** Sets pack to about a fifteenth; more than this is believed only of small ones. */
    private static final int MOST_RATIO = 200;

    private static final int SMALL = 32 << 20;
    private static final int STEP = 1 << 20;

    private Unpacker() {}

    static boolean isPacked(byte[] file) {
        return file.length > 2 && file[0] == 0x1f && file[1] == (byte) 0x8b;
    }

    /**
     * Answers what all members of the file hold together; what stands behind the last one is left out.
     *
     * @param most bytes to accept
     */
    static byte[] unpack(byte[] file, String name, int most, Progress progress) throws SetFault {
        long limit = Math.min(most, Math.max(SMALL, (long) file.length * MOST_RATIO));
        byte[] out = new byte[(int) Math.min(limit, expected(file)) + 1];
        int size = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file), 1 << 15)) {
            int got;
            while ((got = in.read(out, size, Math.min(STEP, out.length - size))) >= 0) {
                size += got;
                progress.check();
                if (size > limit) {
                    throw tooLarge(name, limit);
                }
                if (size == out.length) {
                    out = Arrays.copyOf(out, (int) Math.min(limit + 1, Math.max(2L * size, STEP)));
                }
            }
            return size == out.length ? out : Arrays.copyOf(out, size);
        } catch (ZipException | EOFException e) {
            throw new SetFault(
                    name + " is damaged: its packed part cannot be unpacked (" + e.getMessage()
                            + "), but a whole gzip member was expected. It was left unchanged. Take a copy from Live's Backup folder.",
                    e);
        } catch (IOException e) {
            throw new AssertionError("An array does not fail.", e);
        }
    }

    /** The last four bytes of a member tell its size, if they are true. */
    private static long expected(byte[] file) {
        int end = file.length;
        long told = file[end - 4] & 0xFFL
                | (file[end - 3] & 0xFFL) << 8
                | (file[end - 2] & 0xFFL) << 16
                | (file[end - 1] & 0xFFL) << 24;
        return told <= (long) file.length * 64 ? told : STEP;
    }

    private static SetFault tooLarge(String name, long limit) {
        return new SetFault(name + " unpacks to more than " + (limit >> 20)
                + " MiB, far above any known set of its size. It was not read further and left unchanged.");
    }
}
