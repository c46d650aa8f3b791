package dev.backline.live.set.internal.merge.id;

import dev.backline.live.set.internal.merge.side.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One space of ids: how those of the base and of theirs are called in ours. */
public final class IdSpace {
    private final Map<String, String> ofBase = new HashMap<>();
    private final Map<String, String> ofTheirs = new HashMap<>();

    /**
     * Fills the space.
     *
     * @param toOurs what an id of the base became in ours
     * @param toTheirs what it became in theirs
     * @param twins ids of theirs that stand for what ours put in as well
     * @param fresh ids that nobody has
     */
    public IdSpace(
            Set<String> base,
            Set<String> ours,
            Set<String> theirs,
            UnaryOperator<String> toOurs,
            UnaryOperator<String> toTheirs,
            Map<String, String> twins,
            Supplier<String> fresh) {
        Map<String, String> known = new HashMap<>(twins);
        for (String id : base) {
            String our = toOurs.apply(id);
            boolean kept = ours.contains(our);
            if (kept && !our.equals(id)) {
                ofBase.put(id, our);
            }
            String their = toTheirs.apply(id);
            if (theirs.contains(their) && (!their.equals(id) || !known.containsKey(id))) {
                known.put(their, kept ? our : id);
            }
        }
        for (String id : theirs) {
            String name = known.get(id);
            if (name == null && (ours.contains(id) || base.contains(id))) {
                ofTheirs.put(id, fresh.get());
            } else if (name != null && !name.equals(id)) {
                ofTheirs.put(id, name);
            }
        }
    }

    /** Answers how ids of a side are called in ours. */
    public Map<String, String> of(Side side) {
        return side == Side.BASE ? ofBase : ofTheirs;
    }
}
