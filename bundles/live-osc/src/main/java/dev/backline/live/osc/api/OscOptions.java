package dev.backline.live.osc.api;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a port is opened. Without more it is reached from this machine only, on a free port that the system chooses.
 *
 * @param protocol how packets travel
 * @param host address to listen on, the loopback unless told otherwise
 * @param port number, 0 for a free one
 * @param allowed hosts that are listened to; 127.0.0.1 and ::1 always are
 * @param queueLength packets that may wait for the listener
 * @param largestPacket bytes of the largest packet that is taken or sent
 * @param timing what happens with bundles whose time lies ahead
 */
public record OscOptions(
        OscProtocol protocol,
        InetAddress host,
        int port,
        Set<InetAddress> allowed,
        int queueLength,
        int largestPacket,
        OscTiming timing) {
    /** Bytes of the largest datagram over IPv4. */
    public static final int LARGEST_DATAGRAM = 65_507;

    /** Bytes of the largest packet over TCP that can be asked for. */
    public static final int LARGEST_PACKET = 64 << 20;

    /**
     * Copies the set and checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public OscOptions {
        allowed = Set.copyOf(allowed);
        check("port", port, 0, 65_535);
        check("queue length", queueLength, 1, 1 << 20);
        check("largest packet", largestPacket, 16, protocol == OscProtocol.UDP ? LARGEST_DATAGRAM : LARGEST_PACKET);
    }

    /** Answers options over UDP, to be refined. */
    public static Builder udp() {
        return new Builder(OscProtocol.UDP);
    }

    /** Answers options over a protocol, to be refined. */
    public static Builder over(OscProtocol protocol) {
        return new Builder(protocol);
    }

    private static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The " + what + " is " + value + ", but a number from " + least + " to " + most + " was expected.");
        }
    }

    /** Collects options. */
    public static final class Builder {
        private final OscProtocol protocol;
        private final Set<InetAddress> allowed = new LinkedHashSet<>();
        private InetAddress host = InetAddress.ofLiteral("127.0.0.1");
        private int port;
        private int queueLength = 4_096;
        private int largestPacket;
        private OscTiming timing = OscTiming.ON_ARRIVAL;

        private Builder(OscProtocol protocol) {
            this.protocol = protocol;
            largestPacket = protocol == OscProtocol.UDP ? LARGEST_DATAGRAM : 4 << 20;
        }

        /** Sets the address to listen on. */
        public Builder host(InetAddress host) {
            this.host = host;
            return this;
        }

        /** Sets the port, 0 for a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Adds a host that is listened to. */
        public Builder allow(InetAddress host) {
            allowed.add(host);
            return this;
        }

        /** Sets how many packets may wait for the listener: 1 to 1,048,576, otherwise 4,096. */
        public Builder queueLength(int packets) {
            queueLength = packets;
            return this;
        }

        /** Sets the bytes of the largest packet: over UDP to 65,507, which is usual; over TCP to 64 MiB, usually 4 MiB. */
        public Builder largestPacket(int bytes) {
            largestPacket = bytes;
            return this;
        }

        /** Sets what happens with bundles whose time lies ahead; usually they are handed on as they come. */
        public Builder timing(OscTiming timing) {
            this.timing = timing;
            return this;
        }

        /** Answers the options. */
        public OscOptions build() {
            return new OscOptions(protocol, host, port, allowed, queueLength, largestPacket, timing);
        }
    }
}
