package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.Optional;

/** Automation of the parameters that a project names. */
final class AutomationTree {
    private final LiveSet set;
    private final Names names;
    private final Losses losses;

    AutomationTree(LiveSet set, Names names, Losses losses) {
        this.set = set;
        this.names = names;
        this.losses = losses;
    }

    /** Adds a lane for each envelope of a track that has a counterpart. */
    void fill(Track track, Element lane) {
        for (Envelope envelope : track.automation()) {
            boolean song = envelope.target().equals(ParameterRef.TEMPO)
                    || envelope.target().equals(ParameterRef.SIGNATURE);
            // Tempo and signature are told by the maps of the set, and have places of their own.
            if (!song) {
                make(track, envelope).ifPresent(lane::add);
            }
        }
    }

    /** Answers the points of an envelope, or nothing and a line about it. */
    Optional<Element> make(Track track, Envelope envelope) {
        ParameterRef target = envelope.target();
        Optional<String> parameter = names.given(track.id(), target.path());
        String where = "Track " + track.name() + ": automation of " + shown(track, target);
        if (parameter.isEmpty()) {
            losses.add(where + " has no counterpart.");
            return Optional.empty();
        }
        Element points = Parts.element("Points").with("id", names.next());
        points.add(Parts.element("Target").with("parameter", parameter.get()));
        if (target.equals(ParameterRef.ON)) {
            Course.bool(envelope, true, points);
        } else if (target.space().equals("device") && target.name().equals("on")) {
            Course.bool(envelope, false, points);
        } else if (target.equals(ParameterRef.PAN)) {
            points.with("unit", "normalized");
            Course.real(envelope, v -> (v + 1) / 2, points, losses, where);
        } else {
            points.with("unit", unit(track, target));
            Course.real(envelope, v -> v, points, losses, where);
        }
        return Optional.of(points);
    }

    private static String unit(Track track, ParameterRef target) {
        return parameter(track, target).map(Parameter::unit).map(Units::name).orElse("linear");
    }

    private static Optional<Parameter> parameter(Track track, ParameterRef target) {
        if (!target.space().equals("device")) {
            return Optional.empty();
        }
        return device(track, target).map(d -> d.parameters().get(target.name()));
    }

    private static Optional<Device> device(Track track, ParameterRef target) {
        return track.devices().stream()
                .filter(d -> !d.id().isEmpty() && d.id().equals(target.id()))
                .findFirst();
    }

    /** What moves, as the producer calls it. */
    private String shown(Track track, ParameterRef target) {
        if (target.path().startsWith("mixer/send/")) {
            return "the send to " + set.track(target.name()).map(Track::name).orElse(target.name());
        }
        return device(track, target).map(d -> d.name() + " " + target.name()).orElse(target.path());
    }
}
