package dev.backline.engine.internal.play;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Param;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Passage;
import dev.backline.api.audio.Player;
import dev.backline.api.control.ControlFault;
import dev.backline.api.control.ControlledPlayer;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Performance;
import dev.backline.api.session.PerformancePlayer;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.engine.internal.launch.action.ScriptText;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that plays a file or a set. */
@Component(service = ActionProvider.class)
public final class PlayAction implements ActionProvider {
    private final Player player;
    private final PerformancePlayer performances;
    private final SetDocuments documents;
    private final ControlledPlayer controlled;

    /** Takes what plays and what reads sets. */
    @Activate
    public PlayAction(
            @Reference Player player,
            @Reference PerformancePlayer performances,
            @Reference ControlledPlayer controlled,
            @Reference SetDocuments documents) {
        this.controlled = controlled;
        this.performances = performances;
        this.player = player;
        this.documents = documents;
    }

    /** Plays a file. */
    @Action(
            name = "play",
            title = "Play an audio file or a Live Set",
            help = """
                    Plays a WAV, AIFF or FLAC file, or a Live Set, on the default audio output; on JACK when a server runs. Ctrl-C stops.

                    A set is played in real time without Live: its arrangement, or with --scene or --launch its session from the song's start, with \
                    launch modes, quantisation, follow actions and scene tempos, until Ctrl-C or --to. The script of --launch is that of \
                    "session simulate". What cannot be played, such as plug-ins, is named at the end; "audio render --dry-run" names it without playing. When the sound drops out, \
                    the buffer grows by itself and the position line says so.

                    With --map a MIDI controller moves the set while it plays: slots, scenes, faders, encoders, macros; a map can also let it follow \
                    MIDI clock or timecode. "control try" shows what a map does.""",
            examples = {
                "play master.wav",
                "play song.als --from 17",
                "play song.als --from 17 --to 25 --loop",
                "play song.als --scene 3",
                "play song.als --map Pads.map",
                "play song.als --launch \"1.1.1 scene Verse; 5.1.1 clip Bass 3; 9.1.1 stop Drums\""
            })
    public List<Coverage.Item> play(
            @Param(value = "The file", position = 0, input = true) Path file,
            @Param(value = "First bar of a set; the first of the song when left out.", min = 1) Optional<Integer> from,
            @Param(
                            value =
                                    "Bar of a set to stop before; the end of the last clip when left out, and none for the session.",
                            min = 2)
                    Optional<Integer> to,
            @Param("Go round and round until Ctrl-C.") boolean loop,
            @Param(value = "Scene of a set to launch.", min = 1) Optional<Integer> scene,
            @Param("What of the session is launched, when, as for 'session simulate'.") Optional<String> launch,
            @Param(value = "What a MIDI controller moves, as a map tells.", input = true) Optional<Path> map,
            @Param(value = "Chance of follow actions.", defaultValue = "0") long seed,
            Progress progress)
            throws ActionFault {
        if (!Files.exists(file)) {
            throw new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.");
        }
        boolean isSet =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".als");
        boolean session = scene.isPresent() || launch.isPresent() || map.isPresent();
        if (!isSet && (from.isPresent() || to.isPresent() || loop || session)) {
            throw new ActionFault(
                    Kind.USAGE,
                    "--from, --to, --loop, --scene, --launch and --map are for Live Sets, but " + file + " is none.");
        }
        if (session && (from.isPresent() || loop || scene.isPresent() && launch.isPresent())) {
            throw new ActionFault(
                    Kind.USAGE,
                    "Give --scene or --launch alone, or with --map: they play the session from the song's start, and go on by themselves.");
        }
        try {
            if (isSet) {
                return set(file, new Wish(from, to, loop, scene, launch, map, Seed.of(seed)), progress);
            }
            player.play(file, progress);
            return List.of();
        } catch (AudioFault e) {
            // Without an output the file is fine; the machine lacks something.
            Kind kind = String.valueOf(e.getMessage()).startsWith(String.valueOf(file)) ? Kind.REFUSED : Kind.NOT_FOUND;
            throw new ActionFault(kind, String.valueOf(e.getMessage()), e);
        } catch (ControlFault e) {
            throw new ActionFault(e.isMissing() ? Kind.NOT_FOUND : Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private List<Coverage.Item> set(Path file, Wish wish, Progress progress)
            throws ActionFault, IOException, AudioFault, SetFault, ControlFault {
        LiveSet set = documents.open(file, progress).snapshot();
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        Optional<Performance> performance = wish.performance(set);
        if (wish.map().isPresent()) {
            Performance played = performance.orElseThrow();
            return controlled
                    .play(set, folder, played, wish.map().get(), progress)
                    .notPlayed();
        }
        Coverage coverage = performance.isPresent()
                ? performances.play(set, folder, performance.get(), progress)
                : player.play(set, folder, wish.passage(set), progress);
        return coverage.notPlayed();
    }

    private record Wish(
            Optional<Integer> from,
            Optional<Integer> to,
            boolean loop,
            Optional<Integer> scene,
            Optional<String> launch,
            Optional<Path> map,
            Seed seed) {
        Optional<Performance> performance(LiveSet set) throws ActionFault {
            Optional<Beats> end = to.map(bar -> set.signatures().start(bar));
            if (launch.isPresent()) {
                return Optional.of(new ScriptText(set).performance(launch.get(), end, seed));
            }
            if (scene.isEmpty()) {
                return map.map(m -> new Performance(List.of(), end, seed));
            }
            if (scene.get() > set.scenes().size()) {
                throw new ActionFault(
                        Kind.USAGE,
                        "--scene is " + scene.get() + ", but the set has "
                                + set.scenes().size() + " scenes.");
            }
            LaunchCommand press = LaunchCommand.scene(0, scene.get() - 1);
            return Optional.of(new Performance(List.of(new Performance.Cue(Beats.ZERO, press)), end, seed));
        }

        Passage passage(LiveSet set) throws ActionFault {
            Beats start = set.signatures().start(from.orElse(1));
            Optional<Beats> end = to.map(bar -> set.signatures().start(bar));
            if (end.isPresent() && end.get().compareTo(start) <= 0) {
                throw new ActionFault(
                        Kind.USAGE,
                        "--to is bar " + to.get() + ", but a bar behind --from " + from.orElse(1) + " was expected.");
            }
            return new Passage(start, end, loop);
        }
    }
}
