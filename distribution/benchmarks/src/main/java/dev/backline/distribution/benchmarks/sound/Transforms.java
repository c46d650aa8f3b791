package dev.backline.distribution.benchmarks.sound;

import dev.backline.sound.Fft;
import dev.backline.sound.spectrum.FastFft;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Nanoseconds of processor time of one transform of a real frame: the least of some passes. */
final class Transforms {
    private static final int[] SIZES = {1_024, 4_096, 16_384};
    private static final int PASSES = 15;
    private static final int FRAMES_IN_PASS = 20_000_000;

    private Transforms() {}

    /** JTransforms lies in the jars that are named, if there are any. */
    static void measure(List<String> jars) throws IOException, ReflectiveOperationException {
        for (int size : SIZES) {
            float[] frame = noise(size);
            float[] re = new float[size / 2 + 1];
            float[] im = new float[size / 2 + 1];
            FastFft fast = new FastFft(size);
            SoundMain.say(
                    (fast.isVector() ? "vector-" : "single-") + size, least(size, () -> fast.forward(frame, re, im)));
            if (!fast.isVector()) {
                wide(size, frame);
            }
        }
        if (!jars.isEmpty()) {
            peer(jars);
        }
    }

    private static void wide(int size, float[] frame) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = frame[i];
        }
        double[] re = new double[size / 2 + 1];
        double[] im = new double[size / 2 + 1];
        Fft fft = new Fft(size);
        SoundMain.say("double-" + size, least(size, () -> fft.real(values, re, im)));
    }

    /** The peer works in place, so a fresh frame is copied in each time; that takes a few percent. */
    private static void peer(List<String> jars) throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>();
        for (String jar : jars) {
            urls.add(Path.of(jar).toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
            for (int size : SIZES) {
                Consumer<float[]> transform = peer(loader, size);
                float[] frame = noise(size);
                float[] copy = new float[size];
                SoundMain.say("jtransforms-" + size, least(size, () -> {
                    System.arraycopy(frame, 0, copy, 0, size);
                    transform.accept(copy);
                }));
            }
        }
    }

    private static Consumer<float[]> peer(ClassLoader loader, int size) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass("org.jtransforms.fft.FloatFFT_1D");
        Object made = type.getConstructor(long.class).newInstance((long) size);
        var method = type.getMethod("realForward", float[].class);
        return frame -> {
            try {
                method.invoke(made, (Object) frame);
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException("JTransforms failed.", failed);
            }
        };
    }

    private static double least(int size, Runnable work) {
        int times = FRAMES_IN_PASS / size;
        double least = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < PASSES; pass++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                work.run();
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
            least = Math.min(least, (double) spent / times);
        }
        return least;
    }

    private static float[] noise(int size) {
        float[] values = new float[size];
        int state = 1;
        for (int i = 0; i < size; i++) {
            state = state * 1_664_525 + 1_013_904_223;
            values[i] = state * 0x1p-31f;
        }
        return values;
    }
}
