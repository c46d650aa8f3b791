package dev.backline.live.set.internal.diff.word;

import java.util.Optional;

/**
 * Where the reading is: on which track, in which clip or device.
 *
 * @param owner the track or bus in words; empty for the set itself
 * @param place the same as values
 * @param session whether the clip lies in the session
 */
public record Where(String owner, Place place, boolean session) {
    private static final Place NOWHERE = new Place(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    /** The set as a whole. */
    public static final Where SET = new Where("", NOWHERE, false);

    public Where onTrack(String words, String name, Optional<Integer> number, String idBefore, String idAfter) {
        Place on = new Place(
                Optional.of(name),
                number,
                filled(idBefore),
                filled(idAfter),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place.path());
        return new Where(words, on, false);
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public Where inScene(String scene) {
        return with(Optional.of(scene), place.clip(), place.device(), place.parameter(), true);
    }

    public Where inClip(String clip) {
        return with(place.scene(), Optional.of(clip), place.device(), place.parameter(), session);
    }

    public Where inDevice(String device) {
        return with(place.scene(), place.clip(), Optional.of(device), place.parameter(), session);
    }

    public Where atParameter(String parameter) {
        return with(place.scene(), place.clip(), place.device(), Optional.of(parameter), session);
    }

    private Where with(
            Optional<String> scene,
            Optional<String> clip,
            Optional<String> device,
            Optional<String> parameter,
            boolean inSession) {
        Place other = new Place(
                place.track(),
                place.trackNumber(),
                place.trackIdBefore(),
                place.trackIdAfter(),
                scene,
                clip,
                device,
                parameter,
                place.path());
        return new Where(owner, other, inSession);
    }

    /** Answers {@code  on track 3 "Bass"}, nothing for the set. */
    public String on() {
        return owner.isEmpty() ? "" : " on " + owner;
    }

    /** Answers what holds a setting: device, clip, track or set. */
    public String holder() {
        if (place.device().isPresent()) {
            return place.device().orElseThrow() + on();
        }
        if (place.clip().isPresent()) {
            return clip() + on();
        }
        return owner.isEmpty() ? "the set" : owner;
    }

    /** Answers {@code clip "Riff"}, with its scene when it lies in the session. */
    public String clip() {
        String name = place.clip().orElse("");
        String named = name.isEmpty() ? "a clip without a name" : "clip " + Words.quoted(name);
        return session ? named + " in " + place.scene().orElse("the session") : named;
    }
}
