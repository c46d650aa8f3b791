package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Clip;
import dev.backline.model.Fade;
import dev.backline.model.Tempo;
import dev.backline.model.Warp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Recordings in clips: the file, how it is stretched, how loud and how high it is. */
final class AudioTree {
    private final Names names;
    private final AudioFacts facts;
    private final Losses losses;

    AudioTree(Names names, AudioFacts facts, Losses losses) {
        this.names = names;
        this.facts = facts;
        this.losses = losses;
    }

    Element make(Clip clip, Clip.Audio audio, double secondsABeat) {
        AudioFacts.Fact fact = facts.of(audio.file());
        double beats = Math.max(clip.loop().end().value(), clip.end().value());
        double guess = audio.tempo().map(t -> beats * 60 / t.bpm()).orElse(beats * secondsABeat);
        double seconds = fact.seconds().orElse(Math.max(guess, 0));
        lost(clip, audio);
        if (audio.tempo().isEmpty()) {
            return element(audio, fact, seconds).with("timeUnit", "seconds");
        }
        Element warps = Parts.element("Warps")
                .with("timeUnit", "beats")
                .with("contentTimeUnit", "seconds")
                .with("id", names.next());
        warps.add(element(audio, fact, seconds));
        markers(audio.warp(), audio.tempo().get(), seconds, warps);
        return warps;
    }

    private Element element(Clip.Audio audio, AudioFacts.Fact fact, double seconds) {
        Element element = Parts.element("Audio")
                .with("algorithm", algorithm(audio.warp().mode()))
                .with("channels", Integer.toString(fact.channels()))
                .with("sampleRate", Integer.toString(fact.sampleRateHz()))
                .with("duration", Parts.number(seconds))
                .with("id", names.next());
        Element file = element.add(Parts.element("File").with("path", fact.path()));
        if (fact.external()) {
            file.with("external", "true");
        }
        return element;
    }

    static String algorithm(Warp.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void markers(Warp warp, Tempo tempo, double seconds, Element warps) {
        if (warp.markers().isEmpty()) {
            double length = seconds > 0 ? seconds : 1;
            marker(0, 0, warps);
            marker(length * tempo.bpm() / 60, length, warps);
        }
        for (Warp.Marker marker : warp.markers()) {
            marker(marker.beat().value(), marker.at().value(), warps);
        }
    }

    private static void marker(double beat, double second, Element warps) {
        warps.add(Parts.element("Warp").with("time", Parts.number(beat)).with("contentTime", Parts.number(second)));
    }

    /** Level and pitch that never move are expressions with one point. */
    List<Element> still(Clip.Audio audio) {
        List<Element> points = new ArrayList<>();
        if (audio.gain().value() != 0) {
            points.add(still("gain", "linear", audio.gain().ratio()));
        }
        double semitones = audio.shape().transpose() + audio.shape().detuneCents() / 100;
        if (semitones != 0) {
            points.add(still("transpose", "semitones", semitones));
        }
        return points;
    }

    private Element still(String expression, String unit, double value) {
        Element points = Parts.element("Points").with("unit", unit).with("id", names.next());
        points.add(Parts.element("Target").with("expression", expression));
        points.add(Parts.element("RealPoint").with("time", "0").with("value", Parts.number(value)));
        return points;
    }

    private void lost(Clip clip, Clip.Audio audio) {
        String where = "Clip " + clip.name() + ": ";
        losses.add(
                where + "settings of its way of stretching are left out.",
                audio.warp().controls().isEmpty() ? 0 : 1);
        Fade in = audio.shape().fadeIn();
        Fade out = audio.shape().fadeOut();
        boolean bent = in.skew() != 0 || in.slope() != 0 || out.skew() != 0 || out.slope() != 0;
        losses.add(where + "the bend of its fades is left out.", bent ? 1 : 0);
    }
}
