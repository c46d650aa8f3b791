package dev.backline.live.bridge.internal.show.run;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.action.Question;
import dev.backline.api.action.Questions;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.internal.show.Cue;
import dev.backline.live.bridge.internal.show.SetList;
import dev.backline.live.bridge.internal.show.SetListText;
import dev.backline.live.bridge.internal.show.ShowFault;
import dev.backline.live.bridge.internal.show.ShowMachine;
import dev.backline.live.bridge.internal.told.LiveFaults;
import dev.backline.live.bridge.internal.told.TypedFile;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscTransport;
import dev.backline.model.Quantisation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that plays a set-list. */
@Component(service = ActionProvider.class)
public final class ShowAction implements ActionProvider {
    private static final int SHOWN = 3;

    private final Live live;
    private final CueDesk desk;
    private final OscTransport transport;

    /** Takes the way to a running Live, and those on which cues come. */
    @Activate
    public ShowAction(@Reference Live live, @Reference CueDesk desk, @Reference OscTransport transport) {
        this.live = live;
        this.desk = desk;
        this.transport = transport;
    }

    /** Plays a show. */
    @Action(
            group = "live",
            name = "show",
            title = "Play a set-list of scenes, safely",
            help =
                    "Reads a set-list and fires its scenes in the running Live: by itself where a song has a length, else when you type next."
                            + " Typed words are next, previous, silence and quit. When Live is silent for too long, or refuses a scene, the"
                            + " fail-safe scene is fired and you are told; when Live was started again, what should play is fired again."
                            + " Nothing here waits for Live."
                            + "\n\n--dry-run checks the list against the running Live and fires nothing. --cues gives cues at beats for a"
                            + " rehearsal without hands. --osc opens a port for a remote: /show/next, /show/previous, /show/silence, /show/quit and"
                            + " /show/go with a song's number; --allow names hosts besides this machine. 'live cue' gives cues from another"
                            + " process or a script. The guide page 'shows' has the form of a set-list.",
            examples = {
                "live show Friday.show",
                "live show Friday.show --dry-run",
                "live show Friday.show --osc 9010 --allow 192.168.1.20",
                "live show Friday.show --cues \"16 next; 40 panic; 48 go 2\" --no-input"
            },
            writes = true)
    public Outcome<ShowReport> show(
            @Param(value = "The set-list", position = 0, input = true) Path file,
            @Param("Cues at beats, such as \"16 next; 40 panic\"") Optional<String> cues,
            @Param(value = "A port on which cues come over OSC", min = 0, max = 65_535) Optional<Integer> osc,
            @Param("A host that may send cues; this machine always may") List<String> allow,
            @Param(value = "The song to begin with", min = 1, defaultValue = "1") int from,
            Intent intent,
            Questions questions,
            Progress progress)
            throws ActionFault {
        try {
            SetList list = SetListText.read(TypedFile.read(file, "a set-list"));
            CueSheet sheet = cues.isPresent() ? CueSheet.parse(cues.get()) : CueSheet.NONE;
            if (from > list.songs().size()) {
                throw new ActionFault(
                        Kind.USAGE,
                        "There is no song " + from + "; the list has "
                                + list.songs().size() + ".");
            }
            Consent consent = intent == Intent.APPLY ? Consent.WRITE : Consent.READ;
            try (LiveConnection connection = live.open(consent)) {
                return intent == Intent.APPLY
                        ? Outcome.done(List.of(play(
                                connection,
                                file,
                                list,
                                sheet,
                                from - 1,
                                new Remote(osc, hosts(allow)),
                                questions,
                                progress)))
                        : checked(connection, file, list);
            }
        } catch (OscFault e) {
            throw new ActionFault(Kind.NOT_FOUND, String.valueOf(e.getMessage()), e);
        } catch (ShowFault e) {
            throw new ActionFault(Kind.REFUSED, file + ", " + e.getMessage(), e);
        } catch (LiveFault e) {
            throw LiveFaults.of(e);
        }
    }

    /** Where cues come from besides the player's hands. */
    private record Remote(Optional<Integer> port, List<InetAddress> allowed) {}

    private static List<InetAddress> hosts(List<String> names) throws ActionFault {
        List<InetAddress> hosts = new ArrayList<>();
        for (String name : names) {
            try {
                hosts.add(InetAddress.getByName(name));
            } catch (UnknownHostException e) {
                throw new ActionFault(
                        Kind.NOT_FOUND,
                        "The host \"" + name + "\" is not known. Check the name, or give an address.",
                        e);
            }
        }
        return hosts;
    }

    private ShowReport play(
            LiveConnection live,
            Path file,
            SetList list,
            CueSheet sheet,
            int from,
            Remote remote,
            Questions questions,
            Progress progress)
            throws LiveFault, OscFault {
        double bar = live.song().signature().bar().value();
        boolean waits = live.song().quantisation().read() != Quantisation.NONE;
        ShowMachine machine = new ShowMachine(list, bar, waits ? 1 : 0);
        AtomicBoolean quit = new AtomicBoolean();
        List<String> last = new ArrayList<>();
        try (ShowRun run = new ShowRun(live, machine, text -> keep(last, text, progress))) {
            run.cue(new Cue.Go(from));
            Predicate<String> hearing = word -> hears(run, quit, word);
            CueDesk.Show here = desk.begins(hearing);
            Thread player =
                    Thread.ofVirtual().name("show player").start(() -> listen(run, quit, last, questions, progress));
            try (CueDesk.Show _ = here;
                    Closing _ = remote(remote, hearing, progress)) {
                run.play(sheet, () -> progress.cancelled() || quit.get() && run.idle());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                quit.set(true);
                player.interrupt();
            }
            return new ShowReport(
                    file, list.title(), list.songs().size(), machine.state(), run.beats(), run.fired(), run.told());
        }
    }

    private static boolean hears(ShowRun run, AtomicBoolean quit, String word) {
        if (word.equals("quit")) {
            quit.set(true);
            return true;
        }
        Optional<Cue> cue = CueSheet.cue(word);
        cue.ifPresent(run::cue);
        return cue.isPresent();
    }

    /** What is closed without a fault. */
    private interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    private Closing remote(Remote remote, Predicate<String> hearing, Progress progress) throws OscFault {
        if (remote.port().isEmpty()) {
            return () -> {};
        }
        CuePort port = new CuePort(transport, remote.port().get(), remote.allowed(), hearing);
        progress.notice("Cues are heard on " + port.address().getAddress().getHostAddress() + ":"
                + port.address().getPort() + ".");
        return port::close;
    }

    private static void keep(List<String> last, String text, Progress progress) {
        synchronized (last) {
            last.add(text);
            if (last.size() > SHOWN) {
                last.removeFirst();
            }
        }
        progress.report(0, text.strip());
    }

    /** Asks the player again and again; nobody there means that the list and its cues play alone. */
    private static void listen(
            ShowRun run, AtomicBoolean quit, List<String> last, Questions questions, Progress progress) {
        Progress asked = new Progress() {
            @Override
            public void report(double fraction, String message) {
                progress.report(fraction, message);
            }

            @Override
            public boolean cancelled() {
                return quit.get() || progress.cancelled();
            }
        };
        try {
            while (!quit.get()) {
                Optional<String> word = questions.ask(question(last), asked);
                if (word.isEmpty()) {
                    return;
                }
                CueSheet.cue(word.get()).ifPresentOrElse(run::cue, () -> quit.set(true));
            }
        } catch (JobCancelled e) {
            // The show has ended, or was stopped: there is nothing more to ask.
            quit.set(true);
        }
    }

    private static Question question(List<String> last) {
        String told;
        synchronized (last) {
            told = last.isEmpty() ? "The show begins." : String.join("\n", last);
        }
        return new Question(
                1,
                1,
                told,
                List.of(
                        new Question.Choice("next", "", "Plays the next song."),
                        new Question.Choice("previous", "", "Plays the song before."),
                        new Question.Choice("silence", "", "Stops everything at once."),
                        new Question.Choice("quit", "", "Ends the show; Live plays on.")),
                "next");
    }

    private static Outcome<ShowReport> checked(LiveConnection live, Path file, SetList list) throws LiveFault {
        List<String> missing = new ArrayList<>();
        List<String> wanted =
                new ArrayList<>(list.songs().stream().map(SetList.Song::scene).toList());
        list.failSafe().ifPresent(wanted::add);
        List<String> names = live.sceneNames();
        for (String scene : wanted) {
            boolean there = scene.matches("#[1-9]\\d{0,3}")
                    ? Integer.parseInt(scene.substring(1)) <= names.size()
                    : names.contains(scene);
            if (!there) {
                missing.add("Live has no scene " + scene + "; it has " + String.join(", ", names) + ".");
            }
        }
        if (list.failSafe().isEmpty()) {
            missing.add("The list names no fail-safe scene. Add one: fail-safe " + wanted.getFirst());
        }
        ShowReport report =
                new ShowReport(file, list.title(), list.songs().size(), ShowMachine.State.READY, 0, List.of(), missing);
        return missing.isEmpty() ? Outcome.done(List.of(report)) : Outcome.found(List.of(report));
    }
}
