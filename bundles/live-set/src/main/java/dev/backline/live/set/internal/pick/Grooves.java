package dev.backline.live.set.internal.pick;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.SetView;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The grooves of clips that came from another set, by their names. */
final class Grooves {
    private Grooves() {}

    /** Lets clips follow the groove of the same name; without one they lose theirs. */
    static void follow(Pick pick, Node node, TreeEdit edit) {
        Set<String> lost = new TreeSet<>();
        node.walk(n -> {
            String id = n.is("GrooveId") ? n.attribute("Value", "-1") : "-1";
            if (!id.equals("-1")) {
                Optional<String> name = named(pick.from(), id);
                Optional<String> here = name.flatMap(g -> idOf(pick.into(), g));
                edit.value(n, here.orElse("-1"));
                if (here.isEmpty()) {
                    lost.add(name.orElse("?"));
                }
            }
        });
        lost.forEach(
                n -> pick.note("There is no groove \"" + n + "\" here, so the clips that followed it follow none."));
    }

    private static Optional<String> named(SetView set, String id) {
        return set.grooves().stream()
                .filter(g -> g.attribute("Id", "").equals(id))
                .findFirst()
                .map(g -> g.value("Name", ""));
    }

    private static Optional<String> idOf(SetView set, String name) {
        return set.grooves().stream()
                .filter(g -> g.value("Name", "").equals(name))
                .findFirst()
                .flatMap(g -> g.attribute("Id"));
    }
}
