package dev.backline.engine.internal.play;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Passage;
import dev.backline.api.audio.Player;
import dev.backline.api.control.ControlFault;
import dev.backline.api.control.ControlledPlayer;
import dev.backline.api.control.Hands;
import dev.backline.api.job.Progress;
import dev.backline.api.session.Performance;
import dev.backline.api.session.PerformancePlayer;
import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.outlet.Outlets;
import dev.backline.model.LiveSet;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Plays files through the machine's default output, and sets in real time. */
@Component
public final class LinePlayer implements Player, PerformancePlayer, ControlledPlayer {
    private static final int BLOCK = 4_096;

    private final AudioFiles files;
    private final Lines lines;
    private final Outlets outlets;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<UnitKind> kinds = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Hands hands;

    /** Makes a player on this machine's outputs. */
    @Activate
    public LinePlayer(@Reference AudioFiles files) {
        this(files, List.of(), JavaSoundLine::open, Outlets.best());
    }

    LinePlayer(AudioFiles files, List<UnitKind> kinds, Lines lines, Outlets outlets) {
        this.files = files;
        this.lines = lines;
        this.outlets = outlets;
        this.kinds.addAll(kinds);
    }

    @Override
    public Coverage play(LiveSet set, Path folder, Passage passage, Progress progress) throws IOException, AudioFault {
        return new SetPlayer(files, kinds, outlets).play(set, folder, passage, progress);
    }

    @Override
    public Coverage play(LiveSet set, Path folder, Performance performance, Progress progress)
            throws IOException, AudioFault {
        return new SetPlayer(files, kinds, outlets).play(set, folder, performance, progress);
    }

    @Override
    public Coverage play(LiveSet set, Path folder, Performance performance, Path map, Progress progress)
            throws IOException, AudioFault, ControlFault {
        Hands taking = hands;
        if (taking == null) {
            throw ControlFault.missing("Nothing here reads " + map
                    + ": install the bundle dev.backline.controllers, or play without a map.");
        }
        return new SetPlayer(files, kinds, outlets)
                .play(set, folder, performance, played -> taking.take(map, played), progress);
    }

    @Override
    public void play(Path file, Progress progress) throws IOException, AudioFault {
        try (AudioReader reader = files.open(file);
                Line line = lines.open(reader.format().sampleRateHz())) {
            Output output = new Output(line, reader.format().sampleRateHz(), progress);
            output.begin(reader.frames());
            AudioBlock block = new AudioBlock(reader.format().channels(), BLOCK);
            while (reader.read(block) > 0) {
                output.play(block);
            }
            line.drain();
        }
    }
}
