package dev.backline.engine.internal.launch.transform;

import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Note;
import dev.backline.model.Track;
import java.util.List;
import java.util.Optional;

/**
 * A stretch in which a track played one clip without a break.
 *
 * @param track place in the set
 * @param clip what was played
 * @param at where, in ticks of the arrangement
 * @param end where it fell silent
 * @param position where in the clip it began
 * @param left where in the clip it ended; only told for clips that do not loop
 * @param gain 0 to 1
 */
record Heard(int track, Clip clip, long at, long end, long position, long left, double gain) {
    /** Answers the clip in the arrangement, cut to what was heard. */
    Track.Placed placed() {
        Clip.Builder cut = clip.toBuilder().id("").start(Ticks.beats(position));
        if (!clip.looped()) {
            cut.end(Ticks.beats(left));
        }
        cut.envelopes(clip.envelopes().stream().filter(e -> e.modulation()).toList());
        if (gain < 1) {
            soften(cut);
        }
        return new Track.Placed(Ticks.beats(at), Ticks.beats(end - at), cut.build());
    }

    /** The press decided the level: notes are struck softer, a recording is turned down. */
    private void soften(Clip.Builder cut) {
        Optional<Clip.Audio> audio = clip.audio();
        if (audio.isPresent()) {
            Clip.Audio old = audio.get();
            Decibels level = Decibels.ofRatio(old.gain().ratio() * gain);
            cut.audio(new Clip.Audio(old.file(), old.tempo(), level, old.warp(), old.shape()));
            return;
        }
        List<Note> softer = clip.notes().stream()
                .filter(n -> gain > 0)
                .map(n -> n.withVelocity((int) Math.round(n.velocity() * gain)))
                .toList();
        cut.notes(softer);
    }

    Beats length() {
        return Ticks.beats(end - at);
    }
}
