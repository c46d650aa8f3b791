package dev.backline.live.osc.api;

/**
 * What passed through a port since it was opened.
 *
 * @param received packets from allowed hosts that were read, with those that were dropped later
 * @param sent packets that were handed to the system
 * @param dropped packets of {@code received} for which the queue to the listener had no room
 * @param refused datagrams, connections and answers from hosts that are not allowed
 * @param malformed datagrams and frames from allowed hosts that are not OSC
 * @param failed times that the listener threw
 */
public record OscCounts(long received, long sent, long dropped, long refused, long malformed, long failed) {}
