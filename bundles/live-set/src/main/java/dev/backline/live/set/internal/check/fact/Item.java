package dev.backline.live.set.internal.check.fact;

/**
 * A child that an element can have.
 *
 * @param name its name, numbers behind a point as {@code .#}
 * @param leaf whether it has always been an empty element with {@code Value} alone
 * @param free whether it stands in a list that the producer fills: count and order are open
 * @param least how often it is there at least
 * @param most how often at most; {@link #MANY} when that is open
 * @param since first version, by its place in the era, from which on the least holds
 * @param until last version to which it holds
 */
public record Item(String name, boolean leaf, boolean free, int least, int most, int since, int until) {
    /** No limit. */
    public static final int MANY = Integer.MAX_VALUE;

    /** The place of a version behind all others. */
    public static final int LAST = 99;

    /** Answers how often it is there at least in a version. */
    int leastIn(int version) {
        return version >= since && version <= until ? least : 0;
    }
}
