package dev.backline.live.virtual.internal;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.session.Launching;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscTransport;
import dev.backline.live.virtual.internal.play.SilentLaunching;
import dev.backline.live.virtual.internal.serve.FaultPlan;
import dev.backline.live.virtual.internal.serve.Past;
import dev.backline.live.virtual.internal.serve.ServeOptions;
import dev.backline.live.virtual.internal.serve.VirtualLive;
import dev.backline.live.virtual.internal.serve.WarmUp;
import dev.backline.live.virtual.internal.song.ReadSong;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.StartSong;
import dev.backline.model.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The action that stands in for Live. */
@Component(service = ActionProvider.class)
public final class VirtualLiveAction implements ActionProvider {
    private static final long ASK_EVERY_MS = 50;

    private final OscTransport transport;
    private final Launching launching;
    private final Optional<SetDocuments> documents;

    /** Takes what carries messages, and what launches and reads sets where it is there: without an engine a clock of its own launches. */
    @Activate
    public VirtualLiveAction(
            @Reference OscTransport transport,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Launching launching,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    SetDocuments documents) {
        this.transport = transport;
        this.launching = launching == null ? new SilentLaunching() : launching;
        this.documents = Optional.ofNullable(documents);
    }

    /** Stands in for Live. */
    @Action(
            name = "virtual-live",
            title = "Stand in for Live, to rehearse scripts and shows",
            help = """
                    Answers on this machine what AbletonOSC answers in a running Live: the same addresses, arguments, replies, listeners and errors. \
                    It has a set open, a transport that runs, quantised launching with follow actions, and recording that records silence. Nothing \
                    sounds, and Live is not needed. It is not Live: rehearse here, then check on a real one.

                    Without --live-set it opens what a new Live has: two tracks for notes, two for sound, two returns, eight scenes, no devices. A set from \
                    disk is read and never written.

                    Messages that come within one tick are heard together, as in Live. --fault makes a network and a Live that are not at their best: \
                    loss=0.1, reorder=0.1, wrong=0.01 are shares, delay=20ms, tick=100ms, die=5s, back=2s are times. The same seed loses the same packets \
                    when the same messages come.

                    --record writes all that is said into a file, and --replay hears what came in by such a file once more, each message at its moment, \
                    so that a show can be looked at again: open the same set, and look on with 'live watch' or 'live mirror'. What is said to it \
                    meanwhile is heard too.

                    It ends with Ctrl-C, or after --seconds.""",
            examples = {
                "virtual-live",
                "virtual-live --live-set Song.als --seconds 60",
                "virtual-live --port 0 --fault loss=0.1,delay=20ms,reorder=0.1 --seed 7 --seconds 5",
                "virtual-live --record show.trace --seconds 600",
                "virtual-live --replay show.trace --live-set Song.als"
            })
    public Rehearsed rehearse(
            @Param(value = "The set that is open", input = true) Optional<Path> liveSet,
            @Param(value = "Where it listens; 0 for a free port", min = 0, max = 65_535, defaultValue = "11000")
                    int port,
            @Param(
                            value = "Where it answers; 0 for the port that a message came from",
                            min = 0,
                            max = 65_535,
                            defaultValue = "11001")
                    int replyPort,
            @Param(
                            value =
                                    "How long messages are gathered before they are heard; Live's own tick is about 100",
                            unit = "ms",
                            min = 0,
                            max = 1000,
                            defaultValue = "5")
                    int tick,
            @Param("What goes wrong, such as loss=0.1,delay=20ms") Optional<String> fault,
            @Param("Ask for * as a track and hear of the first one only, as AbletonOSC has it by mistake")
                    boolean strict,
            @Param(value = "Chance of follow actions and faults", defaultValue = "0") long seed,
            @Param("Write all that is said into a new file") Optional<Path> record,
            @Param(value = "Hear once more what came in by a file that --record wrote", input = true)
                    Optional<Path> replay,
            @Param(value = "How long; until it is cancelled when left out", unit = "s", min = 0, max = 1_000_000)
                    Optional<Double> seconds,
            Progress progress)
            throws ActionFault {
        ServeOptions options = new ServeOptions(port, replyPort, tick, Seed.of(seed), faults(fault), record, strict);
        Past past = past(replay);
        WarmUp.run(transport, launching);
        try (VirtualLive live = new VirtualLive(transport, launching, song(liveSet, progress), options, past)) {
            long from = System.nanoTime();
            String address = live.address().getAddress().getHostAddress() + ":"
                    + live.address().getPort();
            progress.notice("Listening on " + address + ", answering on " + answers(replyPort) + ".");
            double length = seconds.orElse(Double.POSITIVE_INFINITY);
            double gone = 0;
            while (gone < length) {
                progress.check();
                progress.report(
                        Math.min(1, gone / length),
                        "Listening on " + address + ", " + live.messages() + " messages so far");
                pause(Math.min(ASK_EVERY_MS, (long) Math.ceil((length - gone) * 1000)));
                gone = (System.nanoTime() - from) / 1e9;
            }
            return new Rehearsed(address, Math.round(gone * 1000) / 1000.0, live.messages(), live.dropped());
        } catch (OscFault e) {
            throw new ActionFault(Kind.NOT_FOUND, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED,
                    "The trace " + record.map(Path::toString).orElse("") + " cannot be written (" + e.getMessage()
                            + "), but a new file in a folder that is there was expected.",
                    e);
        }
    }

    private static String answers(int replyPort) {
        return replyPort == 0 ? "the port that a message comes from" : "port " + replyPort;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(Math.max(1, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static FaultPlan faults(Optional<String> text) throws ActionFault {
        try {
            return text.map(FaultPlan::parse).orElse(FaultPlan.NONE);
        } catch (IllegalArgumentException e) {
            throw new ActionFault(Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private static Past past(Optional<Path> trace) throws ActionFault {
        try {
            return trace.isEmpty() ? Past.NONE : Past.read(trace.get());
        } catch (IllegalArgumentException e) {
            throw new ActionFault(Kind.USAGE, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.NOT_FOUND,
                    "The trace " + trace.get() + " cannot be read (" + e.getMessage()
                            + "), but a file that --record wrote was expected.",
                    e);
        }
    }

    private Song song(Optional<Path> file, Progress progress) throws ActionFault {
        if (file.isEmpty()) {
            return StartSong.create();
        }
        try {
            return ReadSong.of(documents
                    .orElseThrow(() -> new ActionFault(
                            Kind.NOT_FOUND,
                            "No bundle that reads sets is here, but one was expected for --live-set. Leave it out, or install one:"
                                    + " backline bundle install dev.backline.live.set"))
                    .open(file.get(), progress)
                    .snapshot());
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(Kind.NOT_FOUND, file.get() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
