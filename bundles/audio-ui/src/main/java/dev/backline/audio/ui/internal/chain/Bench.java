package dev.backline.audio.ui.internal.chain;

import dev.backline.api.unit.UnitChain;
import dev.backline.api.unit.UnitChain.Link;
import dev.backline.api.unit.UnitInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A chain that is worked on: each change is a step that can be taken back. It knows no controls. */
public final class Bench {
    private static final int STEPS = 200;

    private final Supplier<List<UnitInfo>> installed;
    private final Deque<UnitChain> past = new ArrayDeque<>();
    private final Deque<UnitChain> future = new ArrayDeque<>();
    private final List<Runnable> ears = new ArrayList<>();
    private UnitChain chain = UnitChain.EMPTY;
    private int chosen = -1;
    private String gliding = "";

    /**
     * Makes one without units.
     *
     * @param installed answers every effect that there is, by family and title
     */
    public Bench(Supplier<List<UnitInfo>> installed) {
        this.installed = installed;
    }

    /** Tells after each change. */
    public void hear(Runnable ear) {
        ears.add(ear);
    }

    /** Answers every effect that can be added. */
    public List<UnitInfo> installed() {
        return installed.get();
    }

    /** Answers the chain as it stands. */
    public UnitChain chain() {
        return chain;
    }

    /** Takes a chain that was kept; it is no step. */
    public void take(UnitChain kept) {
        chain = kept;
        chosen = kept.links().isEmpty() ? -1 : 0;
        tell();
    }

    /** Tells that other kinds are there. */
    public void refresh() {
        tell();
    }

    /** Answers the place of the chosen unit, -1 for none. */
    public int chosen() {
        return chosen;
    }

    /** Chooses a unit. */
    public void choose(int place) {
        if (place != chosen) {
            chosen = Math.clamp(place, -1, chain.links().size() - 1);
            tell();
        }
    }

    /** Answers the chosen unit. */
    public Optional<Link> link() {
        return chosen < 0 || chosen >= chain.links().size()
                ? Optional.empty()
                : Optional.of(chain.links().get(chosen));
    }

    /** Answers what a kind of unit is; empty when its bundle is gone. */
    public Optional<UnitInfo> info(String unit) {
        return installed().stream().filter(i -> i.id().equals(unit)).findFirst();
    }

    /** Answers the value of a parameter of the chosen unit. */
    public double value(String parameter) {
        Link link = link().orElseThrow();
        Double set = link.values().get(parameter);
        if (set != null) {
            return set;
        }
        UnitInfo info = info(link.unit()).orElseThrow();
        return info.parameters().get(info.index(parameter)).initial();
    }

    /** Adds a unit behind the chosen one, and chooses it. */
    public void add(String unit) {
        List<Link> links = new ArrayList<>(chain.links());
        links.add(chosen + 1, Link.of(unit));
        step(links, chosen + 1, "");
    }

    /** Takes the chosen unit out. */
    public void remove() {
        if (link().isPresent()) {
            List<Link> links = new ArrayList<>(chain.links());
            links.remove(chosen);
            step(links, Math.min(chosen, links.size() - 1), "");
        }
    }

    /** Moves the chosen unit by one place. */
    public void move(int by) {
        int to = chosen + by;
        if (link().isPresent() && to >= 0 && to < chain.links().size()) {
            List<Link> links = new ArrayList<>(chain.links());
            Collections.swap(links, chosen, to);
            step(links, to, "");
        }
    }

    /** Lets sound go past the chosen unit, or through it again. */
    public void pass() {
        link().ifPresent(l -> replace(new Link(l.unit(), l.values(), !l.passed()), ""));
    }

    /** Sets a parameter of the chosen unit; changes of one parameter on end are one step. */
    public void set(String parameter, double value) {
        link().ifPresent(l -> replace(l.with(parameter, value), chosen + " " + parameter));
    }

    /** Sets the chosen unit to one of its presets; an empty name sets it to its initial values. */
    public void preset(String name) {
        link().ifPresent(l -> {
            Map<String, Double> values = info(l.unit()).stream()
                    .flatMap(i -> i.presets().stream())
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .map(UnitInfo.Preset::values)
                    .orElse(Map.of());
            replace(new Link(l.unit(), values, l.passed()), "");
        });
    }

    private void replace(Link link, String glide) {
        if (!link.equals(chain.links().get(chosen))) {
            List<Link> links = new ArrayList<>(chain.links());
            links.set(chosen, link);
            step(links, chosen, glide);
        }
    }

    private void step(List<Link> links, int choice, String glide) {
        if (glide.isEmpty() || !glide.equals(gliding)) {
            past.push(chain);
            if (past.size() > STEPS) {
                past.removeLast();
            }
        }
        gliding = glide;
        future.clear();
        chain = new UnitChain(links);
        chosen = choice;
        tell();
    }

    /** Takes the last step back. */
    public void undo() {
        go(past, future);
    }

    /** Does again what was taken back. */
    public void redo() {
        go(future, past);
    }

    private void go(Deque<UnitChain> from, Deque<UnitChain> to) {
        if (!from.isEmpty()) {
            to.push(chain);
            chain = from.pop();
            gliding = "";
            chosen = Math.clamp(
                    chosen, chain.links().isEmpty() ? -1 : 0, chain.links().size() - 1);
            tell();
        }
    }

    private void tell() {
        ears.forEach(Runnable::run);
    }
}
