package dev.backline.live.set.internal.write;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.note.Sounding;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Era;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Groove;
import dev.backline.model.Key;
import dev.backline.model.Launch;
import dev.backline.model.Note;
import dev.backline.model.Span;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;

/** Clips, in a slot of the session or at a place of the arrangement. */
final class ClipTree {
    private static final double TINY = 1e-9;

    private final SetContext context;

    ClipTree(SetContext context) {
        this.context = context;
    }

    Element session(Clip clip) throws SetFault {
        // In a slot the clip's own time is all there is.
        return clip.audio().isPresent()
                ? audio(clip, clip.loop(), Beats.ZERO)
                : midi(clip, clip.loop(), Beats.ZERO, Sounding.of(clip));
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
        Span place = new Span(placed.at(), placed.end());
        Clip cut = clip.looped()
                ? clip
                : clip.toBuilder().end(clip.start().plus(placed.length())).build();
        if (clip.audio().isPresent()) {
            return audio(cut, place, placed.at());
        }
        if (!clip.looped() || !ringsOver(clip) || !clip.enabled()) {
            return midi(cut, place, placed.at(), Sounding.of(clip));
        }
        // Live cuts a note at the end of its loop; written out once through, it rings as the set says.
        List<Note> notes = Sounding.of(placed).stream()
                .map(n -> n.withStart(n.start().minus(placed.at())))
                .toList();
        Clip once = clip.toBuilder()
                .loop(new Span(Beats.ZERO, placed.length()))
                .start(Beats.ZERO)
                .end(placed.length())
                .looped(false)
                .build();
        return midi(once, place, placed.at(), notes);
    }

    private static boolean ringsOver(Clip clip) {
        double end = clip.loop().end().value();
        return clip.envelopes().isEmpty()
                && clip.notes().stream()
                        .anyMatch(n -> n.start().value() < end && n.end().value() > end + TINY);
    }

    private Element midi(Clip clip, Span place, Beats at, List<Note> notes) {
        Element element = context.shapes().make("midi-clip");
        head(element, clip, place, at);
        new NoteTree(context).fill(element.at("Notes"), notes, clip.name());
        context.set().key().ifPresent(key -> scale(element, key, notes));
        return element;
    }

    private void scale(Element element, Key key, List<Note> notes) {
        ScaleTree.fill(element.at("ScaleInformation"), key, context);
        element.set("IsInKey", !notes.isEmpty() && notes.stream().allMatch(n -> key.contains(n.pitch())));
    }

    private Element audio(Clip clip, Span place, Beats at) {
        Element element = context.shapes().make("audio-clip");
        head(element, clip, place, at);
        if (context.era() == Era.LIVE_12) {
            context.set().key().ifPresent(key -> ScaleTree.fill(element.at("ScaleInformation"), key, context));
        }
        new AudioTree(context).fill(element, clip, clip.audio().orElseThrow(), at);
        return element;
    }

    private void head(Element element, Clip clip, Span place, Beats at) {
        element.with("Time", Numbers.text(at.value()));
        element.set("CurrentStart", place.start().value());
        element.set("CurrentEnd", place.end().value());
        loop(element.at("Loop"), clip);
        element.set(
                "ScrollerTimePreserver/RightTime",
                clip.looped() ? clip.loop().end().value() : clip.end().value());
        element.set("Name", clip.name());
        element.set("Annotation", clip.annotation());
        element.set("Color", Math.max(0, clip.color().index()));
        element.set("Disabled", !clip.enabled());
        element.set("TakeId", clip.take());
        clip.groove().ifPresent(id -> element.set("GrooveSettings/GrooveId", groove(clip, id)));
        launch(element, clip.launch());
        TimeSignature own = clip.signature().orElse(context.set().signature());
        Element signature = element.at("TimeSignature/TimeSignatures/RemoteableTimeSignature");
        signature.set("Numerator", own.numerator());
        signature.set("Denominator", own.denominator());
    }

    /** With its loop off a clip keeps its markers as the loop, and the loop it would have as the hidden one. */
    private static void loop(Element element, Clip clip) {
        Beats start = clip.looped() ? clip.loop().start() : clip.start();
        Beats end = clip.looped() ? clip.loop().end() : clip.end();
        element.set("LoopStart", start.value());
        element.set("LoopEnd", end.value());
        element.set("StartRelative", clip.start().minus(start).value());
        element.set("LoopOn", clip.looped());
        element.set("OutMarker", clip.end().value());
        element.set("HiddenLoopStart", clip.loop().start().value());
        element.set("HiddenLoopEnd", clip.loop().end().value());
    }

    private static void launch(Element element, Launch launch) {
        element.set("LaunchMode", Codes.of(launch.mode()));
        // Here the set's own grid comes before the list.
        element.set(
                "LaunchQuantisation",
                launch.quantisation().map(q -> Codes.of(q) + 1).orElse(0));
        element.set("Legato", launch.legato());
        element.set("VelocityAmount", launch.velocityAmount());
        SceneTree.follow(element.at("FollowAction"), launch.follow(), 1);
    }

    private int groove(Clip clip, String id) {
        List<String> ids = context.set().grooves().stream().map(Groove::id).toList();
        if (!ids.contains(id)) {
            context.omissions().add("Clip " + clip.name() + ": groove " + id + " is not in the pool.");
        }
        return ids.indexOf(id);
    }
}
