package dev.backline.live.set.internal.write;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.note.Sounding;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Key;
import dev.backline.model.Note;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;

/** Clips, in a slot of the session or at a place of the arrangement. */
final class ClipTree {
    /** Live ends a list of warp markers with one that only carries the tempo on. */
    private static final double GUARD_BEATS = 0.03125;

    private final SetContext context;

    ClipTree(SetContext context) {
        this.context = context;
    }

    Element session(Clip clip) throws SetFault {
        Span span = new Span(Beats.ZERO, clip.length(), clip.length(), clip.looped());
        return clip.audio().isPresent() ? audio(clip, clip.audio().get(), span) : midi(clip, span, Sounding.of(clip));
    }

    /** Answers one clip, or several where Live cannot loop: it loops audio only when it warps it. */
    List<Element> placed(Track.Placed placed) throws SetFault {
        Clip clip = placed.clip();
        boolean loose = clip.audio().filter(a -> a.tempo().isEmpty()).isPresent();
        if (!loose || !clip.looped()) {
            return List.of(one(placed));
        }
        List<Element> repeats = new ArrayList<>();
        double step = clip.length().value();
        for (double at = 0; at < placed.length().value(); at += step) {
            Beats length = Beats.of(Math.min(step, placed.length().value() - at));
            Clip once = clip.toBuilder().looped(false).build();
            repeats.add(one(new Track.Placed(placed.at().plus(Beats.of(at)), length, once)));
        }
        return repeats;
    }

    private Element one(Track.Placed placed) throws SetFault {
        Clip clip = placed.clip();
        Span span =
                new Span(placed.at(), placed.length(), clip.looped() ? clip.length() : placed.length(), clip.looped());
        if (clip.audio().isPresent()) {
            return audio(clip, clip.audio().get(), span);
        }
        if (clip.looped() && !Sounding.ringsOver(clip)) {
            return midi(clip, span, Sounding.of(clip));
        }
        // Live cuts a note at the end of its loop; written out once through, it rings as the set says.
        Span once = new Span(placed.at(), placed.length(), placed.length(), false);
        List<Note> notes = Sounding.of(placed).stream()
                .map(n -> n.withStart(n.start().minus(placed.at())))
                .toList();
        return midi(clip, once, notes);
    }

    private Element midi(Clip clip, Span span, List<Note> notes) {
        Element element = context.shapes().make("midi-clip");
        head(element, clip, span);
        NoteTree.fill(element.at("Notes"), notes);
        context.set().key().ifPresent(key -> scale(element, key, notes));
        return element;
    }

    private static void scale(Element element, Key key, List<Note> notes) {
        element.set("ScaleInformation/RootNote", key.root().semitone());
        element.set("ScaleInformation/Name", key.scale().name());
        element.set("IsInKey", !notes.isEmpty() && notes.stream().allMatch(n -> key.contains(n.pitch())));
    }

    private Element audio(Clip clip, Clip.Audio audio, Span span) {
        Element element = context.shapes().make("audio-clip");
        head(element, clip, span);
        new SampleTree(context).fill(element.at("SampleRef"), audio.file(), 0);
        element.set(
                "SampleVolume",
                Math.clamp(
                        audio.gain().ratio(), MixerTree.SILENCE, Decibels.of(24).ratio()));
        Tempo tempo = audio.tempo().orElse(context.set().tempo().at(span.at()));
        warp(element.at("WarpMarkers"), tempo);
        if (audio.tempo().isEmpty()) {
            unwarped(element, span);
        }
        return element;
    }

    private static void warp(Element markers, Tempo tempo) {
        for (double beat : new double[] {0, GUARD_BEATS}) {
            markers.add(new Element("WarpMarker"))
                    .with("Id", Integer.toString(markers.children().size() - 1))
                    .with("SecTime", Numbers.text(beat * tempo.beat().value()))
                    .with("BeatTime", Numbers.text(beat));
        }
    }

    /** Without warping a clip's own times are seconds of the recording. */
    private void unwarped(Element element, Span span) {
        element.set("IsWarped", false);
        double seconds =
                context.set().tempo().seconds(span.at().plus(span.loop())).value()
                        - context.set().tempo().seconds(span.at()).value();
        loop(element, seconds);
        element.set("Loop/LoopOn", false);
    }

    private void head(Element element, Clip clip, Span span) {
        element.with("Time", Numbers.text(span.at().value()));
        element.set("CurrentStart", span.at().value());
        element.set("CurrentEnd", span.at().plus(span.length()).value());
        loop(element, span.loop().value());
        element.set("Loop/LoopOn", span.looped());
        element.set("Name", clip.name());
        element.set("Color", clip.color().index());
        Element signature = element.at("TimeSignature/TimeSignatures/RemoteableTimeSignature");
        signature.set("Numerator", context.set().signature().numerator());
        signature.set("Denominator", context.set().signature().denominator());
    }

    private static void loop(Element element, double end) {
        element.set("Loop/LoopEnd", end);
        element.set("Loop/OutMarker", end);
        element.set("Loop/HiddenLoopEnd", end);
        element.set("ScrollerTimePreserver/RightTime", end);
    }

    /**
     * Where a clip lies.
     *
     * @param at position in the arrangement
     * @param length how long it plays there
     * @param loop length of what it plays
     * @param looped whether that repeats
     */
    private record Span(Beats at, Beats length, Beats loop, boolean looped) {}
}
