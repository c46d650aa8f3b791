package dev.backline.live.osc.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscProtocol;
import dev.backline.live.osc.api.OscTransport;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions that send a message and listen for some. */
@Component(service = ActionProvider.class)
public final class OscActions implements ActionProvider {
    private final OscTransport transport;

    /** Takes what opens ports. */
    @Activate
    public OscActions(@Reference OscTransport transport) {
        this.transport = transport;
    }

    /**
     * What was sent.
     *
     * @param address of the message
     * @param types type tags
     * @param arguments as they were understood
     * @param to host and port
     */
    public record Sent(String address, String types, List<Object> arguments, String to) {}

    /** Sends a message. */
    @Action(
            group = "osc",
            name = "send",
            title = "Send a message over Open Sound Control",
            help = """
                    Sends one message. Without --types each argument is what it looks like: 3 is an integer (i), 0.5 a float (f), true and \
                    false are truths (T, F), all else is a string (s). With --types each letter takes one argument, as with oscsend: i h f d \
                    s S c m r t b u; T F N and I take none, [ and ] enclose an array. A blob and m and r are hexadecimal digits, t is \
                    "immediately" or a time such as 2026-11-28T17:00:00Z.

                    Over UDP nobody knows whether it arrives. With --tcp the length goes in front of each packet (OSC 1.0, as oscsend does \
                    it), with --slip packets are framed by SLIP (OSC 1.1).""",
            examples = {
                "osc send /live/song/start_playing --to 127.0.0.1:11000",
                "osc send /live/track/set/volume 0 0.85 --to 127.0.0.1:11000",
                "osc send /foo 1000 2.5 hello --types dfs --to 127.0.0.1:9000 --tcp"
            })
    public Sent send(
            @Param(value = "Where the message goes within the program", position = 0) String address,
            @Param(value = "Arguments", position = 1) List<String> arguments,
            @Param("Host and port of the program, such as 127.0.0.1:11000") String to,
            @Param("Type tags, such as ifs; by the looks of the arguments when left out") Optional<String> types,
            @Param("Over TCP with the length in front of a packet") boolean tcp,
            @Param("Over TCP with SLIP") boolean slip)
            throws ActionFault {
        if (!address.startsWith("/")) {
            throw new ActionFault(
                    Kind.USAGE, "The address is \"" + address + "\", but one that begins with a slash was expected.");
        }
        InetSocketAddress peer = Hosts.peer(to);
        List<Object> values = types.isPresent()
                ? new TypedArguments(types.get(), arguments).read()
                : arguments.stream().map(TypedArguments::guess).toList();
        OscMessage message = new OscMessage(address, values);
        OscOptions options = OscOptions.over(protocol(tcp, slip))
                .host(Hosts.near(peer.getAddress()))
                .build();
        try (OscPort port = transport.open(options, (packet, from) -> {})) {
            port.send(message, peer);
        } catch (OscFault e) {
            throw new ActionFault(Kind.NOT_FOUND, String.valueOf(e.getMessage()), e);
        }
        return new Sent(address, message.typeTags(), Plain.of(values), to);
    }

    /** Listens for messages. */
    @Action(
            group = "osc",
            name = "listen",
            title = "Show messages that come over Open Sound Control",
            help = """
                    Opens a port and shows each message that arrives: who sent it, its address, types and arguments, and the time of its \
                    bundle. It ends after --seconds, or earlier with the number of messages that --count names; when none came, \
                    with exit code 4. At most 10,000 messages are kept. With --jsonl each one is a line as soon as it came.

                    Only this machine reaches the port. For others name its address with --host, 0.0.0.0 for all it has, and who may send \
                    with --allow: all others are refused and counted. OSC has no passwords, so do this only in a network that you trust.""",
            examples = {
                "osc listen --port 11001 --seconds 30",
                "osc listen --port 9000 --count 1 --json",
                "osc listen --port 9000 --host 0.0.0.0 --allow 192.168.1.20"
            })
    public Outcome<Hearing> listen(
            @Param(value = "Port", min = 0, max = 65_535) int port,
            @Param(value = "How long", unit = "s", min = 0, max = 86_400, defaultValue = "10") double seconds,
            @Param(value = "End after this many messages", min = 1, max = 10_000) Optional<Integer> count,
            @Param("Over TCP with the length in front of a packet") boolean tcp,
            @Param("Over TCP with SLIP") boolean slip,
            @Param(value = "Address of this machine to listen on", defaultValue = "127.0.0.1") String host,
            @Param("A host that may send; this machine always may") List<String> allow,
            Progress progress)
            throws ActionFault {
        OscOptions.Builder options =
                OscOptions.over(protocol(tcp, slip)).host(Hosts.host(host)).port(port);
        for (String name : allow) {
            options.allow(Hosts.host(name));
        }
        return new Listening(transport, options.build(), seconds, count).run(progress);
    }

    private static OscProtocol protocol(boolean tcp, boolean slip) throws ActionFault {
        if (tcp && slip) {
            throw new ActionFault(Kind.USAGE, "--tcp and --slip are two framings over TCP. Give one of them.");
        }
        return tcp ? OscProtocol.TCP_LENGTH : slip ? OscProtocol.TCP_SLIP : OscProtocol.UDP;
    }
}
