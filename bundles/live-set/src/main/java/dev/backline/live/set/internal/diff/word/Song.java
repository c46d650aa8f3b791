package dev.backline.live.set.internal.diff.word;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.SceneView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.view.TrackView.Kind;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version of the set: what its places are called. */
public final class Song {
    private final SetView view;
    private final Bars bars;
    private final List<SceneView> scenes;
    private final IdentityHashMap<Node, String> owners = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Integer> numbers = new IdentityHashMap<>();
    private @Nullable Targets targets;

    public Song(SetView view) {
        this.view = view;
        this.bars = Bars.of(view);
        this.scenes = view.scenes();
        int track = 0;
        int send = 0;
        for (TrackView each : view.allTracks()) {
            boolean counted = each.kind() != Kind.RETURN && each.kind() != Kind.MAIN && each.kind() != Kind.CUE;
            track += counted ? 1 : 0;
            if (counted) {
                numbers.put(each.node(), track);
            }
            owners.put(each.node(), words(each, track, send));
            send += each.kind() == Kind.RETURN ? 1 : 0;
        }
    }

    private static String words(TrackView track, int number, int send) {
        return switch (track.kind()) {
            case MAIN -> "the main track";
            case CUE -> "the cue";
            case RETURN -> "return " + letter(send) + " " + Words.quoted(track.name());
            default -> "track " + number + " " + Words.quoted(track.name());
        };
    }

    public static String letter(int send) {
        return send < 26 ? String.valueOf((char) ('A' + send)) : Integer.toString(send + 1);
    }

    public SetView view() {
        return view;
    }

    public Bars bars() {
        return bars;
    }

    /** Answers {@code track 3 "Bass"}. */
    public String owner(Node track) {
        return owners.getOrDefault(track, "a track");
    }

    public Optional<Integer> number(Node track) {
        return Optional.ofNullable(numbers.get(track));
    }

    /** Answers {@code scene 2 "Drop"}. */
    public String scene(int position) {
        String name = position < scenes.size() ? scenes.get(position).name().strip() : "";
        return "scene " + (position + 1)
                + (name.isEmpty() || name.equals(Integer.toString(position + 1)) ? "" : " " + Words.quoted(name));
    }

    /** Answers {@code A "Reverb"} for the return that a send feeds. */
    public String send(int position) {
        List<String> names = view.tracks().stream()
                .filter(t -> t.kind() == Kind.RETURN)
                .map(TrackView::name)
                .toList();
        return letter(position) + (position < names.size() ? " " + Words.quoted(names.get(position)) : "");
    }

    /** Answers the words for a track by its id. */
    public String trackById(String id) {
        return view.tracks().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .map(t -> owner(t.node()))
                .orElse("track " + id);
    }

    public Targets targets() {
        Targets known = targets;
        if (known == null) {
            known = Targets.of(this);
            targets = known;
        }
        return known;
    }
}
