package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Fade;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import dev.backline.model.Warp;
import java.util.ArrayList;
import java.util.List;

/** What an audio clip has beside every clip. */
final class AudioTree {
    /** Live ends a list of warp markers with one that only carries the tempo on. */
    private static final double GUARD_BEATS = 0.03125;

    private final SetContext context;

    AudioTree(SetContext context) {
        this.context = context;
    }

    void fill(Element element, Clip clip, Clip.Audio audio, Beats at) {
        new SampleTree(context).fill(element.at("SampleRef"), audio.file(), 0);
        element.set(
                "SampleVolume",
                Math.clamp(
                        audio.gain().ratio(), MixerTree.SILENCE, Decibels.of(24).ratio()));
        element.set("WarpMode", Codes.of(audio.warp().mode()));
        audio.warp().controls().forEach((name, value) -> control(element, clip, name, value));
        shape(element, audio.shape());
        Tempo tempo = audio.tempo().orElse(context.set().tempo().at(at));
        markers(element.at("WarpMarkers"), audio.warp().markers(), tempo);
        if (audio.tempo().isEmpty()) {
            unwarped(element, clip, at);
        }
    }

    private void control(Element element, Clip clip, String name, double value) {
        if (element.child(name).isPresent() && element.at(name).attributes().containsKey("Value")) {
            element.set(name, value);
        } else {
            context.omissions().add("Clip " + clip.name() + ": warping has no control " + name + ".");
        }
    }

    private static void shape(Element element, Clip.Shape shape) {
        element.set("PitchCoarse", shape.transpose());
        element.set("PitchFine", shape.detuneCents());
        element.set("Ram", shape.ram());
        fade(element.at("Fades"), "In", shape.fadeIn());
        fade(element.at("Fades"), "Out", shape.fadeOut());
    }

    private static void fade(Element fades, String end, Fade fade) {
        fades.set("Fade" + end + "Length", fade.length().value());
        fades.set("Fade" + end + "CurveSkew", fade.skew());
        fades.set("Fade" + end + "CurveSlope", fade.slope());
        fades.set("IsDefaultFade" + end, fade.automatic());
    }

    private static void markers(Element element, List<Warp.Marker> markers, Tempo tempo) {
        List<Warp.Marker> all = new ArrayList<>(markers);
        if (all.isEmpty()) {
            all.add(new Warp.Marker(Seconds.of(0), Beats.ZERO));
        }
        all.add(guard(all, tempo));
        for (Warp.Marker marker : all) {
            element.add(new Element("WarpMarker"))
                    .with("Id", Integer.toString(element.children().size() - 1))
                    .with("SecTime", Numbers.text(marker.at().value()))
                    .with("BeatTime", Numbers.text(marker.beat().value()));
        }
    }

    /** The line through the last two markers, carried on; at a steady tempo that tempo. */
    private static Warp.Marker guard(List<Warp.Marker> markers, Tempo tempo) {
        Warp.Marker last = markers.getLast();
        double beat = tempo.beat().value();
        if (markers.size() > 1) {
            Warp.Marker before = markers.get(markers.size() - 2);
            beat = (last.at().value() - before.at().value())
                    / (last.beat().value() - before.beat().value());
        }
        return new Warp.Marker(
                Seconds.of(last.at().value() + GUARD_BEATS * beat), last.beat().plus(Beats.of(GUARD_BEATS)));
    }

    /** Without warping a clip's own times are seconds of the recording. */
    private void unwarped(Element element, Clip clip, Beats at) {
        element.set("IsWarped", false);
        double start = seconds(at, clip.start());
        double end = seconds(at, clip.start().plus(clip.length()));
        Element loop = element.at("Loop");
        loop.set("LoopStart", start);
        loop.set("LoopEnd", end);
        loop.set("StartRelative", 0);
        loop.set("OutMarker", end);
        loop.set("HiddenLoopStart", start);
        loop.set("HiddenLoopEnd", end);
        loop.set("LoopOn", false);
        element.set("ScrollerTimePreserver/RightTime", end);
    }

    private double seconds(Beats at, Beats inside) {
        return context.set().tempo().seconds(at.plus(inside)).value()
                - context.set().tempo().seconds(at).value();
    }
}
