package dev.backline.live.set.internal.pick;

/**
 * What is to be taken, and where to.
 *
 * @param kind what kind of thing
 * @param name its name, behind the name of its track and a slash when it lies in one
 * @param to the track that it is put into; empty for the one of the same name
 * @param replace whether it takes the place of what is there under the same name
 */
public record Wish(Kind kind, String name, String to, boolean replace) {
    /** What can be taken. */
    public enum Kind {
        /** A MIDI or audio track with all that is in it. */
        TRACK,
        /** A clip of the session or the arrangement. */
        CLIP,
        /** A device or rack of a track, with the automation of its parameters. */
        DEVICE,
        /** The automation of one parameter in the arrangement. */
        LANE
    }

    String trackName() {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    String innerName() {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(slash + 1);
    }

    String target() {
        return to.isEmpty() ? trackName() : to;
    }
}
