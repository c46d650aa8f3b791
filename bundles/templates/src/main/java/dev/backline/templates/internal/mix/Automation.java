package dev.backline.templates.internal.mix;

import dev.backline.api.produce.Form;
import dev.backline.api.produce.Form.Section;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What moves on one track over the song. */
final class Automation {
    /** Straight lines in one swing of a pan from side to side and back. */
    private static final int SWING = 8;

    private final Track track;
    private final Map<ParameterRef, Lane> lanes = new LinkedHashMap<>();

    private Automation(Track track) {
        this.track = track;
    }

    /** Answers the envelopes of a track that has its devices. */
    static List<Envelope> of(Track track, List<Move> moves, Form form) {
        Automation automation = new Automation(track);
        List<Move> own =
                moves.stream().filter(m -> m.track().equals(track.id())).toList();
        for (Section section : form.sections()) {
            own.stream().filter(m -> m.in(section.kind())).forEach(m -> automation.add(m, section));
        }
        return automation.lanes.values().stream()
                .map(Lane::envelope)
                .flatMap(Optional::stream)
                .toList();
    }

    private void add(Move move, Section section) {
        double from = section.start().value();
        double to = section.end().value();
        switch (move.kind()) {
            case SWEEP -> sweep(move, section, from, to);
            case LIFT -> lift(move, from, to);
            case THROW ->
                send(move.target()).hold(to - section.signature().bar().value(), to, Gear.ratio(move.from()));
            case RIDE -> ride(move, from, to);
            case SWAY -> sway(move, section, from, to);
        }
    }

    /** Frequencies run by octaves: a corner a bar keeps the straight lines of a file close to that. */
    private void sweep(Move move, Section section, double from, double to) {
        String name = Bands.frequency(move.target());
        Optional<Device> equaliser = track.devices().stream()
                .filter(d -> d.parameters().containsKey(name))
                .findFirst();
        if (equaliser.isPresent()) {
            Parameter parameter = equaliser.get().parameters().get(name);
            double ratio = move.to() / move.from();
            lane(ParameterRef.device(equaliser.get().id(), name), parameter == null ? 20 : parameter.value())
                    .run(from, to, Math.max(4, section.bars()), part -> move.from() * StrictMath.pow(ratio, part));
        }
    }

    private void lift(Move move, double from, double to) {
        Lane lane = send(move.target());
        lane.hold(from, to, Math.min(1, lane.rest() * Gear.ratio(move.from())));
    }

    private void ride(Move move, double from, double to) {
        Lane lane = lane(ParameterRef.VOLUME, track.mixer().volume().ratio());
        lane.run(from, to, 1, part -> lane.rest() * Gear.ratio(move.from() + part * (move.to() - move.from())));
    }

    /** A triangle of so many bars around where the pan stands. */
    private void sway(Move move, Section section, double from, double to) {
        double swings = (to - from) / (section.signature().bar().value() * move.from());
        Lane lane = lane(ParameterRef.PAN, track.mixer().pan());
        lane.run(
                from,
                to,
                (int) Math.max(1, Math.rint(swings * SWING)),
                part -> Math.clamp(lane.rest() + move.to() * triangle(part * swings), -1, 1));
    }

    private static double triangle(double turn) {
        double place = turn + 0.25 - Math.floor(turn + 0.25);
        return place < 0.5 ? 4 * place - 1 : 3 - 4 * place;
    }

    private Lane send(String target) {
        return lane(
                ParameterRef.send(target),
                Optional.ofNullable(track.mixer().sends().get(target))
                        .map(Decibels::ratio)
                        .orElse(0.0));
    }

    private Lane lane(ParameterRef target, double rest) {
        return lanes.computeIfAbsent(target, t -> new Lane(t, rest));
    }
}
