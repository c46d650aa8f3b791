package dev.backline.engine.internal.launch.transform;

import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.SignatureMap;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The maps of a performance: those of the set, with what scenes and hands made of them while it lasted. */
final class TimeMaps {
    private final LogReading log;
    private final long end;

    TimeMaps(LogReading log, long end) {
        this.log = log;
        this.end = end;
    }

    TempoMap tempo() {
        List<LogReading.TimeChange> changes = log.times(true);
        TempoMap map = log.set().tempo();
        if (changes.stream().allMatch(LogReading.TimeChange::byMap) && !log.moved()) {
            return map;
        }
        NavigableMap<Long, TempoMap.Change> answer = new TreeMap<>();
        boolean byMap = !log.moved();
        long from = Long.MIN_VALUE;
        for (LogReading.TimeChange change : changes) {
            if (byMap) {
                copy(map, from, change.at(), answer);
            }
            byMap = change.byMap() && !log.moved();
            from = change.at();
            put(answer, change.at(), Tempo.of(change.value()));
        }
        copy(map, byMap ? from : Math.max(from + 1, resumes()), Long.MAX_VALUE, answer);
        return closed(answer);
    }

    /** Answers where the set's own maps hold again: behind the performance, when the arrangement goes on there. */
    private long resumes() {
        return Ticks.of(log.set().length()) > end ? end : Long.MAX_VALUE;
    }

    /** Copies a stretch of the map; a glide that is cut aims at where it would have been. */
    private static void copy(TempoMap map, long from, long until, NavigableMap<Long, TempoMap.Change> answer) {
        if (from == Long.MAX_VALUE) {
            return;
        }
        if (from > 0) {
            put(answer, from, map.at(Ticks.beats(from)));
            glideOn(map, from, answer);
        }
        for (TempoMap.Change change : map.changes()) {
            long at = Ticks.of(change.at());
            if (at >= from && at < until) {
                answer.put(at, change);
            }
        }
        if (until != Long.MAX_VALUE && !answer.isEmpty() && answer.lastKey() < until) {
            TempoMap.Change last = answer.lastEntry().getValue();
            last.glide()
                    .ifPresent(to -> answer.put(
                            answer.lastKey(),
                            new TempoMap.Change(last.at(), last.tempo(), Optional.of(map.at(Ticks.beats(until))))));
        }
    }

    private static void glideOn(TempoMap map, long from, NavigableMap<Long, TempoMap.Change> answer) {
        for (TempoMap.Change change : map.changes()) {
            if (Ticks.of(change.at()) <= from && change.glide().isPresent()) {
                Optional<Beats> next = map.changes().stream()
                        .map(TempoMap.Change::at)
                        .filter(at -> at.compareTo(change.at()) > 0)
                        .findFirst();
                if (next.filter(n -> Ticks.of(n) > from).isPresent()) {
                    Beats at = Ticks.beats(from);
                    answer.put(from, new TempoMap.Change(at, map.at(at), change.glide()));
                }
            }
        }
    }

    private static void put(NavigableMap<Long, TempoMap.Change> answer, long at, Tempo tempo) {
        answer.put(at, new TempoMap.Change(Ticks.beats(at), tempo));
    }

    private TempoMap closed(NavigableMap<Long, TempoMap.Change> answer) {
        if (answer.isEmpty() || answer.firstKey() > 0) {
            put(answer, 0, log.set().tempo().at(Beats.ZERO));
        }
        TempoMap.Change last = answer.lastEntry().getValue();
        answer.put(answer.lastKey(), new TempoMap.Change(last.at(), last.tempo()));
        return TempoMap.of(new ArrayList<>(answer.values()));
    }

    SignatureMap signatures() {
        List<LogReading.TimeChange> changes = log.times(false);
        SignatureMap map = log.set().signatures();
        if (changes.stream().allMatch(LogReading.TimeChange::byMap) && !log.moved()) {
            return map;
        }
        NavigableMap<Long, SignatureMap.Change> answer = new TreeMap<>();
        long first = changes.isEmpty() ? Long.MAX_VALUE : changes.getFirst().at();
        for (SignatureMap.Change change : map.changes()) {
            if (Ticks.of(change.at()) < first || Ticks.of(change.at()) == 0) {
                answer.put(Ticks.of(change.at()), change);
            }
        }
        for (LogReading.TimeChange change : changes) {
            put(answer, change.at(), signature(change.value()));
        }
        if (resumes() == end) {
            put(answer, end, map.at(Ticks.beats(end)));
            map.changes().stream().filter(c -> Ticks.of(c.at()) > end).forEach(c -> answer.put(Ticks.of(c.at()), c));
        }
        return SignatureMap.of(new ArrayList<>(answer.values()));
    }

    private static TimeSignature signature(double value) {
        int numerator = (int) value;
        return new TimeSignature(numerator, (int) Math.round((value - numerator) * 100));
    }

    private static void put(NavigableMap<Long, SignatureMap.Change> answer, long at, TimeSignature signature) {
        answer.put(at, new SignatureMap.Change(Ticks.beats(at), signature));
    }
}
