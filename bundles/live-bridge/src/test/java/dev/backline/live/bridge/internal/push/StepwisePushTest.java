package dev.backline.live.bridge.internal.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LivePushReport;
import dev.backline.live.bridge.api.LiveStep.Outcome;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.bridge.internal.SmallLive;
import dev.backline.live.bridge.internal.connection.WireLive;
import dev.backline.live.osc.internal.port.ChannelTransport;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Scene;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepwisePushTest {
    private static final Clip RIFF = Clip.builder("Riff", Beats.of(4))
            .color(Color.of(5))
            .notes(List.of(
                    Note.of(Pitch.of(36), Beats.ZERO, Beats.of(1), 100),
                    Note.of(Pitch.of(48), Beats.of(1), Beats.of(1), 90).withProbability(0.5)))
            .build();

    private static final LiveSet SONG = LiveSet.builder("Song", Tempo.of(128))
            .tracks(List.of(
                    Track.builder("a", Track.Kind.MIDI)
                            .name("1-MIDI")
                            .session(0, RIFF)
                            .build(),
                    Track.builder("b", Track.Kind.MIDI)
                            .name("Lead")
                            .session(1, RIFF)
                            .build()))
            .scenes(List.of(
                    Scene.of("Verse", Color.NONE),
                    Scene.of("Chorus", Color.NONE).withTempo(Tempo.of(130))))
            .build();

    private SmallLive peer;
    private LiveConnection live;

    @BeforeEach
    void connect() throws Exception {
        ChannelTransport transport = new ChannelTransport();
        peer = new SmallLive(transport, 3);
        LiveTarget target = new LiveTarget("127.0.0.1", peer.port(), 0, Seconds.of(0.05), 20);
        live = new WireLive(transport, target).open(Consent.WRITE);
    }

    @AfterEach
    void disconnect() {
        live.close();
        peer.close();
    }

    @Test
    void aSetIsAddedBehindWhatIsThere() throws Exception {
        LivePushReport report = live.push().set(SONG, Progress.NONE);
        assertThat(report.stopped()).isEmpty();
        assertThat(report.complete()).isTrue();
        assertThat(report.steps()).allMatch(step -> step.outcome() == Outcome.DONE);
        assertThat(report.leftOut()).anyMatch(line -> line.contains("Chance"));
        assertThat(live.trackNames()).endsWith("4-Audio", "Lead");
        assertThat(live.sceneNames()).endsWith("Verse", "Chorus");
        assertThat(peer.value("song/tempo")).isEqualTo(128f);
        assertThat(peer.value("scene/tempo[5]")).isEqualTo(130f);
        assertThat(peer.value("clip/color_index[4, 5]")).isEqualTo(5);
        assertThat(peer.notes(0, 4)).hasSize(10);
        assertThat(live.track(4).slot(5).clip().notes()).hasSize(2);
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        try (LiveConnection preview = live.with(Consent.PREVIEW)) {
            LivePushReport report = preview.push().set(SONG, Progress.NONE);
            assertThat(report.steps()).isNotEmpty().allMatch(step -> step.outcome() == Outcome.PLANNED);
        }
        assertThat(live.sceneCount()).isEqualTo(4);
        assertThat(peer.value("song/tempo")).isEqualTo(120f);
    }

    @Test
    void whatWasDoneIsTakenBackWhenLiveRefuses() throws Exception {
        peer.refuse("/live/clip/add/notes");
        LivePushReport report = live.push().scene(SONG, 0, Progress.NONE);
        assertThat(report.complete()).isFalse();
        assertThat(report.stopped()).get().asString().contains("refuses");
        assertThat(report.steps()).extracting(step -> step.outcome()).contains(Outcome.UNDONE, Outcome.REFUSED);
        assertThat(live.sceneCount()).isEqualTo(4);
    }

    @Test
    void theReportListsWhatWasAppliedWhenLiveDies() throws Exception {
        peer.dieAt("/live/clip/set/looping");
        LivePushReport report = live.push().scene(SONG, 0, Progress.NONE);
        assertThat(report.complete()).isFalse();
        assertThat(report.stopped()).get().asString().contains("does not answer");
        assertThat(report.steps())
                .extracting(step -> step.outcome())
                .containsExactly(
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.DONE,
                        Outcome.UNCONFIRMED,
                        Outcome.PLANNED,
                        Outcome.PLANNED);
    }

    @Test
    void aClipThatLiesThereIsGuarded() throws Exception {
        peer.addClip(0, 0, "Old", 4f);
        assertThatThrownBy(() -> live.push().clip(RIFF, 0, 0, Progress.NONE)).hasMessageContaining("would be lost");
        try (LiveConnection destroying = live.with(Consent.DESTROY)) {
            assertThat(destroying.push().clip(RIFF, 0, 0, Progress.NONE).complete())
                    .isTrue();
        }
        assertThat(peer.value("clip/name[0, 0]")).isEqualTo("Riff");
    }
}
