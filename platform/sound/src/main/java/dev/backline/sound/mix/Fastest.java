package dev.backline.sound.mix;

/** Chooses once. */
final class Fastest {
    static final BlockMath ONE =
            choose(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());

    private Fastest() {}

    /** By name, for the class cannot even be loaded without its module. */
    static BlockMath choose(boolean vectors) {
        if (vectors) {
            try {
                Class<?> type = Class.forName("dev.backline.sound.mix.VectorMath");
                return (BlockMath) type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException | LinkageError missing) {
                // The module is there, but this bundle was not wired to it: what is there on every Java serves.
                return new ScalarMath();
            }
        }
        return new ScalarMath();
    }
}
