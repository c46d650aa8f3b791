package dev.backline.live.bridge.internal.paper;

import dev.backline.api.set.SetEdit;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveScene;
import dev.backline.live.bridge.api.LiveSong;
import dev.backline.live.bridge.api.LiveTrack;
import dev.backline.live.bridge.api.LiveValue;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.model.Beats;
import dev.backline.model.Locator;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** The song of a set on disk; it never plays. */
final class PaperSong extends PaperThing implements LiveSong {
    PaperSong(Paper paper, Consent consent) {
        super(paper, consent, "song");
    }

    @Override
    public LiveValue<Tempo> tempo() {
        return value("tempo", () -> paper.set().tempo().at(Beats.ZERO), t -> SetEdit.of("tempo", number(t.bpm())));
    }

    @Override
    public TimeSignature signature() {
        return paper.set().signature();
    }

    @Override
    public void signature(TimeSignature value) throws LiveFault {
        apply(SetEdit.of("signature", value.toString()));
    }

    @Override
    public LiveValue<Boolean> playing() {
        return fixed("playing", () -> false);
    }

    @Override
    public LiveValue<Beats> position() {
        return fixed("position", () -> paper.set().transport().position());
    }

    @Override
    public LiveValue<Boolean> metronome() {
        return fixed("metronome", () -> false);
    }

    @Override
    public LiveValue<Quantisation> quantisation() {
        return value(
                "quantisation",
                () -> paper.set().quantisation(),
                q -> SetEdit.of(
                        "quantisation", q.label().toLowerCase(Locale.ROOT).replace(" ", "")));
    }

    @Override
    public LiveValue<Boolean> arrangementRecord() {
        return fixed("arrangement record", () -> false);
    }

    @Override
    public LiveValue<Boolean> sessionRecord() {
        return fixed("session record", () -> false);
    }

    @Override
    public void play() throws LiveFault {
        throw paper.cannot("play");
    }

    @Override
    public void resume() throws LiveFault {
        throw paper.cannot("play");
    }

    /** It does not play, which is what was asked for. */
    @Override
    public void stop() {}

    /** Nothing plays, which is what was asked for. */
    @Override
    public void stopAllClips() {}

    @Override
    public LiveTrack createTrack(boolean midi, int index) throws LiveFault {
        throw paper.cannot("take a new track");
    }

    @Override
    public LiveScene createScene(int index) throws LiveFault {
        throw paper.cannot("take a new scene");
    }

    @Override
    public void deleteTrack(int index) throws LiveFault {
        apply(SetEdit.of("track.remove", paper.name(index)));
    }

    @Override
    public void deleteScene(int index) throws LiveFault {
        throw paper.cannot("lose a scene");
    }

    @Override
    public void undo() throws LiveFault {
        throw paper.cannot("undo");
    }

    @Override
    public List<String> cuePoints() {
        return paper.set().locators().stream().map(Locator::name).toList();
    }

    @Override
    public void jumpToCue(String name) throws LiveFault {
        throw paper.cannot("jump");
    }

    /** It never plays, so no beat ever comes. */
    @Override
    public Subscription onBeat(IntConsumer listener) {
        return () -> {};
    }
}
