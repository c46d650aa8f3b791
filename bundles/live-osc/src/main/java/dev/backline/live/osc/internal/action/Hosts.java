package dev.backline.live.osc.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts and ports as one types them. */
final class Hosts {
    private static final Pattern PEER = Pattern.compile("\\[?([^\\[\\]]+)\\]?:(\\d{1,5})");

    private Hosts() {}

    static InetAddress host(String name) throws ActionFault {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new ActionFault(
                    Kind.NOT_FOUND, "The host \"" + name + "\" is not known. Check the name, or give an address.", e);
        }
    }

    static InetSocketAddress peer(String text) throws ActionFault {
        Matcher parts = PEER.matcher(text);
        int port = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        if (port < 1 || port > 65_535) {
            throw new ActionFault(
                    Kind.USAGE,
                    "--to is \"" + text + "\", but a host and a port such as 127.0.0.1:11000 were expected.");
        }
        return new InetSocketAddress(host(parts.group(1)), port);
    }

    /** The address to send from: that of the loopback for the loopback, else whatever the system takes. */
    static InetAddress near(InetAddress peer) {
        if (peer.isLoopbackAddress()) {
            return InetAddress.ofLiteral(peer instanceof Inet4Address ? "127.0.0.1" : "::1");
        }
        return InetAddress.ofLiteral(peer instanceof Inet4Address ? "0.0.0.0" : "::");
    }
}
