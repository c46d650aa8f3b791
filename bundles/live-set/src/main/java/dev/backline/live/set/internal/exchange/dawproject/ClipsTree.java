package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.live.set.internal.xml.Element;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Fade;
import dev.backline.model.Launch;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Clips of the arrangement and of the session. */
final class ClipsTree {
    private final LiveSet set;
    private final Names names;
    private final AudioTree audio;
    private final Losses losses;

    ClipsTree(LiveSet set, Names names, AudioFacts facts, Losses losses) {
        this.set = set;
        this.names = names;
        this.losses = losses;
        audio = new AudioTree(names, facts, losses);
    }

    Element placed(Track track) {
        Element clips = Parts.element("Clips").with("id", names.next());
        for (Track.Placed placed : track.arrangement()) {
            clips.add(clip(track, placed.clip(), placed.at(), placed.length()));
        }
        return clips;
    }

    Element session(Track track, Clip clip) {
        Launch launch = clip.launch();
        losses.add(
                where(track, clip) + "how it starts and what follows it is left out.",
                launch.equals(Launch.DEFAULT) ? 0 : 1);
        return clip(track, clip, Beats.ZERO, clip.length());
    }

    private static String where(Track track, Clip clip) {
        return "Track " + track.name() + ", clip " + clip.name() + ": ";
    }

    private Element clip(Track track, Clip clip, Beats at, Beats length) {
        boolean seconds = clip.audio().filter(a -> a.tempo().isEmpty()).isPresent();
        // What is not stretched runs in seconds; its beats are those of the song's first tempo.
        double scale = seconds ? 60 / set.tempo().at(Beats.ZERO).bpm() : 1;
        Element element = Parts.element("Clip")
                .with("name", clip.name())
                .with("time", Parts.number(at.value()))
                .with("duration", Parts.number(length.value()))
                .with("contentTimeUnit", seconds ? "seconds" : "beats")
                .with("playStart", Parts.number(clip.start().value() * scale));
        if (clip.looped()) {
            element.with("loopStart", Parts.number(clip.loop().start().value() * scale));
            element.with("loopEnd", Parts.number(clip.loop().end().value() * scale));
        } else {
            element.with("playStop", Parts.number(clip.end().value() * scale));
        }
        Parts.colored(element, clip.color());
        if (!clip.enabled()) {
            element.with("enable", "false");
        }
        if (!clip.annotation().isEmpty()) {
            element.with("comment", clip.annotation());
        }
        clip.audio().ifPresent(a -> fades(a.shape(), element));
        element.add(content(track, clip, scale));
        lost(track, clip);
        return element;
    }

    private static void fades(Clip.Shape shape, Element element) {
        if (!shape.fadeIn().automatic() || !shape.fadeOut().automatic()) {
            element.with("fadeTimeUnit", "beats");
            fade("fadeInTime", shape.fadeIn(), element);
            fade("fadeOutTime", shape.fadeOut(), element);
        }
    }

    private static void fade(String name, Fade fade, Element element) {
        if (!fade.automatic()) {
            element.with(name, Parts.number(fade.length().value()));
        }
    }

    private Element content(Track track, Clip clip, double scale) {
        List<Element> points = new ArrayList<>();
        for (ClipEnvelope envelope : clip.envelopes()) {
            if (envelope.modulation() || envelope.loop().isPresent()) {
                losses.add(where(track, clip) + "modulations and envelopes with loops of their own are left out.");
            } else {
                envelope(track, clip, envelope).ifPresent(points::add);
            }
        }
        clip.audio().ifPresent(a -> points.addAll(audio.still(a)));
        Element main = clip.audio().map(a -> audio.make(clip, a, scale)).orElseGet(() -> notes(track, clip));
        if (points.isEmpty()) {
            return main;
        }
        Element lanes = Parts.element("Lanes").with("id", names.next());
        lanes.add(main);
        points.forEach(lanes::add);
        return lanes;
    }

    private Optional<Element> envelope(Track track, Clip clip, ClipEnvelope envelope) {
        if (envelope.envelope().target().space().equals("midi")) {
            return Expressions.controller(envelope.envelope(), names, losses, where(track, clip) + "controllers");
        }
        return new AutomationTree(set, names, losses).make(track, envelope.envelope());
    }

    private Element notes(Track track, Clip clip) {
        Element notes = Parts.element("Notes").with("id", names.next());
        String where = where(track, clip);
        for (Note note : clip.notes()) {
            if (note.enabled()) {
                notes.add(note(note, where));
            }
            losses.add(where + "deactivated notes are left out.", note.enabled() ? 0 : 1);
            losses.add(
                    where + "notes with a chance are written as if they always sounded.",
                    note.probability() < 1 ? 1 : 0);
            losses.add(where + "chance of velocity is left out.", note.detail().velocityDeviation() == 0 ? 0 : 1);
        }
        return notes;
    }

    private Element note(Note note, String where) {
        Element element = Parts.element("Note")
                .with("time", Parts.number(note.start().value()))
                .with("duration", Parts.number(note.length().value()))
                .with("channel", "0")
                .with("key", Integer.toString(note.pitch().midi()))
                .with("vel", Parts.number(note.velocity() / 127.0));
        if (note.detail().releaseVelocity() != Note.Detail.PLAIN.releaseVelocity()) {
            element.with("rel", Parts.number(note.detail().releaseVelocity() / 127.0));
        }
        Expressions.fill(note, element, names, losses, where + "movements within notes");
        return element;
    }

    private void lost(Track track, Clip clip) {
        String where = where(track, clip);
        losses.add(where + "its groove is left out.", clip.groove().isPresent() ? 1 : 0);
        losses.add(where + "its own signature is left out.", clip.signature().isPresent() ? 1 : 0);
        losses.add(where + "the number of its take is left out.", clip.take() == 0 ? 0 : 1);
        boolean hidden = clip.looped()
                ? !clip.end().equals(clip.loop().end())
                : !clip.loop().start().equals(clip.start())
                        || !clip.loop().end().equals(clip.end());
        losses.add(
                where + (clip.looped() ? "the end marker behind its loop" : "the loop that it does not play")
                        + " is left out.",
                hidden ? 1 : 0);
    }
}
