package dev.backline.engine.internal.launch.transform;

import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.Transformed;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Decibels;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.ParameterRef;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A performance becomes an arrangement. */
final class Capture {
    private final LiveSet set;
    private final LogReading log;
    private final long end;
    private final List<String> notes = new ArrayList<>();

    private Capture(LiveSet set, LogReading log, long end) {
        this.set = set;
        this.log = log;
        this.end = end;
    }

    static Transformed of(LiveSet set, List<LaunchEvent> events, Beats end) {
        LogReading log = LogReading.of(set, events, end);
        Capture capture = new Capture(set, log, log.start() + Ticks.of(end));
        return new Transformed(capture.arranged(), capture.notes);
    }

    private LiveSet arranged() {
        List<Track> tracks = new ArrayList<>();
        for (int t = 0; t < set.tracks().size(); t++) {
            tracks.add(track(set.tracks().get(t), t));
        }
        TimeMaps maps = new TimeMaps(log, end);
        if (log.inserted() > 0) {
            notes.add(
                    "Scenes that were captured while it played are not added to the session; what they played is in the"
                            + " arrangement.");
        }
        if (log.moved()) {
            notes.add("The song jumped while it played: the performance lies in one piece, and tracks that played their"
                    + " arrangement meanwhile keep it as it was.");
        }
        return set.toBuilder()
                .tracks(tracks)
                .tempo(maps.tempo())
                .signatures(maps.signatures())
                .locators(locators())
                .build();
    }

    private Track track(Track track, int place) {
        List<LogReading.Taken> taken = log.taken(place);
        List<Track.Placed> placed = track.arrangement();
        for (LogReading.Taken stretch : taken) {
            placed = Placements.without(placed, stretch.at(), stretch.end());
        }
        List<Track.Placed> all = new ArrayList<>(placed);
        List<Heard> heard = log.heard(place);
        heard.forEach(h -> all.add(h.placed()));
        Track.Builder builder = track.toBuilder().arrangement(all);
        Map<ParameterRef, Envelope> automation = new LinkedHashMap<>();
        track.automation().forEach(e -> automation.put(e.target(), e));
        for (LogReading.Taken stretch : taken) {
            automate(track, stretch, heard, automation);
        }
        return builder.automation(new ArrayList<>(automation.values())).build();
    }

    /** What a clip has moved stays where it was left until the track goes back to its arrangement. */
    private void automate(
            Track track, LogReading.Taken stretch, List<Heard> heard, Map<ParameterRef, Envelope> automation) {
        Map<ParameterRef, List<Envelope.Point>> drawn = new LinkedHashMap<>();
        for (Heard part : heard) {
            boolean inside = part.at() >= stretch.at() && part.end() <= stretch.end();
            for (ClipEnvelope envelope : inside ? part.clip().envelopes() : List.<ClipEnvelope>of()) {
                if (!envelope.modulation()) {
                    draw(part, envelope, drawn);
                }
            }
        }
        drawn.forEach((target, points) -> {
            Envelope old = Optional.ofNullable(automation.get(target))
                    .orElseGet(() -> new Envelope(target, rest(track, target, points), List.of()));
            double from = points.getFirst().at().value();
            List<Envelope.Point> corners = new ArrayList<>(points);
            double until = Ticks.beats(stretch.end()).value();
            if (corners.getLast().at().value() < until) {
                corners.add(Envelope.Point.of(until, corners.getLast().value()));
            }
            automation.put(target, Courses.over(old, from, until, corners));
        });
    }

    private static void draw(Heard part, ClipEnvelope envelope, Map<ParameterRef, List<Envelope.Point>> drawn) {
        List<Envelope.Point> points = drawn.computeIfAbsent(envelope.envelope().target(), t -> new ArrayList<>());
        double at = Ticks.beats(part.at()).value();
        if (!points.isEmpty() && points.getLast().at().value() < at) {
            points.add(Envelope.Point.of(at, points.getLast().value()));
        }
        points.addAll(Courses.unrolled(
                envelope,
                part.clip(),
                Ticks.beats(part.position()).value(),
                at,
                part.length().value()));
    }

    /** Answers where a parameter stands without automation, as far as the strip tells. */
    private static double rest(Track track, ParameterRef target, List<Envelope.Point> points) {
        if (target.equals(ParameterRef.VOLUME)) {
            return track.mixer().volume().ratio();
        }
        if (target.equals(ParameterRef.PAN)) {
            return track.mixer().pan();
        }
        if (target.space().equals("mixer") && target.id().equals("send")) {
            return track.mixer()
                    .sends()
                    .getOrDefault(target.name(), Decibels.SILENCE)
                    .ratio();
        }
        return points.getFirst().value();
    }

    private List<Locator> locators() {
        List<Locator> locators = new ArrayList<>(set.locators());
        for (LogReading.SceneStart start : log.scenes()) {
            Beats at = Ticks.beats(start.at());
            String name = start.scene()
                    .filter(row -> row < set.scenes().size())
                    .map(set.scenes()::get)
                    .map(Scene::name)
                    .orElse("");
            locators.removeIf(l -> l.at().equals(at));
            locators.add(new Locator(name, at));
        }
        return locators;
    }
}
