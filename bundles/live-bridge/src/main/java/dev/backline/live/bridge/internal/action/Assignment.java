package dev.backline.live.bridge.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveDevice;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads {@code Bass/volume} and {@code -6} and sets it. */
final class Assignment {
    private static final String SONG = "tempo, metronome, quantisation";
    private static final String TRACK = "volume, pan, mute, solo, arm, name, color, send-1";

    private final LiveConnection live;

    Assignment(LiveConnection live) {
        this.live = live;
    }

    void set(String what, String value) throws LiveFault, ActionFault {
        String[] path = what.split("/", 3);
        switch (path.length) {
            case 1 -> song(path[0], value);
            case 2 -> track(Named.track(live, path[0]), path[1], value);
            default -> device(Named.track(live, path[0]), path[1], path[2], value);
        }
    }

    private void song(String what, String value) throws LiveFault, ActionFault {
        switch (what) {
            case "tempo" -> write(live.song().tempo(), value, text -> Tempo.of(Double.parseDouble(text)));
            case "metronome" -> write(live.song().metronome(), value, Assignment::flag);
            case "quantisation" -> write(live.song().quantisation(), value, Quantisation::parse);
            default -> throw unknown(what, SONG + ", or a track's value such as Bass/volume");
        }
    }

    private void track(LiveTrack track, String what, String value) throws LiveFault, ActionFault {
        switch (what) {
            case "volume" -> write(track.volume(), value, Assignment::decibels);
            case "pan" -> write(track.pan(), value, Double::valueOf);
            case "mute" -> write(track.muted(), value, Assignment::flag);
            case "solo" -> write(track.solo(), value, Assignment::flag);
            case "arm" -> write(track.armed(), value, Assignment::flag);
            case "name" -> write(track.title(), value, text -> text);
            case "color" -> write(track.color(), value, text -> Color.of(Integer.parseInt(text)));
            default -> {
                if (!what.matches("send-\\d{1,2}")) {
                    throw unknown(what, TRACK);
                }
                write(track.send(Integer.parseInt(what.substring(5)) - 1), value, Assignment::decibels);
            }
        }
    }

    private void device(LiveTrack track, String device, String parameter, String value) throws LiveFault, ActionFault {
        List<String> names = track.deviceNames();
        LiveDevice found = track.device(Named.index("device", device, names));
        write(found.parameter(parameter), value, Double::valueOf);
    }

    private static <T> void write(LiveValue<T> target, String text, Function<String, T> reading)
            throws LiveFault, ActionFault {
        T value;
        try {
            value = reading.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw new ActionFault(
                    Kind.USAGE, "The value for the " + target.name() + " is \"" + text + "\". " + e.getMessage(), e);
        }
        target.write(value);
    }

    private static Decibels decibels(String text) {
        String number = text.toLowerCase(Locale.ROOT).replace("db", "").strip();
        return number.equals("-inf") ? Decibels.SILENCE : Decibels.of(Double.parseDouble(number));
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes", "1" -> true;
            case "off", "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException("A switch is on or off.");
        };
    }

    private static ActionFault unknown(String what, String expected) {
        return new ActionFault(Kind.USAGE, "\"" + what + "\" cannot be set, but one of " + expected + " was expected.");
    }
}
