package dev.backline.engine.ui.internal;

import dev.backline.api.set.SetEdit;
import dev.backline.model.Decibels;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import dev.backline.ui.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A set's mixer: tracks in their order, then returns, then main.
 *
 * @param strips from left to right
 * @param returns names of the return tracks, in the order of the sends
 */
record MixerModel(List<Strip> strips, List<String> returns) {
    /** What a fader shows as silence. */
    static final double FLOOR_DB = -70;

    /** The loudest that a fader goes. */
    static final double MOST_DB = 6;

    MixerModel {
        strips = List.copyOf(strips);
        returns = List.copyOf(returns);
    }

    static MixerModel of(LiveSet set) {
        List<Track> backs = set.tracks(Track.Kind.RETURN);
        List<Strip> strips = new ArrayList<>();
        int number = 0;
        for (int place = 0; place < set.tracks().size(); place++) {
            Track track = set.tracks().get(place);
            boolean main = track.kind() == Track.Kind.MAIN;
            number += main ? 0 : 1;
            strips.add(strip(set, track, place, main ? "main" : "#" + number, backs));
        }
        strips.sort(java.util.Comparator.comparingInt(s -> switch (s.kind()) {
            case MAIN -> 2;
            case RETURN -> 1;
            default -> 0;
        }));
        return new MixerModel(strips, backs.stream().map(Track::name).toList());
    }

    private static Strip strip(LiveSet set, Track track, int place, String named, List<Track> backs) {
        List<Double> sends = new ArrayList<>();
        for (Track back : track.kind() == Track.Kind.MAIN ? List.<Track>of() : backs) {
            sends.add(floor(track.mixer()
                    .sends()
                    .getOrDefault(back.id(), Decibels.SILENCE)
                    .value()));
        }
        int depth = 0;
        for (Optional<Track> group = track.group().flatMap(set::track);
                group.isPresent() && depth < 8;
                group = group.get().group().flatMap(set::track)) {
            depth++;
        }
        return new Strip(
                track.id(),
                place,
                named,
                track.name(),
                track.color().index(),
                track.kind(),
                depth,
                floor(track.mixer().volume().value()),
                track.mixer().pan(),
                sends,
                backs.stream().map(b -> "#" + (numbered(set).indexOf(b) + 1)).toList(),
                track.mixer().on(),
                track.mixer().solo(),
                track.armed());
    }

    private static List<Track> numbered(LiveSet set) {
        return set.tracks().stream().filter(t -> t.kind() != Track.Kind.MAIN).toList();
    }

    private static double floor(double db) {
        return Math.max(FLOOR_DB, db);
    }

    /** Answers the place of a track's strip, the first when it has none. */
    int of(String track) {
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            if (strip.id().equals(track) || track.equals("main") && strip.kind() == Track.Kind.MAIN) {
                return i;
            }
        }
        return 0;
    }

    /**
     * One strip.
     *
     * @param place of the track in the set
     * @param named how an edit names it
     * @param color index of Live's palette
     * @param depth in how many groups it lies
     * @param volumeDb {@link #FLOOR_DB} for silence
     * @param sends in dB, one for each return
     * @param backs how an edit names the returns
     */
    record Strip(
            String id,
            int place,
            String named,
            String name,
            int color,
            Track.Kind kind,
            int depth,
            double volumeDb,
            double pan,
            List<Double> sends,
            List<String> backs,
            boolean on,
            boolean solo,
            boolean armed) {
        Strip {
            sends = List.copyOf(sends);
            backs = List.copyOf(backs);
        }

        boolean canArm() {
            return kind == Track.Kind.MIDI || kind == Track.Kind.AUDIO;
        }

        boolean isMain() {
            return kind == Track.Kind.MAIN;
        }

        /** Answers a part's value. */
        double value(Part part) {
            return switch (part.what()) {
                case VOLUME -> volumeDb;
                case PAN -> pan;
                case SEND -> part.send() < sends.size() ? sends.get(part.send()) : FLOOR_DB;
            };
        }

        /** Answers the edit that sets a part. */
        SetEdit set(Part part, double value) {
            return switch (part.what()) {
                case VOLUME -> SetEdit.of("track.volume", named, part.text(value));
                case PAN -> SetEdit.of("track.pan", named, String.format(Locale.ROOT, "%.3f", value));
                case SEND -> SetEdit.of("track.send", named, backs.get(part.send()), part.text(value));
            };
        }

        /** Answers the edit that turns a switch: {@code on}, {@code solo} or {@code arm}. */
        SetEdit turn(String what, boolean value) {
            return SetEdit.of("track." + what, named, value ? "on" : "off");
        }
    }

    /**
     * What of a strip is moved.
     *
     * @param send counted from 0
     */
    record Part(What what, int send) {
        static final Part VOLUME = new Part(What.VOLUME, 0);
        static final Part PAN = new Part(What.PAN, 0);

        static Part send(int place) {
            return new Part(What.SEND, place);
        }

        double low() {
            return what == What.PAN ? -1 : FLOOR_DB;
        }

        double high() {
            return what == What.PAN ? 1 : what == What.SEND ? 0 : MOST_DB;
        }

        /** Answers where a double click puts it. */
        double usual() {
            return what == What.SEND ? FLOOR_DB : 0;
        }

        double clamp(double value) {
            return Math.clamp(value, low(), high());
        }

        Quantity quantity() {
            return what == What.PAN ? Quantity.PAN : Quantity.DECIBELS;
        }

        /** Answers the value one step of a key away. */
        double step(double value, int direction, boolean fine) {
            return quantity().step(value, direction, fine, high() - low());
        }

        String text(double value) {
            return quantity().text(value, high() - low());
        }

        /** Answers where a value lies on its way, from 0 to 1; levels are spread as on a fader. */
        double share(double value) {
            double even = (value - low()) / (high() - low());
            return what == What.PAN ? even : even * even;
        }

        double at(double share) {
            double even = what == What.PAN ? share : Math.sqrt(Math.max(0, share));
            return clamp(low() + even * (high() - low()));
        }
    }

    /** Kinds of part. */
    enum What {
        VOLUME,
        PAN,
        SEND
    }
}
