package dev.backline.live.bridge.internal.show.run;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Param;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscTransport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that gives a cue to a show that runs. */
@Component(service = ActionProvider.class)
public final class CueAction implements ActionProvider {
    private final CueDesk desk;
    private final OscTransport transport;

    /** Takes the shows of this process, and the way to others. */
    @Activate
    public CueAction(@Reference CueDesk desk, @Reference OscTransport transport) {
        this.desk = desk;
        this.transport = transport;
    }

    /**
     * A cue that was heard.
     *
     * @param cue as it was given
     * @param by who heard it
     */
    public record Heard(String cue, String by) {}

    /** Gives a cue. */
    @Action(
            group = "live",
            name = "cue",
            title = "Give a cue to a show that runs",
            help = """
                    Tells a running 'live show' to go on: next, previous, silence, quit, or go with the number of a song. Bind it to a key, a button or a \
                    script. A show in this process hears it directly; one in another process on this machine hears it at the port that its --osc names.""",
            examples = {"live cue next --port 9010", "live cue go --song 3 --port 9010", "live cue silence --port 9010"
            })
    public Heard cue(
            @Param(value = "next, previous, silence, quit or go", position = 0) String cue,
            @Param(value = "Which song, with go", min = 1, max = 9_999) Optional<Integer> song,
            @Param(value = "Where the show listens", min = 1, max = 65_535) Optional<Integer> port)
            throws ActionFault {
        String word = song.isPresent() ? cue + " " + song.get() : cue;
        if (!word.equals("quit") && CueSheet.cue(word).isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE,
                    "\"" + word + "\" is no cue, but next, previous, silence, quit or go with --song was expected.");
        }
        if (port.isEmpty()) {
            if (!desk.tell(word)) {
                throw new ActionFault(
                        Kind.NOT_FOUND,
                        "No show runs in this process. Name the port of one in another: start it with 'live show"
                                + " Friday.show --osc 9010', then give --port 9010.");
            }
            return new Heard(word, "the show in this process");
        }
        return elsewhere(cue, word, song, port.get());
    }

    private Heard elsewhere(String cue, String word, Optional<Integer> song, int port) throws ActionFault {
        InetSocketAddress to = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        OscMessage message =
                song.isPresent() ? OscMessage.of("/show/" + cue, song.get()) : OscMessage.of("/show/" + cue);
        try {
            Optional<OscMessage> answer = CuePort.ask(transport, message, to);
            if (answer.isEmpty()) {
                throw new ActionFault(
                        Kind.NOT_FOUND,
                        "No show answers at port " + port + " of this machine. Start it with: backline live show"
                                + " Friday.show --osc " + port);
            }
            if (!answer.get().address().equals("/show/heard")) {
                throw new ActionFault(
                        Kind.REFUSED,
                        "The show at port " + port + " says: " + answer.get().arguments());
            }
            return new Heard(word, "127.0.0.1:" + port);
        } catch (OscFault e) {
            throw new ActionFault(Kind.NOT_FOUND, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ActionFault(Kind.CANCELLED, "The cue was cancelled; whether the show heard it is not known.", e);
        }
    }
}
