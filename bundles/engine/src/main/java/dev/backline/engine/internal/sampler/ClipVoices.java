package dev.backline.engine.internal.sampler;

import dev.backline.api.audio.AudioFault;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans the voices of audio clips: one each time round the loop; a clip with a tempo follows the song's by its speed. */
final class ClipVoices {
    private final Recordings recordings;
    private final TempoMap tempo;
    private final int rateHz;
    private final Pitched.Budget budget;
    private final Map<Recording, Map<Double, Pitched>> sounds = new HashMap<>();

    ClipVoices(Recordings recordings, TempoMap tempo, int rateHz, Pitched.Budget budget) {
        this.recordings = recordings;
        this.tempo = tempo;
        this.rateHz = rateHz;
        this.budget = budget;
    }

    /** Answers the voices of all audio clips of a track. */
    List<VoicePlan> plan(List<Track.Placed> arrangement) throws IOException, AudioFault {
        List<VoicePlan> voices = new ArrayList<>();
        for (Track.Placed placed : arrangement) {
            if (placed.clip().audio().isPresent()) {
                add(placed, placed.clip().audio().get(), voices);
            }
        }
        return voices;
    }

    private void add(Track.Placed placed, Clip.Audio audio, List<VoicePlan> voices) throws IOException, AudioFault {
        Recording recording = recordings.of(audio.file());
        double gain = audio.gain().ratio();
        double step = placed.clip().looped()
                ? placed.clip().length().value()
                : placed.length().value();
        for (double offset = 0; offset < placed.length().value(); offset += step) {
            Beats at = placed.at().plus(Beats.of(offset));
            Beats until = placed.at()
                    .plus(Beats.of(Math.min(offset + step, placed.length().value())));
            long start = tempo.frames(at, rateHz);
            Pitched sound = sound(recording, speed(recording, audio, at));
            // The end of one round fades out under the start of the next.
            long end = Math.min(start + sound.length(), tempo.frames(until, rateHz) + VoicePlan.STOP);
            voices.add(new VoicePlan(sound, Envelope.OPEN, start, Long.MAX_VALUE / 2, end, gain, gain));
        }
    }

    private double speed(Recording recording, Clip.Audio audio, Beats at) {
        double rate = recording.sampleRateHz() == rateHz ? 1 : (double) recording.sampleRateHz() / rateHz;
        return audio.tempo().map(own -> rate * (tempo.at(at).bpm() / own.bpm())).orElse(rate);
    }

    private Pitched sound(Recording recording, double step) {
        return sounds.computeIfAbsent(recording, r -> new HashMap<>())
                .computeIfAbsent(step, s -> new Pitched(Zone.whole(recording), s, budget));
    }
}
