package dev.backline.live.set.internal.check.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the elements of a kind are made of: children in their order, and attributes. */
public final class Shape {
    private final List<Item> items;
    private final Set<Long> loose;
    private final List<String> always;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Answers a shape.
     *
     * @param items children in order
     * @param loose pairs of places whose order was never seen
     * @param always attributes that are always there
     */
    Shape(List<Item> items, Set<Long> loose, List<String> always) {
        this.items = List.copyOf(items);
        this.loose = Set.copyOf(loose);
        this.always = List.copyOf(always);
        for (int i = 0; i < items.size(); i++) {
            places.put(items.get(i).name(), i);
        }
    }

    static long pair(int first, int second) {
        return (long) Math.min(first, second) << 32 | Math.max(first, second);
    }

    /** Answers the children in order. */
    public List<Item> items() {
        return items;
    }

    /** Answers the place of a child by its key; -1 when none was ever seen. */
    public int place(String child) {
        return places.getOrDefault(child, -1);
    }

    /** Answers whether two children have an order, because it was the same wherever both were seen. */
    public boolean isOrdered(int first, int second) {
        return !items.get(first).free() && !items.get(second).free() && !loose.contains(pair(first, second));
    }

    /** Answers whether it is a list of things whose kind is open. */
    public boolean isList() {
        return items.stream().allMatch(Item::free);
    }

    /** Answers the attributes that are always there. */
    public List<String> always() {
        return always;
    }

    /** Answers whether a child is always there in a version. */
    public boolean requires(Item item, int version) {
        return !item.free() && item.leastIn(version) > 0;
    }
}
