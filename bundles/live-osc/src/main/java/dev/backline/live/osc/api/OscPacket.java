package dev.backline.live.osc.api;

/** What one datagram or one frame of a stream holds: a message, or a bundle of packets that belong to one moment. */
public sealed interface OscPacket permits OscMessage, OscBundle {}
