package dev.backline.live.set.internal.check;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * One kind of damage that can be done to a set.
 *
 * @param name what is done
 * @param code by which it must be found
 * @param how does it; throws {@link NoSuchElementException} when the set has nothing to damage that way
 */
record Damage(String name, Code code, BiConsumer<Node, TreeEdit> how) {
    static Damage of(Code code, BiConsumer<Node, TreeEdit> how) {
        return new Damage(code.text(), code, how);
    }

    /** Answers the damaged root; empty when the set has nothing to damage that way. */
    Optional<Node> plant(Node root) {
        TreeEdit edit = new TreeEdit();
        try {
            how.accept(root, edit);
            Node damaged = edit.apply(root);
            return damaged == root ? Optional.empty() : Optional.of(damaged);
        } catch (NoSuchElementException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Answers all elements of a name. */
    static List<Node> all(Node root, String name) {
        List<Node> found = new ArrayList<>();
        root.walk(n -> {
            if (n.is(name)) {
                found.add(n);
            }
        });
        return found;
    }

    static Node first(Node root, String name) {
        return all(root, name).getFirst();
    }

    static Node first(Node root, String name, Predicate<Node> which) {
        return all(root, name).stream().filter(which).findFirst().orElseThrow();
    }

    /** Answers the first element below that lies at a path under any element of the path's first name. */
    static Node at(Node root, String path) {
        int slash = path.indexOf('/');
        return all(root, path.substring(0, slash)).stream()
                .flatMap(n -> n.at(path.substring(slash + 1)).stream())
                .findFirst()
                .orElseThrow();
    }

    static Node main(Node root) {
        return root.at("LiveSet/MasterTrack")
                .or(() -> root.at("LiveSet/MainTrack"))
                .orElseThrow();
    }

    static List<Node> tracks(Node root) {
        return root.at("LiveSet/Tracks").orElseThrow().children();
    }

    static Node track(Node root, Predicate<Node> which) {
        return tracks(root).stream().filter(which).findFirst().orElseThrow();
    }

    static Node playing(Node root) {
        return track(root, n -> n.is("MidiTrack") || n.is("AudioTrack"));
    }

    static Node clip(Node root, String parent) {
        return all(root, parent).stream()
                .flatMap(n -> n.children().stream())
                .filter(n -> n.is("MidiClip") || n.is("AudioClip"))
                .findFirst()
                .orElseThrow();
    }

    static List<Node> lane(Node root) {
        return all(root, "Events").stream()
                .map(n -> n.children().stream()
                        .filter(c -> c.name().endsWith("Clip"))
                        .toList())
                .filter(l -> l.size() > 1)
                .findFirst()
                .orElseThrow();
    }

    static Node parent(Node root, Node child) {
        Node[] found = new Node[1];
        root.walk(n -> {
            if (n.children().contains(child)) {
                found[0] = n;
            }
        });
        return Optional.ofNullable(found[0]).orElseThrow();
    }

    static void swap(Node root, Node first, Node second, TreeEdit edit) {
        edit.children(parent(root, first), list -> {
            List<Node> other = new ArrayList<>(list);
            int a = other.indexOf(first);
            int b = other.indexOf(second);
            other.set(a, second);
            other.set(b, first);
            return other;
        });
    }
}
