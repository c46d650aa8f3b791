package dev.backline.engine.internal.launch.transform;

import dev.backline.api.session.SceneCut;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.SignatureMap;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The places at which an arrangement is cut. */
final class Sections {
    private Sections() {}

    /**
     * A part of the arrangement.
     *
     * @param name of its locator; empty when it has none
     * @param at first tick
     * @param end first tick behind it
     */
    record Section(String name, long at, long end) {}

    static List<Section> of(LiveSet set, SceneCut cut) {
        long end = Ticks.of(set.length());
        NavigableMap<Long, String> cuts = new TreeMap<>();
        boolean locators = cut.by() == SceneCut.By.LOCATORS && !set.locators().isEmpty();
        if (locators) {
            for (Locator locator : set.locators()) {
                cuts.put(Ticks.of(locator.at()), locator.name());
            }
        } else if (cut.by() == SceneCut.By.BARS) {
            bars(set.signatures(), cut.bars(), end).forEach(at -> cuts.put(at, ""));
        } else {
            changes(set).forEach(at -> cuts.put(at, ""));
        }
        if (begin(set).filter(at -> cuts.isEmpty() || at < cuts.firstKey()).isPresent()) {
            cuts.put(0L, "");
        }
        return between(cuts, end);
    }

    private static List<Section> between(NavigableMap<Long, String> cuts, long end) {
        List<Section> sections = new ArrayList<>();
        cuts.forEach((at, name) -> {
            Long next = cuts.higherKey(at);
            long until = next == null ? end : Math.min(next, end);
            if (until > at) {
                sections.add(new Section(name, at, until));
            }
        });
        return sections;
    }

    private static Optional<Long> begin(LiveSet set) {
        return set.tracks().stream()
                .flatMap(t -> t.arrangement().stream())
                .map(Placements::at)
                .min(Long::compare);
    }

    private static List<Long> bars(SignatureMap signatures, int bars, long end) {
        List<Long> lines = new ArrayList<>();
        for (long bar = 1; Ticks.of(signatures.start(bar)) < end; bar += bars) {
            lines.add(Ticks.of(signatures.start(bar)));
        }
        return lines;
    }

    private static Set<Long> changes(LiveSet set) {
        TreeSet<Long> lines = new TreeSet<>();
        for (Track track : set.tracks()) {
            for (Track.Placed placed : track.arrangement()) {
                lines.add(Placements.at(placed));
                lines.add(Placements.end(placed));
            }
        }
        lines.removeIf(at -> !isBarLine(set.signatures(), at));
        return lines;
    }

    private static boolean isBarLine(SignatureMap signatures, long at) {
        Beats place = Ticks.beats(at);
        return Ticks.of(signatures.start(signatures.bar(place))) == at;
    }
}
