package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveScene;
import dev.backline.live.bridge.api.LiveSong;
import dev.backline.live.bridge.api.LiveStep.Outcome;
import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.live.bridge.internal.wire.Question;
import dev.backline.model.Beats;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The song over the wire. */
public final class WireSong extends Thing implements LiveSong {
    /** Takes what is shared. */
    public WireSong(Access access) {
        super(access, "song", List.of(), "");
    }

    @Override
    public LiveValue<Tempo> tempo() {
        return value("tempo", "tempo", Codec.TEMPO);
    }

    @Override
    public TimeSignature signature() throws LiveFault {
        return new TimeSignature(read("signature_numerator", Codec.WHOLE), read("signature_denominator", Codec.WHOLE));
    }

    @Override
    public void signature(TimeSignature value) throws LiveFault {
        value("signature_numerator", "beats of a bar", Codec.WHOLE).write(value.numerator());
        value("signature_denominator", "beat's note value", Codec.WHOLE).write(value.denominator());
    }

    @Override
    public LiveValue<Boolean> playing() {
        return value("is_playing", "transport", Codec.FLAG);
    }

    @Override
    public LiveValue<Beats> position() {
        return value("current_song_time", "position", Codec.BEATS);
    }

    @Override
    public LiveValue<Boolean> metronome() {
        return value("metronome", "metronome", Codec.FLAG);
    }

    @Override
    public LiveValue<Quantisation> quantisation() {
        return value("clip_trigger_quantization", "launch quantisation", Codec.GRID);
    }

    @Override
    public LiveValue<Boolean> arrangementRecord() {
        return value("record_mode", "arrangement's recording", Codec.FLAG);
    }

    @Override
    public LiveValue<Boolean> sessionRecord() {
        return value("session_record", "session's recording", Codec.FLAG);
    }

    @Override
    public void play() throws LiveFault {
        Doing.again(
                access,
                Consent.WRITE,
                "Play",
                "/live/song/start_playing",
                List.of(),
                () -> playing().read());
    }

    @Override
    public void resume() throws LiveFault {
        Doing.again(
                access,
                Consent.WRITE,
                "Go on",
                "/live/song/continue_playing",
                List.of(),
                () -> playing().read());
    }

    @Override
    public void stop() throws LiveFault {
        Doing.again(
                access,
                Consent.WRITE,
                "Stop",
                "/live/song/stop_playing",
                List.of(),
                () -> !playing().read());
    }

    @Override
    public void stopAllClips() throws LiveFault {
        Doing.again(access, Consent.WRITE, "Stop all clips", "/live/song/stop_all_clips", List.of(), this::allStopped);
    }

    private boolean allStopped() throws LiveFault {
        int tracks = count("tracks");
        for (int i = 0; i < tracks; i++) {
            LiveTrack track = new WireTrack(access, i);
            if (track.playingSlot().read() >= 0 && track.firedSlot().read() != WireTrack.STOPPING) {
                return false;
            }
        }
        return true;
    }

    /** Answers how many tracks or scenes there are. */
    public int count(String what) throws LiveFault {
        return Codec.WHOLE.in().apply(access.get("song", "num_" + what, List.of()));
    }

    @Override
    public LiveTrack createTrack(boolean midi, int index) throws LiveFault {
        int before = count("tracks");
        String what = "New " + (midi ? "MIDI" : "audio") + " track";
        String address = "/live/song/create_" + (midi ? "midi" : "audio") + "_track";
        Doing.once(access, Consent.WRITE, what, address, List.of(index), () -> count("tracks") == before + 1);
        return new WireTrack(access, index < 0 ? before : index);
    }

    @Override
    public LiveScene createScene(int index) throws LiveFault {
        int before = count("scenes");
        Doing.once(
                access,
                Consent.WRITE,
                "New scene",
                "/live/song/create_scene",
                List.of(index),
                () -> count("scenes") == before + 1);
        return new WireScene(access, index < 0 ? before : index);
    }

    @Override
    public void deleteTrack(int index) throws LiveFault {
        delete("track", "tracks", index);
    }

    @Override
    public void deleteScene(int index) throws LiveFault {
        delete("scene", "scenes", index);
    }

    private void delete(String one, String all, int index) throws LiveFault {
        int before = count(all);
        if (index < 0 || index >= before) {
            throw new LiveFault(
                    Kind.NOT_FOUND,
                    "Live has " + before + " " + all + ", but a number from 1 to " + before + " was expected, not "
                            + (index + 1) + ".");
        }
        Doing.once(
                access,
                Consent.DESTROY,
                "Delete " + one + " " + (index + 1),
                "/live/song/delete_" + one,
                List.of(index),
                () -> count(all) == before - 1);
    }

    @Override
    public void undo() throws LiveFault {
        // Live tells nothing of its history but whether there is one.
        if (access.allows(Consent.DESTROY, "Undo")) {
            access.tell("/live/song/undo", List.of());
            access.note("Undo", Outcome.UNCONFIRMED);
        }
    }

    @Override
    public List<String> cuePoints() throws LiveFault {
        List<Object> pairs = access.list("song", "cue_points", List.of());
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            names.add(String.valueOf(pairs.get(i)));
        }
        return List.copyOf(names);
    }

    @Override
    public void jumpToCue(String name) throws LiveFault {
        List<Object> pairs = access.list("song", "cue_points", List.of());
        int at = pairs.indexOf(name);
        if (at < 0) {
            throw new LiveFault(
                    Kind.NOT_FOUND,
                    "Live has no locator \"" + name + "\", but one of " + cuePoints() + " was expected.");
        }
        double beat = Codec.number(pairs.get(at + 1));
        Doing.again(
                access,
                Consent.WRITE,
                "Jump to " + name,
                "/live/song/cue_point/jump",
                List.of(name),
                // While it plays a jump waits for the grid; then it has been taken when no complaint came.
                () -> playing().read() || position().read().value() == beat);
    }

    @Override
    public Subscription onBeat(IntConsumer listener) throws LiveFault {
        return access.listen("song", "beat", List.of(), beat -> listener.accept((int) Codec.number(beat)));
    }

    /** Answers the names of a list of the song. */
    public List<String> names(String property) throws LiveFault {
        List<Object> names = access.ask(Question.of("/live/song/get/" + property, List.of(), List.of()));
        return names.stream().map(String::valueOf).toList();
    }
}
