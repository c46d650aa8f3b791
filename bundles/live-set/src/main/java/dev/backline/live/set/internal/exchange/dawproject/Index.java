package dev.backline.live.set.internal.exchange.dawproject;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what a project names by id. */
final class Index {
    private final Map<String, Branch> branches = new HashMap<>();
    private final Map<String, Parameters.Target> parameters = new HashMap<>();
    private final boolean own;

    Index(Branch root) {
        own = root.first("Application")
                .filter(a -> a.text("name", "").equals(Names.APPLICATION))
                .isPresent();
        add(root);
    }

    private void add(Branch branch) {
        branch.text("id").ifPresent(id -> branches.putIfAbsent(id, branch));
        branch.children().forEach(this::add);
    }

    /** Answers whether this program wrote the project. */
    boolean own() {
        return own;
    }

    Optional<Branch> branch(String id) {
        return Optional.ofNullable(branches.get(id));
    }

    /** Keeps what a parameter of the project is in the set. */
    void parameter(Branch parameter, Parameters.Target target) {
        parameter.text("id").ifPresent(id -> parameters.putIfAbsent(id, target));
    }

    Optional<Parameters.Target> parameter(String id) {
        return Optional.ofNullable(parameters.get(id));
    }
}
