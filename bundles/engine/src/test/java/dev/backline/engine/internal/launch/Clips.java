package dev.backline.engine.internal.launch;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.FollowAction;
import dev.backline.model.FollowAction.Act;
import dev.backline.model.FollowAction.Choice;
import dev.backline.model.Launch;
import dev.backline.model.Quantisation;
import dev.backline.model.Span;
import java.nio.file.Path;
import java.util.Optional;

/** Clips for timelines, in a few words. */
final class Clips {
    private Clips() {}

    /** Answers a looped clip. */
    static Clip loop(double beats) {
        return Clip.builder("Loop", Beats.of(beats)).build();
    }

    /** Answers a clip that plays once. */
    static Clip once(double beats) {
        return Clip.builder("Once", Beats.of(beats)).looped(false).build();
    }

    /** Answers a looped clip that begins before or in its loop. */
    static Clip loop(double start, double loopStart, double loopEnd) {
        return Clip.builder("Loop", Beats.of(loopEnd - loopStart))
                .loop(Span.of(loopStart, loopEnd))
                .start(Beats.of(start))
                .build();
    }

    /** Answers a recording that counts seconds: 120 bpm makes a beat half of one. */
    static Clip recording(double beats) {
        return Clip.builder("Recording", Beats.of(beats))
                .looped(false)
                .audio(new Clip.Audio(Path.of("a.wav"), Optional.empty(), Decibels.UNITY))
                .build();
    }

    static Clip mode(Clip clip, Launch.Mode mode) {
        return clip.toBuilder().launch(clip.launch().withMode(mode)).build();
    }

    static Clip grid(Clip clip, Quantisation grid) {
        return clip.toBuilder().launch(clip.launch().withQuantisation(grid)).build();
    }

    static Clip legato(Clip clip) {
        Launch l = clip.launch();
        return clip.toBuilder()
                .launch(new Launch(l.mode(), l.quantisation(), true, l.velocityAmount(), l.follow()))
                .build();
    }

    static Clip velocity(Clip clip, double amount) {
        Launch l = clip.launch();
        return clip.toBuilder()
                .launch(new Launch(l.mode(), l.quantisation(), l.legato(), amount, l.follow()))
                .build();
    }

    static Clip follow(Clip clip, FollowAction follow) {
        return clip.toBuilder().launch(clip.launch().withFollow(follow)).build();
    }

    static Clip off(Clip clip) {
        return clip.toBuilder().enabled(false).build();
    }

    /** Answers an action at the clip's end, or after rounds of its loop. */
    static FollowAction linked(Act act, int loops) {
        return new FollowAction(true, true, Beats.of(4), loops, new Choice(act, 100, 0), new Choice(Act.NONE, 0, 0));
    }

    static FollowAction after(double beats, Act act) {
        return FollowAction.after(Beats.of(beats), act);
    }

    static FollowAction jump(double beats, int target) {
        return new FollowAction(
                true, false, Beats.of(beats), 1, new Choice(Act.JUMP, 1, target), new Choice(Act.NONE, 0, 0));
    }

    static FollowAction either(double beats, Act a, double chanceA, Act b, double chanceB) {
        return new FollowAction(true, false, Beats.of(beats), 1, new Choice(a, chanceA, 0), new Choice(b, chanceB, 0));
    }
}
