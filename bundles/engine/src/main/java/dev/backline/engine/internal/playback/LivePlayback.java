package dev.backline.engine.internal.playback;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchState;
import dev.backline.api.session.Metronome;
import dev.backline.api.session.Playback;
import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.launch.LaunchMachine;
import dev.backline.engine.internal.live.Outlet;
import dev.backline.engine.internal.outlet.Outlets;
import dev.backline.engine.internal.outlet.SilentOutlet;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Plays one set at a time on this machine's output, and in silence where there is none. */
@Component
public final class LivePlayback implements Playback {
    private static final int BLOCK = 128;
    private static final long FRESH_NANOS = 12_000_000;

    private final AudioFiles files;
    private final Outlets outlets;
    private final LongSupplier nanos;
    private volatile @Nullable Playing playing;
    private volatile Metronome metronome = Metronome.OFF;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<UnitKind> kinds = new CopyOnWriteArrayList<>();

    /** Makes one that has no set. */
    @Activate
    public LivePlayback(@Reference AudioFiles files) {
        this(files, List.of(), Outlets.best(), System::nanoTime);
    }

    LivePlayback(AudioFiles files, List<UnitKind> kinds, Outlets outlets, LongSupplier nanos) {
        this.nanos = nanos;
        this.files = files;
        this.kinds.addAll(kinds);
        this.outlets = outlets;
    }

    @Override
    public synchronized void load(String song, LiveSet set, Path folder) throws IOException, AudioFault {
        Playing now = playing;
        List<UnitKind> installed = List.copyOf(kinds);
        if (now != null && now.song.equals(song) && now.kinds.equals(installed)) {
            change(now, set);
            return;
        }
        unload();
        Outlet outlet = open();
        try {
            Recordings recordings = new Recordings(files, folder, false, Progress.NONE);
            playing = Playing.begin(song, set, recordings, installed, outlet, metronome);
        } finally {
            if (playing == null) {
                outlet.close();
            }
        }
    }

    private Outlet open() {
        try {
            return outlets.open(Renderer.SAMPLE_RATE_HZ, BLOCK);
        } catch (AudioFault e) {
            // The set can be worked on without being heard; what is missing is said where the output's name would
            // stand.
            return new SilentOutlet(String.valueOf(e.getMessage()), Renderer.SAMPLE_RATE_HZ);
        }
    }

    private static void change(Playing now, LiveSet set) throws IOException, AudioFault {
        LiveSet old = now.player.take().stage().set();
        if (old == set) {
            return;
        }
        Take next = Take.of(
                set, now.recordings, now.kinds, now.machine, now.commands, BLOCK, Optional.of(now.player.take()));
        next.performer().overlay(now.clicks);
        if (!now.player.change(next, Places.tracks(old, set), Places.scenes(old, set))) {
            throw new AudioFault("The audio output " + now.player.outlet().name()
                    + " takes no sound any more. Stop, check the output, and play again.");
        }
        Tempo tempo = set.tempo().changes().getFirst().tempo();
        if (!old.tempo().changes().getFirst().tempo().equals(tempo)) {
            now.commands.add(LaunchCommand.tempo(0, tempo));
        }
    }

    @Override
    @Deactivate
    public synchronized void unload() {
        Playing now = playing;
        playing = null;
        if (now != null) {
            now.player.close();
        }
    }

    @Override
    public void act(LaunchCommand command) {
        Playing now = playing;
        // A captured scene would lie in no set; capturing is an edit.
        if (now == null || command.kind() == LaunchCommand.Kind.CAPTURE || now.counted(command, metronome)) {
            return;
        }
        now.commands.add(new LaunchCommand(0, command.kind(), command.track(), command.scene(), command.value()));
    }

    @Override
    public Metronome metronome() {
        return metronome;
    }

    @Override
    public void metronome(Metronome value) {
        metronome = value;
        Playing now = playing;
        if (now != null) {
            now.clicks.set(value);
        }
    }

    @Override
    public Optional<Moment> now() {
        Playing now = playing;
        return now == null ? Optional.empty() : Optional.of(now.moment(nanos.getAsLong()));
    }

    @Override
    public Optional<Coverage> coverage() {
        Playing now = playing;
        return now == null
                ? Optional.empty()
                : Optional.of(now.player.take().stage().coverage());
    }

    @Override
    public int heard(AudioBlock into) {
        Playing now = playing;
        if (now == null) {
            into.frames(0);
            return 0;
        }
        now.player.heard().copy(into);
        return now.player.outlet().sampleRateHz();
    }

    /** A song that is loaded. */
    private static final class Playing {
        private final String song;
        private final Recordings recordings;
        private final List<UnitKind> kinds;
        private final LaunchMachine machine;
        private final Queue<LaunchCommand> commands;
        private final Player player;
        private final Clicks clicks;
        private long told;
        private @Nullable Moment moment;

        private Playing(
                String song,
                Recordings recordings,
                List<UnitKind> kinds,
                LaunchMachine machine,
                Queue<LaunchCommand> commands,
                Player player,
                Clicks clicks) {
            this.song = song;
            this.recordings = recordings;
            this.kinds = kinds;
            this.machine = machine;
            this.commands = commands;
            this.player = player;
            this.clicks = clicks;
        }

        static Playing begin(
                String song,
                LiveSet set,
                Recordings recordings,
                List<UnitKind> kinds,
                Outlet outlet,
                Metronome metronome)
                throws IOException, AudioFault {
            Queue<LaunchCommand> commands = new ConcurrentLinkedQueue<>();
            LaunchMachine machine = new LaunchMachine(set, LaunchRules.DECIDED, Seed.of(0), outlet.sampleRateHz());
            Take first = Take.of(set, recordings, kinds, machine, commands, BLOCK, Optional.empty());
            Clicks clicks = new Clicks(machine);
            clicks.set(metronome);
            first.performer().overlay(clicks);
            Player player = new Player(first, machine, outlet, BLOCK, () -> commands.isEmpty() && !clicks.counts());
            player.start();
            return new Playing(song, recordings, kinds, machine, commands, player, clicks);
        }

        /** Answers whether a command is taken up by counting in: a start is counted, and another one or a stop meanwhile ends that. */
        boolean counted(LaunchCommand command, Metronome metronome) {
            Take take = player.take();
            boolean play = command.kind() == LaunchCommand.Kind.PLAY;
            if (clicks.counts() && (play || command.kind() == LaunchCommand.Kind.STOP)) {
                clicks.cancel();
                return true;
            }
            if (play && metronome.countInBars() > 0 && !take.state().running()) {
                clicks.count(take.performer().played(), take.state());
                return true;
            }
            return false;
        }

        /** Answers the same to all who ask within one frame of a screen, so that none takes the peaks from another. */
        synchronized Moment moment(long nanos) {
            Moment last = moment;
            if (last != null && nanos - told < FRESH_NANOS) {
                return last;
            }
            told = nanos;
            Take take = player.take();
            LaunchState state = take.state();
            List<Level> levels = take.levels();
            Outlet outlet = player.outlet();
            Moment made = new Moment(
                    song,
                    state,
                    levels,
                    take.main(levels),
                    outlet.name(),
                    outlet.depth().misses());
            moment = made;
            return made;
        }
    }
}
