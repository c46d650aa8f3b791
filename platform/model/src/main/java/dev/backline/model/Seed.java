package dev.backline.model;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Where chance comes from. A seed is split by name, so that what one part draws never shifts what another draws.
 *
 * @param value any number; the same number always gives the same draws
 */
public record Seed(long value) {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /** Answers the seed of a number. */
    public static Seed of(long value) {
        return new Seed(value);
    }

    /** Answers the seed for a named part: FNV-1a over the name, mixed with this value by the SplitMix64 finaliser. */
    public Seed split(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        long z = value * 0x9e3779b97f4a7c15L + hash;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return new Seed(z ^ (z >>> 31));
    }

    /** Answers a new generator (L64X128Mix) that starts from this seed; it belongs to one thread. */
    public RandomGenerator random() {
        return FACTORY.create(value);
    }
}
