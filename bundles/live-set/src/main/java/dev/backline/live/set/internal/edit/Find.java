package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.DeviceView.ChainView;
import dev.backline.live.set.internal.view.LocatorView;
import dev.backline.live.set.internal.view.SceneView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a user names: by its name, by its number from 1 behind {@code #}, or by its id behind {@code id:}. A name that fits several things is
 * refused.
 */
public final class Find {
    /** What an id is written behind. */
    private static final String ID = "id:";

    private Find() {}

    /** Answers a track; {@code main} is the main track. */
    public static TrackView track(SetView set, String wanted) throws SetFault {
        if (wanted.equals("main") && set.main().isPresent()) {
            return set.main().orElseThrow();
        }
        Optional<TrackView> known = byId(wanted, set.tracks(), TrackView::id);
        return known.isPresent() ? known.get() : one("track", wanted, set.tracks(), TrackView::name);
    }

    /** Answers what carries the id of {@code id:12}. */
    private static <T> Optional<T> byId(String wanted, List<T> all, Function<T, String> id) {
        return wanted.startsWith(ID)
                ? all.stream()
                        .filter(t -> id.apply(t).equals(wanted.substring(ID.length())))
                        .findFirst()
                : Optional.empty();
    }

    static SceneView scene(SetView set, String wanted) throws SetFault {
        Optional<SceneView> known = byId(wanted, set.scenes(), SceneView::id);
        return known.isPresent() ? known.get() : one("scene", wanted, set.scenes(), SceneView::name);
    }

    static LocatorView locator(SetView set, String wanted) throws SetFault {
        return one("locator", wanted, set.locators(), LocatorView::name);
    }

    /** Answers a device of a track, by its own name, its kind or number; those in racks by the id that the set's values give them. */
    public static DeviceView device(TrackView track, String wanted) throws SetFault {
        if (wanted.startsWith(ID)) {
            return inside(track, wanted).device().orElseThrow(() -> none("device " + wanted, List.of()));
        }
        List<DeviceView> devices = track.devices();
        if (devices.stream().noneMatch(d -> d.userName().equals(wanted))) {
            return one("device on track " + track.name(), wanted, devices, DeviceView::element);
        }
        return one("device on track " + track.name(), wanted, devices, DeviceView::userName);
    }

    /** Answers a chain of a rack by the id that the set's values give it. */
    static ChainView chain(TrackView track, String wanted) throws SetFault {
        if (!wanted.startsWith(ID)) {
            throw new SetFault("\"" + wanted + "\" names no chain: its id was expected, such as id:2.0.1.");
        }
        return inside(track, wanted).chain().orElseThrow(() -> none("chain " + wanted, List.of()));
    }

    /** Ids go down from the track, by turns through devices and chains. */
    private static Inside inside(TrackView track, String wanted) throws SetFault {
        String owner = (track.id().isEmpty() ? "main" : track.id()) + ".";
        if (!wanted.startsWith(owner, ID.length())) {
            throw none("device or chain " + wanted + " on track " + track.name(), List.of());
        }
        Inside at = new Inside(Optional.empty(), Optional.empty());
        for (String id : wanted.substring(ID.length() + owner.length()).split("\\.", -1)) {
            at = at.step(id, track);
        }
        return at;
    }

    /** A device, or a chain of one, or the track while both are empty. */
    private record Inside(Optional<DeviceView> device, Optional<ChainView> chain) {
        Inside step(String id, TrackView track) {
            // What the file does not number cannot be told apart.
            if (id.isEmpty()) {
                return new Inside(Optional.empty(), Optional.empty());
            }
            Optional<ChainView> next = device.flatMap(
                    d -> d.chains().stream().filter(c -> c.id().equals(id)).findFirst());
            List<DeviceView> devices = device.isPresent()
                    ? List.of()
                    : chain.map(ChainView::devices).orElseGet(track::devices);
            return new Inside(devices.stream().filter(d -> d.id().equals(id)).findFirst(), next);
        }
    }

    /** Answers a clip: {@code Track/Name}, {@code Track@3} for the third scene, {@code Track@9.5b} for what the arrangement plays at beat 9.5. */
    public static ClipView clip(SetView set, String wanted) throws SetFault {
        int at = wanted.lastIndexOf('@');
        if (at > 0) {
            return at(track(set, wanted.substring(0, at)), wanted.substring(at + 1), wanted);
        }
        int slash = wanted.indexOf('/');
        if (slash < 0) {
            throw new SetFault(
                    "\"" + wanted + "\" names no clip: Track/Name, Track@SCENE or Track@BEATb was expected.");
        }
        TrackView track = track(set, wanted.substring(0, slash));
        List<ClipView> clips = Stream.concat(track.sessionClips().values().stream(), track.arrangementClips().stream())
                .toList();
        return one("clip on track " + track.name(), wanted.substring(slash + 1), clips, ClipView::name);
    }

    private static ClipView at(TrackView track, String place, String wanted) throws SetFault {
        if (place.endsWith("b")) {
            double beat = dev.backline.live.set.internal.tree.Decimals.parse(place.substring(0, place.length() - 1))
                    .orElse(Double.NaN);
            return track.arrangementClips().stream()
                    .filter(c -> c.start() <= beat && beat < c.end())
                    .findFirst()
                    .orElseThrow(() -> none("clip at " + wanted, List.of()));
        }
        Map<Integer, ClipView> clips = track.sessionClips();
        int scene = place.matches("\\d{1,5}") ? Integer.parseInt(place) - 1 : -1;
        if (!clips.containsKey(scene)) {
            throw none(
                    "clip at " + wanted,
                    clips.keySet().stream()
                            .map(i -> track.name() + "@" + (i + 1))
                            .toList());
        }
        return clips.get(scene);
    }

    private static <T> T one(String kind, String wanted, List<T> all, Function<T, String> name) throws SetFault {
        if (wanted.matches("#\\d{1,5}")) {
            int index = Integer.parseInt(wanted.substring(1)) - 1;
            if (index >= 0 && index < all.size()) {
                return all.get(index);
            }
            throw none(kind + " " + wanted, List.of("#1 to #" + all.size()));
        }
        List<T> found = all.stream().filter(t -> name.apply(t).equals(wanted)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw none(
                    kind + " \"" + wanted + "\"",
                    all.stream().map(name).distinct().toList());
        }
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (found.contains(all.get(i))) {
                numbers.add("#" + (i + 1));
            }
        }
        throw new SetFault("\"" + wanted + "\" fits " + found.size() + " things: " + kind + " "
                + String.join(", ", numbers) + ". Name the one that is meant by its number.");
    }

    private static SetFault none(String what, List<String> there) {
        String known = there.stream().limit(12).collect(Collectors.joining(", "));
        return new SetFault("The set has no " + what + "." + (known.isEmpty() ? "" : " There: " + known + "."));
    }
}
