package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.DialectAddress;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.osc.api.dialect.Operation;
import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.SlotItem;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.util.ArrayList;
import java.util.List;

/** Finds the objects that the indices of a message name. */
final class Aims {
    private final Song song;

    Aims(Song song) {
        this.song = song;
    }

    /** Answers what a message speaks to: one object, or all tracks for a star. */
    List<Aim> of(DialectAddress address, List<Object> arguments) throws LiveFault {
        int indices = address.indices().size();
        if (arguments.size() < indices) {
            throw new LiveFault(LiveFault.Kind.INDEX, "list index out of range");
        }
        List<Object> rest = List.copyOf(arguments.subList(indices, arguments.size()));
        return switch (address.kind()) {
            case TRACK -> tracks(address, arguments, rest);
            case SCENE -> List.of(scene(address, arguments, rest));
            case CLIP, CLIP_SLOT -> List.of(slot(address, arguments, rest));
            case DEVICE -> List.of(device(address, arguments, rest));
            case VIEW -> List.of(new Aim(song.selection(), List.of(), rest));
            default -> List.of(new Aim(song, List.of(), rest));
        };
    }

    private static <T> T at(DialectAddress address, List<T> all, int index) throws LiveFault {
        boolean writes = address.operation() == Operation.SET || address.operation() == Operation.CALL;
        return writes ? Targets.written(all, index) : Targets.read(all, index);
    }

    private List<Aim> tracks(DialectAddress address, List<Object> arguments, List<Object> rest) throws LiveFault {
        if (!"*".equals(arguments.getFirst())) {
            int index = Given.index(arguments, 0);
            return List.of(new Aim(at(address, song.tracks(), index), List.of(index), rest));
        }
        List<Aim> all = new ArrayList<>();
        for (int i = 0; i < song.tracks().size(); i++) {
            all.add(new Aim(song.tracks().get(i), List.of(i), rest));
        }
        return all;
    }

    private Aim scene(DialectAddress address, List<Object> arguments, List<Object> rest) throws LiveFault {
        if (address.indices().isEmpty()) {
            return new Aim(song.scenes().get(song.selection().scene()), List.of(), rest);
        }
        int index = Given.index(arguments, 0);
        return new Aim(at(address, song.scenes(), index), List.of(index), rest);
    }

    private Aim slot(DialectAddress address, List<Object> arguments, List<Object> rest) throws LiveFault {
        int track = Given.index(arguments, 0);
        int row = Given.index(arguments, 1);
        TrackItem owner = at(address, song.tracks(), track);
        SlotItem slot = at(address, owner.slots(), row);
        List<Object> echo = List.of(track, row);
        if (address.kind() == ObjectKind.CLIP_SLOT) {
            return new Aim(slot, echo, rest);
        }
        ClipItem clip = slot.clip().orElseThrow(() -> LiveFault.attribute("NoneType", missing(address)));
        return new Aim(clip, echo, rest);
    }

    /** Answers what AbletonOSC would have asked a clip for that is not there. */
    private static String missing(DialectAddress address) {
        return switch (address.property()) {
            case "notes" -> "get_notes_extended";
            case "add/notes" -> "add_new_notes";
            case "remove/notes" -> "remove_notes_extended";
            default ->
                switch (address.operation()) {
                    case START_LISTEN -> "add_" + address.property() + "_listener";
                    case STOP_LISTEN -> "remove_" + address.property() + "_listener";
                    default -> address.property();
                };
        };
    }

    private Aim device(DialectAddress address, List<Object> arguments, List<Object> rest) throws LiveFault {
        int track = Given.index(arguments, 0);
        int device = Given.index(arguments, 1);
        TrackItem owner = at(address, song.tracks(), track);
        return new Aim(at(address, owner.devices(), device), List.of(track, device), rest);
    }
}
