package dev.backline.live.set.internal.info;

import dev.backline.live.set.internal.info.SetInfo.TrackLine;
import dev.backline.live.set.internal.reference.SampleUse;
import dev.backline.live.set.internal.reference.SampleUses;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.SampleRefView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sums up a track: what it has, and what of it is heard. */
final class TrackLines {
    private static final int KEYS = 128;

    private TrackLines() {}

    static TrackLine of(TrackView track) {
        List<ClipView> arrangement = track.arrangementClips();
        List<ClipView> session = List.copyOf(track.sessionClips().values());
        BitSet keys = new BitSet();
        int notes = 0;
        for (ClipView clip : arrangement) {
            List<Playing.Sounding> sounding = Playing.of(clip);
            notes += sounding.size();
            sounding.forEach(n -> keys.set(Math.clamp(n.key(), 0, KEYS - 1)));
        }
        List<SampleUse> devices = track.devices().stream()
                .flatMap(d -> SampleUses.of(d.node()).stream())
                .toList();
        Stream<SampleRefView> hit = devices.stream().filter(s -> isHit(s, keys)).map(SampleUse::ref);
        Stream<SampleRefView> all =
                Stream.concat(devices.stream().map(SampleUse::ref), Stream.concat(laid(session), laid(arrangement)));
        return new TrackLine(
                shown(track),
                track.kind().name().toLowerCase(Locale.ROOT),
                session.size() + arrangement.size(),
                notes,
                names(all),
                names(Stream.concat(hit, laid(arrangement))));
    }

    /** Live shows a return with its letter, which the name that was given lacks. */
    private static String shown(TrackView track) {
        String name = track.node().value("Name/EffectiveName", "");
        return name.isEmpty() ? track.name() : name;
    }

    private static boolean isHit(SampleUse sample, BitSet keys) {
        int key = keys.nextSetBit(Math.max(0, sample.low()));
        return key >= 0 && key <= sample.high();
    }

    private static Stream<SampleRefView> laid(List<ClipView> clips) {
        return clips.stream().flatMap(c -> c.sample().stream());
    }

    private static List<String> names(Stream<SampleRefView> samples) {
        return samples.map(SampleRefView::name)
                .filter(n -> !n.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
