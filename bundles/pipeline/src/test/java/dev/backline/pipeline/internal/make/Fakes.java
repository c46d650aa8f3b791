package dev.backline.pipeline.internal.make;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Kit;
import dev.backline.api.produce.MasterStage;
import dev.backline.api.produce.SampleStage;
import dev.backline.api.produce.Stage;
import dev.backline.api.produce.Template;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Lufs;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Track;
import dev.backline.pipeline.internal.stage.Tools;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slow stages, replaced by quick ones that keep the contracts. */
final class Fakes {
    private Fakes() {}

    /** Answers the real tools with quick sounds, renders and masters. */
    static Tools tools(Renderer renderer) {
        Tools real = Studio.tools();
        AudioFiles files = real.optional(AudioFiles.class).orElseThrow();
        List<Stage> stages = new ArrayList<>(real.stages());
        stages.removeIf(s -> s instanceof SampleStage || s instanceof MasterStage);
        stages.add(new QuickSamples(files));
        stages.add(new QuickMaster(files));
        List<Object> services = new ArrayList<>(real.services());
        services.removeIf(Renderer.class::isInstance);
        services.addFirst(renderer);
        return new Tools(stages, services);
    }

    /** Renders one click for each track. */
    static final class Clicks implements Renderer {
        @Override
        public Coverage render(LiveSet set, Path folder, Extent extent, Sink sink, Progress progress)
                throws IOException, AudioFault {
            sink.begin(4_096);
            AudioBlock block = new AudioBlock(2, 4_096);
            for (Track track : set.tracks()) {
                progress.check();
                block.clear();
                block.channel(0)[100] = 0.1f;
                block.channel(1)[100] = 0.1f;
                if (track.group().isPresent()) {
                    sink.inside(track.id(), block);
                } else {
                    sink.block(track.id(), block);
                }
            }
            return new Coverage(List.of(), List.of());
        }
    }

    private record QuickSamples(AudioFiles files) implements SampleStage {
        @Override
        public String id() {
            return "backline.synth";
        }

        @Override
        public String title() {
            return "One click for all";
        }

        @Override
        public Kit kit(Brief brief, Template template, Path project, Progress progress) throws IOException {
            Path file = project.resolve("Samples/click.wav");
            Files.createDirectories(file.getParent());
            click(files, file);
            Map<String, Device> instruments = new LinkedHashMap<>();
            for (Template.Part part : template.parts()) {
                instruments.put(
                        part.role(),
                        Device.builder(Device.SAMPLER)
                                .zone(SampleZone.of(Path.of("Samples/click.wav"), Pitch.of(60), 100))
                                .build());
            }
            return new Kit(instruments, List.of(), Map.of());
        }
    }

    private record QuickMaster(AudioFiles files) implements MasterStage {
        @Override
        public String id() {
            return "backline.master";
        }

        @Override
        public String title() {
            return "No mastering at all";
        }

        @Override
        public Report master(Path mix, Path master, Lufs target, Decibels ceiling, Progress progress)
                throws IOException {
            progress.check();
            Files.createDirectories(master.getParent());
            click(files, master);
            return new Report(target, ceiling, 5, Decibels.UNITY);
        }
    }

    private static void click(AudioFiles files, Path file) throws IOException {
        try (AudioWriter writer = files.create(file, AudioFormat.wav(Renderer.SAMPLE_RATE_HZ, 2, 24))) {
            AudioBlock block = new AudioBlock(2, 100);
            block.channel(0)[0] = 0.5f;
            writer.write(block);
            writer.commit();
        } catch (AudioFault e) {
            throw new IOException(e);
        }
    }
}
