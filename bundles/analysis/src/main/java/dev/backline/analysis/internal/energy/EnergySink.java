package dev.backline.analysis.internal.energy;

import dev.backline.api.analysis.EnergyFlow.Mask;
import dev.backline.api.analysis.EnergyFlow.Part;
import dev.backline.api.audio.Renderer;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Hears every part of a render and keeps figures alone: what it needs does not grow with the length of the song. */
final class EnergySink implements Renderer.Sink {
    private final LiveSet set;
    private final String main;
    private final Set<String> groups;
    private final long[] edges;
    private final double marginDb;
    private final boolean atStart;
    private final Map<String, Ear> ears = new LinkedHashMap<>();
    private Optional<Tally> tally = Optional.empty();
    private long middle;

    /**
     * Makes one that heard nothing.
     *
     * @param edges where each bar begins, in frames from the first bar, and where the last one ends
     * @param atStart whether the first frame is that of the first bar, with silence before it; else it comes half a window earlier
     */
    EnergySink(LiveSet set, long[] edges, double marginDb, boolean atStart) {
        this.set = set;
        this.edges = edges.clone();
        this.marginDb = marginDb;
        this.atStart = atStart;
        groups = set.tracks(Track.Kind.GROUP).stream().map(Track::id).collect(Collectors.toSet());
        main = set.tracks(Track.Kind.MAIN).stream().findFirst().map(Track::id).orElse("main");
    }

    @Override
    public void begin(long frames) {
        // Every part says itself how long it is.
    }

    @Override
    public void block(String trackId, AudioBlock block) {
        if (!trackId.equals(main)) {
            inside(trackId, block);
            return;
        }
        // The main track comes last: now all parts are as long.
        Tally all = tally.orElseGet(() -> new Tally(ears.size(), edges.length - 1, marginDb));
        tally = Optional.of(all);
        while (!ears.isEmpty() && ears.values().stream().allMatch(Ear::isReady)) {
            List<Cells> cells = ears.values().stream().map(Ear::next).toList();
            int bar = bar(middle);
            if (bar < edges.length - 1) {
                all.add(bar, cells);
            }
            middle += Ear.HOP;
        }
    }

    /** Groups are their tracks once more: a kick would be hidden by the drums that it is one of. */
    @Override
    public void inside(String trackId, AudioBlock block) {
        if (!groups.contains(trackId)) {
            ears.computeIfAbsent(trackId, id -> new Ear(Renderer.SAMPLE_RATE_HZ, atStart))
                    .hear(block);
        }
    }

    private int bar(long frame) {
        int found = Arrays.binarySearch(edges, frame);
        return found >= 0 ? found : -found - 2;
    }

    /** Answers the figures of all parts, in the order of the set. */
    List<Part> parts() {
        List<String> order = set.tracks().stream().map(Track::id).toList();
        List<Part> parts = new ArrayList<>();
        int place = 0;
        for (String id : ears.keySet()) {
            String name = set.track(id).map(Track::name).orElse(id);
            parts.add(tally.orElseThrow().part(place++, id, name));
        }
        parts.sort(Comparator.comparingInt(part -> order.indexOf(part.id())));
        return parts;
    }

    List<Mask> masks() {
        return tally.map(t -> t.masks(List.copyOf(ears.keySet()))).orElse(List.of());
    }
}
