package dev.backline.live.osc.api;

import java.net.InetSocketAddress;

/**
 * Who sent a packet. {@link OscPort#send} to this address answers: over UDP to the port it was sent from, over TCP through the connection it
 * came by.
 *
 * @param address the sender's host and port
 */
public record OscPeer(InetSocketAddress address) {}
