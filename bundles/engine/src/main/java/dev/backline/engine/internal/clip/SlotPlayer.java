package dev.backline.engine.internal.clip;

import dev.backline.api.audio.AudioFault;
import dev.backline.engine.internal.control.Clock;
import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.launch.LaunchClock;
import dev.backline.model.Clip;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays the audio clip that was launched on a track, on the frames of the run. Allocates nothing once made. */
public final class SlotPlayer {
    private static final int VOICES = 4;

    private final SlotSound[] sounds;
    private final int[] places;
    private final SlotRound[] rounds = new SlotRound[VOICES];
    private final ClipVoice[] voices = new ClipVoice[VOICES];
    private int playing = -1;
    private int voice;
    private double gain = 1;

    private SlotPlayer(List<SlotSound> found, int[] places, LaunchClock clock) {
        this.sounds = found.toArray(SlotSound[]::new);
        this.places = places;
        for (int i = 0; i < VOICES; i++) {
            rounds[i] = new SlotRound(clock, sounds[0]);
            voices[i] = new ClipVoice(rounds[i]);
        }
    }

    /**
     * Lays the clips of a track out.
     *
     * @param clips that can be read, by scene; one at least
     * @param song its first tempo is the one by which what is not warped counts
     * @param fastestBpm the fastest tempo that the session comes to
     */
    public static SlotPlayer of(
            Map<Integer, Clip> clips, Recordings recordings, Clock song, LaunchClock clock, double fastestBpm)
            throws IOException, AudioFault {
        Tables tables = new Tables();
        double first = song.tempo().changes().getFirst().tempo().bpm();
        List<SlotSound> found = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (Map.Entry<Integer, Clip> slot : clips.entrySet()) {
            Clip.Audio audio = slot.getValue().audio().orElseThrow();
            places.put(slot.getKey(), found.size());
            found.add(SlotSound.of(audio, recordings.of(audio.file()), song.rateHz(), first, fastestBpm, tables));
        }
        int rows = clips.keySet().stream().mapToInt(r -> r + 1).max().orElse(0);
        int[] byRow = new int[rows];
        for (int row = 0; row < rows; row++) {
            byRow[row] = places.getOrDefault(row, -1);
        }
        return new SlotPlayer(found, byRow, clock);
    }

    /** Starts a clip at a frame of the run. */
    public void start(int row, long frame, long position, double level) {
        stop(frame);
        playing = row >= 0 && row < places.length ? places[row] : -1;
        gain = level;
        begin(frame, position);
    }

    /** Goes on elsewhere in the clip. */
    public void move(long frame, long position) {
        voices[voice].until(frame);
        begin(frame, position);
    }

    /** Fades out from a frame on. */
    public void stop(long frame) {
        voices[voice].until(frame);
        playing = -1;
    }

    private void begin(long frame, long position) {
        if (playing < 0) {
            return;
        }
        voice = (voice + 1) % VOICES;
        rounds[voice].start(sounds[playing], frame, position, gain);
        voices[voice].start(rounds[voice], frame);
    }

    /** Adds what sounds in the next block; what fades out does so while the song stands, too. */
    public void add(AudioBlock block, Moment moment) {
        for (ClipVoice one : voices) {
            if (one.plays()) {
                one.add(block, moment.played());
            }
        }
    }
}
