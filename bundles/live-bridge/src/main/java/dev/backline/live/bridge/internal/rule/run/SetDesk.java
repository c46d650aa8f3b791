package dev.backline.live.bridge.internal.rule.run;

import dev.backline.api.set.SetEdit;
import dev.backline.live.bridge.internal.rule.Address;
import dev.backline.live.bridge.internal.rule.RuleFault;
import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Parameter;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A set on disk as rules read it: the automation that it has, and where it has none the value that is set. What nobody can automate in a file, and
 * what only a Live that plays can show, is refused.
 */
public final class SetDesk implements Desk {
    /** A device's range has a thousand steps, which is finer than the 128 of a controller. */
    private static final double STEPS = 1_000;

    private final LiveSet set;
    private final List<Track> tracks;
    private final Map<Dial, Row> rows = new HashMap<>();

    /** Answers the desk of a set. */
    public SetDesk(LiveSet set) {
        this.set = set;
        this.tracks = set.tracks().stream()
                .filter(t -> t.kind() != Track.Kind.RETURN && t.kind() != Track.Kind.MAIN)
                .toList();
    }

    @Override
    public Dial dial(Address address) throws RuleFault {
        if (address.property().pressed()) {
            throw new RuleFault(address
                    + " cannot be launched or stopped in a set on disk: nobody presses a button there, and its arrangement is what plays. Run the"
                    + " rules against a Live, or leave it out.");
        }
        if (address.track().isEmpty()) {
            return tempo();
        }
        int index = Named.find(
                "track", address.track(), tracks.stream().map(Track::name).toList());
        Track track = tracks.get(index);
        String place = "#" + (index + 1);
        return switch (address.property()) {
            case VOLUME ->
                strip(place, track, address.property(), "dB", -70, 6, 0.1, ParameterRef.VOLUME, "Mixer/Volume");
            case PAN -> strip(place, track, address.property(), "", -1, 1, 0.01, ParameterRef.PAN, "Mixer/Pan");
            case MUTE -> strip(place, track, address.property(), "", 0, 1, 1, ParameterRef.ON, "Mixer/Speaker");
            case SEND -> send(place, track, address);
            case PARAMETER -> parameter(place, track, address);
            case PLAYING, CLIP -> playing(place, track, address);
            case SOLO -> still(place, track, address.property(), track.mixer().solo());
            case ARM -> still(place, track, address.property(), track.armed());
            case METER ->
                throw new RuleFault(address
                        + " cannot be known from a set on disk: a meter shows what sounds, and nothing sounds there. Run the rules against a"
                        + " Live, or leave it out.");
            case LAUNCH, STOP, TEMPO -> throw new RuleFault(address + " belongs to the song: write song.tempo.");
        };
    }

    private Dial tempo() {
        Dial dial = new Dial(Address.song(Address.Property.TEMPO), "song.tempo", "bpm", 20, 999, 0.1);
        rows.put(
                dial,
                new Row(Optional.empty(), "Mixer/Tempo", beat -> set.tempo().bpmAt(beat)));
        return dial;
    }

    /** A switch that a file keeps and nothing automates. */
    private Dial still(String place, Track track, Address.Property property, boolean on) {
        Dial dial = new Dial(Address.track(place, property), track.name() + " " + property.word(), "", 0, 1, 1);
        rows.put(dial, new Row(Optional.empty(), "", beat -> on ? 1 : 0));
        return dial;
    }

    /** Answers whether a file keeps one state of it only. */
    boolean still(Dial dial) {
        return dial.address().property() == Address.Property.SOLO
                || dial.address().property() == Address.Property.ARM;
    }

    /** Answers the edit that leaves a switch as it was last. */
    SetEdit edit(Dial dial, double last) {
        return new SetEdit(
                "track." + dial.address().property().word(), List.of(track(dial), last >= 0.5 ? "on" : "off"));
    }

    private String track(Dial dial) {
        if (dial.address().track().isEmpty()) {
            return "main";
        }
        int track = Integer.parseInt(dial.address().track().substring(1)) - 1;
        return "#" + (set.tracks().indexOf(tracks.get(track)) + 1);
    }

    private Dial strip(
            String place,
            Track track,
            Address.Property property,
            String unit,
            double low,
            double high,
            double step,
            ParameterRef ref,
            String path) {
        Dial dial =
                new Dial(Address.track(place, property), track.name() + " " + property.word(), unit, low, high, step);
        Optional<Envelope> course = track.automation(ref);
        Mixer mixer = track.mixer();
        rows.put(dial, new Row(course, path, beat -> switch (property) {
            case VOLUME -> db(course.map(e -> e.at(beat)).orElse(mixer.volume().ratio()));
            case MUTE -> course.map(e -> e.held(Beats.of(beat))).orElse(mixer.on() ? 1.0 : 0.0) >= 0.5 ? 0 : 1;
            default -> course.map(e -> e.at(beat)).orElse(mixer.pan());
        }));
        return dial;
    }

    private Dial send(String place, Track track, Address address) throws RuleFault {
        List<Track> returns = set.tracks(Track.Kind.RETURN);
        int index = Named.find(
                "return track",
                address.argument(),
                returns.stream().map(Track::name).toList());
        String id = returns.get(index).id();
        Dial dial = new Dial(
                new Address(place, "", Address.Property.SEND, "#" + (index + 1)),
                track.name() + " send " + returns.get(index).name(),
                "dB",
                -70,
                0,
                0.1);
        Optional<Envelope> course = track.automation(ParameterRef.send(id));
        double still = track.mixer().sends().getOrDefault(id, Decibels.SILENCE).ratio();
        rows.put(
                dial,
                new Row(
                        course,
                        "Mixer/Sends/" + index + ":TrackSendHolder/Send",
                        beat -> db(course.map(e -> e.at(beat)).orElse(still))));
        return dial;
    }

    private Dial parameter(String place, Track track, Address address) throws RuleFault {
        int index = Named.find(
                "device on " + track.name(),
                address.device(),
                track.devices().stream().map(Device::name).toList());
        Device device = track.devices().get(index);
        List<Parameter> all = List.copyOf(device.parameters().values());
        int found = Named.find(
                "parameter of " + device.name(),
                address.argument(),
                all.stream().map(Parameter::name).toList());
        Parameter parameter = all.get(found);
        Dial dial = new Dial(
                Address.parameter(place, "#" + (index + 1), "#" + (found + 1)),
                track.name() + " " + device.name() + " " + parameter.name(),
                parameter.unit(),
                parameter.low(),
                parameter.high(),
                (parameter.high() - parameter.low()) / STEPS);
        Optional<Envelope> course = track.automation(ParameterRef.device(device.id(), parameter.name()));
        rows.put(
                dial,
                new Row(
                        course,
                        "#" + (index + 1) + "/" + parameter.name(),
                        beat -> course.map(e -> e.at(beat)).orElse(parameter.value())));
        return dial;
    }

    private Dial playing(String place, Track track, Address address) {
        String clip = address.argument();
        Dial dial = new Dial(
                new Address(place, "", address.property(), clip),
                track.name() + " plays" + (clip.isEmpty() ? "" : " " + clip),
                "",
                0,
                1,
                1);
        rows.put(
                dial,
                new Row(
                        Optional.empty(),
                        "",
                        beat -> track.arrangement().stream()
                                        .anyMatch(p -> p.at().value() <= beat
                                                && beat < p.end().value()
                                                && (clip.isEmpty()
                                                        || p.clip().name().equalsIgnoreCase(clip)))
                                ? 1
                                : 0));
        return dial;
    }

    /** Silence is the lower end of Live's fader. */
    private static double db(double ratio) {
        return ratio <= 0 ? -70 : Math.max(-70, 20 * StrictMath.log10(ratio));
    }

    @Override
    public double read(Dial dial, double beat) {
        return row(dial).value.at(beat);
    }

    /** Answers the automation that a dial has already. */
    Optional<Envelope> course(Dial dial) {
        return row(dial).course;
    }

    /** Answers a value of a dial as the file has it. */
    double inFile(Dial dial, double value) {
        return switch (dial.address().property()) {
            case VOLUME, SEND -> StrictMath.max(0.0003162277571, StrictMath.pow(10, value / 20));
            case MUTE -> 1 - value;
            default -> value;
        };
    }

    /** Answers a value of the file as the dial shows it. */
    double fromFile(Dial dial, double value) {
        return switch (dial.address().property()) {
            case VOLUME, SEND -> db(value);
            case MUTE -> 1 - value;
            default -> value;
        };
    }

    /** Answers the edit that writes points of the file as the dial's automation. */
    SetEdit edit(Dial dial, List<String> points) {
        List<String> words = new ArrayList<>();
        words.add(track(dial));
        words.add(row(dial).path);
        words.addAll(points);
        return new SetEdit("automation.set", words);
    }

    private Row row(Dial dial) {
        return Objects.requireNonNull(rows.get(dial), () -> dial.name() + " was not looked up");
    }

    /** What stands behind a dial. */
    private record Row(Optional<Envelope> course, String path, Value value) {}

    private interface Value {
        double at(double beat);
    }
}
