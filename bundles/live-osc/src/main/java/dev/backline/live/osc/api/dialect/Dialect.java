package dev.backline.live.osc.api.dialect;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every address of AbletonOSC as of November 2025, 494 of them. What Live has and these do not reach is "not available over AbletonOSC": the main track
 * and the devices of returns, the browser, chains of racks, clips of the arrangement but for three lists, automation, the groove pool, take lanes, what a note has
 * beyond pitch, time, length, velocity and mute, and warp markers.
 */
public final class Dialect {
    /** Where AbletonOSC listens. */
    public static final int PORT = 11000;

    /** Where AbletonOSC answers, whatever port a message came from. */
    public static final int REPLY_PORT = 11001;

    /** Where AbletonOSC tells its faults, with one text. */
    public static final String ERROR = "/live/error";

    /** What AbletonOSC says when it was loaded. */
    public static final String STARTUP = "/live/startup";

    private static final Map<String, DialectAddress> ADDRESSES = Collections.unmodifiableMap(read());

    private Dialect() {}

    /** Answers all addresses, by kind. */
    public static Collection<DialectAddress> addresses() {
        return ADDRESSES.values();
    }

    /** Answers what is known of an address; empty when AbletonOSC does not know it. */
    public static Optional<DialectAddress> of(String address) {
        return Optional.ofNullable(ADDRESSES.get(address));
    }

    /** Answers what is known of an operation on a property; empty when it is not available over AbletonOSC. */
    public static Optional<DialectAddress> of(ObjectKind kind, Operation operation, String property) {
        return of(path(kind, operation, property));
    }

    /** Answers how an address is written, whether or not AbletonOSC knows it. */
    public static String path(ObjectKind kind, Operation operation, String property) {
        return kind == ObjectKind.TEST
                ? "/live/test"
                : "/live/" + kind.segment() + "/" + operation.segment() + property;
    }

    private static Map<String, DialectAddress> read() {
        Map<String, DialectAddress> all = new LinkedHashMap<>();
        DialectTable.BY_KIND.forEach((kind, table) -> table.lines()
                .flatMap(line -> DialectLine.parse(kind, line).stream())
                .forEach(address -> all.put(address.address(), address)));
        return all;
    }
}
