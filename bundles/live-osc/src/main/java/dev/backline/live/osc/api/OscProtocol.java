package dev.backline.live.osc.api;

/** How packets travel. */
public enum OscProtocol {
    /** One packet a datagram: quick, but it may be lost, doubled or overtaken. At most 65,507 bytes, on many networks reliably only 1,472. */
    UDP,
    /** A stream of packets with the framing of SLIP between two END bytes, as OSC 1.1 has it. */
    TCP_SLIP,
    /** A stream of packets with their length in front, as OSC 1.0 has it. */
    TCP_LENGTH
}
