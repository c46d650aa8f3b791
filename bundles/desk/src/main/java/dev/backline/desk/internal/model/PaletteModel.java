package dev.backline.desk.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What the palette shows for what is typed: the best matches first, and before anything is typed what is pinned, then the commands used last. */
public final class PaletteModel {
    private static final int REMEMBERED = 20;
    private static final int RECENT_BONUS = 6;
    private static final int PINNED = 10_000;

    private final Supplier<List<Command>> commands;
    private final List<String> recent = new ArrayList<>();
    private final List<String> pinned = new ArrayList<>();

    /** Searches what the supplier answers at that moment. */
    public PaletteModel(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    private record Scored(Command command, int score) {}

    /** Answers the commands for what is typed, the best first. */
    public List<Command> find(String typed) {
        List<Scored> scored = new ArrayList<>();
        for (Command command : commands.get()) {
            int score = score(typed, command);
            if (score != Fuzzy.NONE) {
                scored.add(new Scored(command, score + recency(command, typed)));
            }
        }
        scored.sort(Comparator.comparingInt(Scored::score)
                .reversed()
                .thenComparing(one -> one.command().title()));
        return scored.stream().map(Scored::command).toList();
    }

    private static int score(String typed, Command command) {
        int title = Fuzzy.score(typed, command.title());
        int name = Fuzzy.score(typed, command.id().replace(Command.WINDOW, ""));
        return Math.max(title, name);
    }

    private int recency(Command command, String typed) {
        int pin = pinned.indexOf(command.id());
        if (pin >= 0 && typed.isBlank()) {
            return PINNED - pin;
        }
        int at = recent.indexOf(command.id());
        if (at < 0) {
            return 0;
        }
        return typed.isBlank() ? 1000 - at : Math.max(0, RECENT_BONUS - at);
    }

    /** Notes that a command was used. */
    public void used(String id) {
        recent.remove(id);
        recent.addFirst(id);
        while (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }

    /** Answers the ids used last, the newest first. */
    public List<String> recent() {
        return List.copyOf(recent);
    }

    /** Pins a command to the top, below those that are pinned already, or takes the pin away. */
    public void pin(String id) {
        if (!pinned.remove(id)) {
            pinned.add(id);
        }
    }

    /** Answers whether a command is pinned. */
    public boolean isPinned(String id) {
        return pinned.contains(id);
    }

    /** Answers the ids of what is pinned, from the top. */
    public List<String> pinned() {
        return List.copyOf(pinned);
    }

    /** Takes over what an earlier window had pinned. */
    public void pinned(List<String> ids) {
        pinned.clear();
        pinned.addAll(new LinkedHashSet<>(ids));
    }

    /** Takes over what an earlier window remembered. */
    public void remember(List<String> ids) {
        Set<String> all = new LinkedHashSet<>(ids);
        recent.clear();
        recent.addAll(all);
    }
}
