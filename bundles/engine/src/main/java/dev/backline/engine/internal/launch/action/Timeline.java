package dev.backline.engine.internal.launch.action;

import dev.backline.api.session.LaunchEvent;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.SignatureMap;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What happens in a performance.
 *
 * @param set the set that is played
 * @param seconds how long it lasts
 * @param events in order
 * @param notes what cannot be told or played
 */
public record Timeline(Path set, double seconds, List<Event> events, List<String> notes) {
    /**
     * One thing that happens.
     *
     * @param bar place in the song, as bar, beat and sixteenth
     * @param seconds since the start
     * @param frame at 48 kHz
     * @param event what
     * @param reason why
     * @param track on which track; empty for none
     * @param scene which scene; empty for none
     * @param clip which clip; empty for none
     * @param position in the clip or of the song, in beats
     * @param value tempo, signature, gain
     */
    public record Event(
            String bar,
            double seconds,
            long frame,
            String event,
            String reason,
            String track,
            String scene,
            String clip,
            double position,
            double value) {}

    static Timeline of(Path file, LiveSet set, List<LaunchEvent> log, double seconds, List<String> notes) {
        List<Event> events = new ArrayList<>();
        boolean captured = false;
        for (LaunchEvent event : log) {
            captured |= event.kind() == LaunchEvent.Kind.SCENE_INSERTED;
            events.add(event(set, event, captured));
        }
        return new Timeline(file, seconds, events, notes);
    }

    /** Once a scene was captured the rows are no longer those of the set, so that only their numbers are told. */
    private static Event event(LiveSet set, LaunchEvent event, boolean captured) {
        boolean known =
                !captured && event.scene() >= 0 && event.scene() < set.scenes().size();
        String number = event.scene() < 0 ? "" : "#" + (event.scene() + 1);
        String scene = known ? name(set.scenes().get(event.scene()), number) : number;
        Track track = event.track() < 0 ? null : set.tracks().get(event.track());
        Clip clip = track == null || captured ? null : track.session().get(event.scene());
        return new Event(
                bar(set.signatures(), event.song()),
                event.frame() / (double) SessionActions.RATE_HZ,
                event.frame(),
                words(event.kind()),
                words(event.reason()),
                track == null ? "" : track.name(),
                scene,
                clip == null ? "" : clip.name(),
                event.position().value(),
                event.value());
    }

    private static String name(Scene scene, String number) {
        return scene.name().isBlank() ? number : scene.name();
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String bar(SignatureMap signatures, Beats place) {
        double beat = 4.0 / signatures.at(place).denominator();
        double within = signatures.inBar(place).value() + 1e-9;
        long beats = (long) (within / beat);
        long sixteenths = (long) ((within - beats * beat) / 0.25);
        return signatures.bar(place) + "." + (beats + 1) + "." + (sixteenths + 1);
    }
}
