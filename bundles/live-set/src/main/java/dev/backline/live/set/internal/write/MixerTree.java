package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Era;
import dev.backline.model.Decibels;
import dev.backline.model.Track;

/** The mixer strip of a track. Live keeps levels as linear gain. */
final class MixerTree {
    /** What Live takes for silence, -70 dB. */
    static final double SILENCE = 0.0003162277571;

    private static final int SPLIT = 1;
    private static final double SEND_MAX = 1;
    private static final double VOLUME_MAX = 1.99526238;

    private final SetContext context;

    MixerTree(SetContext context) {
        this.context = context;
    }

    void fill(Element mixer, Track track) {
        level(mixer, track);
        for (Track target : context.lineup().returns()) {
            Element holder = mixer.at("Sends").add(context.shapes().make("send"));
            holder.set(context.era() == Era.LIVE_11 ? "Active" : "EnabledByUser", track.kind() != Track.Kind.RETURN);
            Decibels level = track.mixer().sends().getOrDefault(target.id(), Decibels.SILENCE);
            if (level.ratio() > SEND_MAX) {
                context.omissions()
                        .add("Track " + track.name() + ": the send to " + target.name() + " is " + level
                                + "; Live's sends end at 0 dB.");
            }
            holder.set("Send/Manual", Math.clamp(level.ratio(), SILENCE, SEND_MAX));
        }
    }

    /** Sets all but the sends, which the main track has not. */
    void level(Element mixer, Track track) {
        mixer.set("Volume/Manual", Math.clamp(track.mixer().volume().ratio(), SILENCE, VOLUME_MAX));
        mixer.set("Pan/Manual", track.mixer().pan());
        mixer.set("Speaker/Manual", track.mixer().on());
        mixer.set("SoloSink", track.mixer().solo());
        mixer.set("CrossFadeState/Manual", Codes.of(track.mixer().side()));
        track.mixer().split().ifPresent(split -> {
            mixer.set("PanMode", SPLIT);
            mixer.set("SplitStereoPanL/Manual", split.left());
            mixer.set("SplitStereoPanR/Manual", split.right());
        });
    }
}
