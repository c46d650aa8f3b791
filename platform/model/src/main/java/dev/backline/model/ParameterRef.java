package dev.backline.model;

/**
 * Names what an envelope or a macro moves, seen from the track that holds it. The text is stable and made to be read:
 *
 * <ul>
 *   <li>{@code mixer/volume}, {@code mixer/pan}, {@code mixer/on}, {@code mixer/crossfade}, {@code mixer/send/RETURN} with a track id: the strip.
 *       Levels are linear gain, so that a straight line in the file is one here; pan is -1 to 1, a switch 0 or 1;
 *   <li>{@code song/tempo} in bpm, {@code song/signature} as Live's code, {@code song/crossfader} -1 to 1, {@code song/groove} in percent: the main track;
 *   <li>{@code device/ID/NAME}: a parameter of a device by its name there, in its unit; {@code device/ID/on} its switch;
 *       {@code device/ID/macro/N} a macro of a rack, counted from 0;
 *   <li>{@code chain/ID/volume}, {@code chain/ID/pan}, {@code chain/ID/on}: the mixer of a rack's chain;
 *   <li>{@code midi/N}: a controller of a MIDI clip as Live counts them, 0 pitch bend, 1 channel pressure, then controller 0 and on;
 *   <li>{@code clip/volume}, {@code clip/transpose}, {@code clip/grain}, {@code clip/flux}, {@code clip/offset}: controls of an audio clip;
 *   <li>{@code pointee/N}: something that is kept and not understood.
 * </ul>
 *
 * @param path as above
 */
public record ParameterRef(String path) implements Comparable<ParameterRef> {
    /** The fader. */
    public static final ParameterRef VOLUME = new ParameterRef("mixer/volume");

    /** The pan pot. */
    public static final ParameterRef PAN = new ParameterRef("mixer/pan");

    /** The track's switch. */
    public static final ParameterRef ON = new ParameterRef("mixer/on");

    /** The side of the crossfader: 0 for A, 1 for none, 2 for B. */
    public static final ParameterRef CROSSFADE = new ParameterRef("mixer/crossfade");

    /** The tempo, on the main track. */
    public static final ParameterRef TEMPO = new ParameterRef("song/tempo");

    /** The signature, on the main track. */
    public static final ParameterRef SIGNATURE = new ParameterRef("song/signature");

    /** The crossfader, on the main track. */
    public static final ParameterRef CROSSFADER = new ParameterRef("song/crossfader");

    /** The amount of all grooves, on the main track. */
    public static final ParameterRef GROOVE = new ParameterRef("song/groove");

    /** Checks that it has two steps. */
    public ParameterRef {
        int slash = path.indexOf('/');
        if (slash <= 0 || slash == path.length() - 1) {
            throw new IllegalArgumentException(
                    "Parameter path is \"" + path + "\", but one such as mixer/volume or device/ID/NAME was expected.");
        }
    }

    /** Answers the reference of a path. */
    public static ParameterRef of(String path) {
        return new ParameterRef(path);
    }

    /** Answers the send to a return track. */
    public static ParameterRef send(String returnTrack) {
        return new ParameterRef("mixer/send/" + returnTrack);
    }

    /** Answers a parameter of a device; the id holds no slash, the name may. */
    public static ParameterRef device(String id, String parameter) {
        if (id.isEmpty() || id.indexOf('/') >= 0) {
            throw new IllegalArgumentException("Device id is \"" + id + "\", but a text without a slash was expected.");
        }
        return new ParameterRef("device/" + id + "/" + parameter);
    }

    /** Answers a macro of a rack, counted from 0. */
    public static ParameterRef macro(String id, int macro) {
        return device(id, "macro/" + Check.range("Macro", macro, 0, 15));
    }

    /** Answers the first step: {@code mixer}, {@code song}, {@code device}, {@code chain}, {@code midi}, {@code clip} or {@code pointee}. */
    public String space() {
        return path.substring(0, path.indexOf('/'));
    }

    /** Answers the step behind the first, such as a device's id. */
    public String id() {
        String rest = path.substring(path.indexOf('/') + 1);
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    /** Answers what stands behind the second step, slashes included; empty when nothing does. */
    public String name() {
        int second = path.indexOf('/', path.indexOf('/') + 1);
        return second < 0 ? "" : path.substring(second + 1);
    }

    @Override
    public int compareTo(ParameterRef other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
