package dev.backline.live.osc.internal.port;

import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscPeer;
import dev.backline.live.osc.internal.frame.Frames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One connection: its channel, which never blocks, what came of an unfinished packet, and what the other side did not take yet. */
final class Connection {
    final SocketChannel channel;
    final OscPeer peer;
    final Frames frames;

    private final int mostWaiting;
    private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private volatile @Nullable SelectionKey key;

    Connection(SocketChannel channel, OscPeer peer, Frames frames, int mostWaiting) {
        this.channel = channel;
        this.peer = peer;
        this.frames = frames;
        this.mostWaiting = mostWaiting;
    }

    /** Knows from now on whom to tell that something waits. */
    synchronized void registered(SelectionKey key) {
        this.key = key;
        if (!waiting.isEmpty()) {
            key.interestOpsOr(SelectionKey.OP_WRITE);
        }
    }

    /** Hands a frame to the system, or keeps what it does not take now. A frame is kept as a whole or not at all. */
    synchronized void write(ByteBuffer frame) throws IOException, OscFault {
        if (!channel.isOpen()) {
            throw new ClosedChannelException();
        }
        if (waiting.isEmpty()) {
            channel.write(frame);
        } else if (waitingBytes + frame.remaining() > mostWaiting) {
            throw new OscFault(peer.address() + " takes no more: " + waitingBytes
                    + " bytes wait for it. Send less, or check that the program there still reads.");
        }
        if (frame.hasRemaining()) {
            waiting.add(frame);
            waitingBytes += frame.remaining();
            SelectionKey known = key;
            if (known != null) {
                known.interestOpsOr(SelectionKey.OP_WRITE);
                known.selector().wakeup();
            }
        }
    }

    /** Hands on what waited. */
    synchronized void writeOn(SelectionKey ready) throws IOException {
        while (!waiting.isEmpty()) {
            ByteBuffer first = waiting.element();
            waitingBytes -= channel.write(first);
            if (first.hasRemaining()) {
                return;
            }
            waiting.remove();
        }
        ready.interestOpsAnd(~SelectionKey.OP_WRITE);
    }
}
