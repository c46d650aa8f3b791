package dev.backline.live.bridge.internal.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;

/** Tells a Live that is slow from one that is not there: a system answers for a port of its own that nobody listens on. */
final class Doorbell {
    /** The question that Live is opened with, as a packet; a Live that hears it replies to its usual port, as to any other. */
    private static final byte[] TEST = "/live/test\0\0,\0\0\0".getBytes(StandardCharsets.US_ASCII);

    private Doorbell() {}

    /** Answers whether somebody listens there on this machine; of another machine nothing is known, so that it counts as nobody. */
    static boolean answered(InetSocketAddress live) {
        try (DatagramChannel channel = DatagramChannel.open()) {
            if (!ofThisMachine(live.getAddress())) {
                return false;
            }
            channel.connect(live);
            channel.configureBlocking(false);
            channel.write(ByteBuffer.wrap(TEST));
            // On this machine the refusal is there when the packet is away.
            channel.read(ByteBuffer.allocate(TEST.length));
            return true;
        } catch (PortUnreachableException e) {
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ofThisMachine(InetAddress address) throws IOException {
        return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    }
}
