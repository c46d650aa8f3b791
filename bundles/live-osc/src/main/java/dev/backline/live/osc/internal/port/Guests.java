package dev.backline.live.osc.internal.port;

import java.net.InetAddress;
import java.util.Set;

/** Who is listened to: this machine by its two usual loopback addresses, and whoever was allowed by name. */
record Guests(Set<InetAddress> allowed) {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress LOOPBACK_6 = InetAddress.ofLiteral("::1");

    boolean welcome(InetAddress host) {
        return host.equals(LOOPBACK) || host.equals(LOOPBACK_6) || allowed.contains(host);
    }
}
