package dev.backline.sound.spectrum;

/**
 * The spectrum of real frames in single precision, as fast as this Java can: on vectors where the module {@code jdk.incubator.vector} was started,
 * else by {@link dev.backline.sound.Fft}. The last bits differ from machine to machine, within a millionth of the frame's root mean
 * square times the root of its size, so it is for looking at sound, never for making it. Belongs to one thread.
 */
public final class FastFft {
    private static final int LARGEST = 1 << 24;
    private static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private final int size;
    private final RealTransform way;

    /**
     * Makes a transform.
     *
     * @param size frames, a power of two from 2 to 2^24
     */
    public FastFft(int size) {
        this(size, VECTORS);
    }

    FastFft(int size, boolean vectors) {
        if (size < 2 || size > LARGEST || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("Size is " + size + ", but a power of two from 2 to 2^24 was expected.");
        }
        this.size = size;
        way = vectors ? vectors(size) : new ScalarTransform(size);
    }

    /** By name, for the class cannot even be loaded without its module. */
    private static RealTransform vectors(int size) {
        try {
            Class<?> type = Class.forName("dev.backline.sound.spectrum.VectorTransform");
            if ((boolean) type.getDeclaredMethod("fits", int.class).invoke(null, size)) {
                return (RealTransform) type.getDeclaredConstructor(int.class).newInstance(size);
            }
        } catch (ReflectiveOperationException | LinkageError missing) {
            // The module is there, but this bundle was not wired to it: what is there on every Java serves.
            return new ScalarTransform(size);
        }
        return new ScalarTransform(size);
    }

    /** Answers how many frames it takes. */
    public int size() {
        return size;
    }

    /** Answers whether it works on vectors. */
    public boolean isVector() {
        return !(way instanceof ScalarTransform);
    }

    /**
     * Transforms a frame to its spectrum from 0 to half the rate, and takes no room.
     *
     * @param frame {@link #size()} values, kept
     * @param re gets N / 2 + 1 real parts
     * @param im gets N / 2 + 1 imaginary parts
     */
    public void forward(float[] frame, float[] re, float[] im) {
        if (frame.length < size || re.length <= size / 2 || im.length <= size / 2) {
            throw new IllegalArgumentException("Arrays of " + frame.length + ", " + re.length + " and " + im.length
                    + " were given, but at least " + size + " and twice " + (size / 2 + 1) + " values were expected.");
        }
        way.forward(frame, re, im);
    }
}
