package dev.backline.pipeline.internal.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Kit;
import dev.backline.api.set.SetFault;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.live.set.internal.check.SetCheck;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Parameter;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import dev.backline.pipeline.internal.compose.Composer;
import dev.backline.pipeline.internal.stage.Slots;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind the instruments, in the set that is written and in the sound that is heard. */
class ProductionTest {
    private static final int RATE = Renderer.SAMPLE_RATE_HZ;
    private static final ContentAudioFiles FILES = new ContentAudioFiles();
    private final Composer composer = new Composer(Studio.tools(), Slots.of(Studio.settings(), false));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"house", "techno", "ambient", "drum-and-bass", "hip-hop", "trap"})
    void theWholeProductionIsWrittenAndTheFileIsSound(String genre) throws ActionFault, IOException, SetFault {
        LiveSet set = set(genre, new Kit(Map.of(), List.of(), Map.of()));
        AlsSetWriter writer = new AlsSetWriter(FILES);
        Path file = folder.resolve(genre + ".als");
        writer.write(set, file);
        assertThat(writer.omissions(set)).isEmpty();
        assertThat(new SetCheck()
                        .check(file, SetFile.load(file, Progress.NONE).document(), Progress.NONE)
                        .list())
                .isEmpty();
        assertThat(set.tracks().stream().flatMap(t -> t.automation().stream().map(Envelope::target)))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private LiveSet set(String genre, Kit kit) throws ActionFault {
        Brief brief = new Brief(
                genre,
                "energetic",
                Optional.empty(),
                Optional.empty(),
                3.5,
                Seed.of(1),
                Optional.empty(),
                Optional.empty());
        return composer.set(composer.song("Test", brief, composer.template(brief)), kit);
    }

    /** A tone in place of the pad and a kick as loud as Backline's own: the tone sinks by what the table says. */
    @Test
    void aFullStrokeOfTheKickDucksAsDeepAsTheTableSays() throws Exception {
        tone("tone.wav", 4 * RATE, 440, 0.1);
        tone("kick.wav", RATE / 8, 55, 0.7079);
        LiveSet house = set("house", new Kit(Map.of(), List.of(), Map.of()));
        Device duck = house.track("pad").orElseThrow().devices().stream()
                .filter(d -> d.sideChain().isPresent())
                .findFirst()
                .orElseThrow();
        LiveSet planted = LiveSet.builder(
                        "Planted", house.tempo().changes().getFirst().tempo())
                .tracks(List.of(
                        track("kick", "kick.wav", 2, List.of()),
                        track("pad", "tone.wav", 0, List.of(duck)),
                        Track.builder("main", Track.Kind.MAIN).build()))
                .build();
        float[] pad = render(planted).getOrDefault("pad", new float[0]);
        int kick = (int)
                Math.round(2 * house.tempo().changes().getFirst().tempo().beat().value() * RATE);
        double before = level(pad, kick - RATE / 10, kick - RATE / 50);
        double deepest = Double.MAX_VALUE;
        for (int at = kick; at < kick + RATE / 4; at += RATE / 200) {
            deepest = Math.min(deepest, level(pad, at, at + RATE / 100));
        }
        assertThat(20 * Math.log10(before / deepest)).isBetween(5.5, 8.0);
        assertThat(20 * Math.log10(before / level(pad, kick + RATE, kick + RATE + RATE / 10)))
                .isBetween(-0.2, 0.2);
    }

    private Track track(String id, String file, double at, List<Device> effects) {
        Device sampler = Device.builder(Device.SAMPLER)
                .zone(SampleZone.of(Path.of(file), Pitch.of(60), id.equals("kick") ? RATE / 8 : 4 * RATE))
                .parameter(Parameter.of("Velocity", "", 0, 1, 0))
                .property("mode", "one-shot")
                .build();
        List<Device> devices = new ArrayList<>(List.of(sampler));
        devices.addAll(effects);
        Clip clip = Clip.builder(id, Beats.of(8))
                .notes(List.of(Note.of(Pitch.of(60), Beats.of(at), Beats.of(1), 127)))
                .build();
        return Track.builder(id, Track.Kind.MIDI)
                .devices(devices)
                .place(new Track.Placed(Beats.ZERO, Beats.of(8), clip))
                .build();
    }

    private void tone(String name, int frames, double hertz, double peak) throws Exception {
        AudioBlock block = new AudioBlock(1, frames);
        for (int i = 0; i < frames; i++) {
            block.channel(0)[i] = (float) (peak * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        try (var writer = FILES.create(folder.resolve(name), AudioFormat.wav(RATE, 1, 24))) {
            writer.write(block);
            writer.commit();
        }
    }

    private Map<String, float[]> render(LiveSet set) throws IOException, AudioFault, ActionFault {
        Map<String, float[]> sounds = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        Renderer.Sink sink = new Renderer.Sink() {
            private int length;

            @Override
            public void begin(long frames) {
                length = (int) frames;
            }

            @Override
            public void block(String trackId, AudioBlock block) {
                float[] sound = sounds.computeIfAbsent(trackId, t -> new float[length]);
                int at = places.getOrDefault(trackId, 0);
                System.arraycopy(block.channel(0), 0, sound, at, block.frames());
                places.put(trackId, at + block.frames());
            }
        };
        Studio.tools().service(Renderer.class).render(set, folder, sink, Progress.NONE);
        return sounds;
    }

    private static double level(float[] sound, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) sound[i] * sound[i];
        }
        return Math.sqrt(sum / (to - from));
    }
}
