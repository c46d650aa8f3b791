package dev.backline.live.virtual.internal.serve;

import dev.backline.model.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What goes wrong on purpose.
 *
 * @param loss share of the packets, either way, that get lost
 * @param reorder share of the replies that are overtaken by the next one
 * @param wrong share of the replies whose last value is another
 * @param delayMs how much later replies go out
 * @param tickMs how far apart the moments are at which messages are heard, as in Live; 0 for the usual
 * @param dieMs when it falls silent for good; 0 for never
 * @param backMs how long after that it is there again, without its listeners; 0 for never
 */
public record FaultPlan(double loss, double reorder, double wrong, long delayMs, long tickMs, long dieMs, long backMs) {
    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(0, 0, 0, 0, 0, 0, 0);

    /**
     * Reads such as {@code loss=0.1,delay=20ms,reorder=0.1,die=5s,back=2s,tick=100ms,wrong=0.01}.
     *
     * @throws IllegalArgumentException if it is none; its message says what is expected
     */
    public static FaultPlan parse(String text) {
        FaultPlan plan = NONE;
        for (String part : Arrays.asList(text.split(",", -1))) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw unknown(part);
            }
            plan = plan.with(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip(),
                    part);
        }
        return plan;
    }

    private FaultPlan with(String name, String value, String part) {
        return switch (name) {
            case "loss" -> new FaultPlan(share(value, part), reorder, wrong, delayMs, tickMs, dieMs, backMs);
            case "reorder" -> new FaultPlan(loss, share(value, part), wrong, delayMs, tickMs, dieMs, backMs);
            case "wrong" -> new FaultPlan(loss, reorder, share(value, part), delayMs, tickMs, dieMs, backMs);
            case "delay" -> new FaultPlan(loss, reorder, wrong, millis(value, part), tickMs, dieMs, backMs);
            case "tick" -> new FaultPlan(loss, reorder, wrong, delayMs, millis(value, part), dieMs, backMs);
            case "die" -> new FaultPlan(loss, reorder, wrong, delayMs, tickMs, millis(value, part), backMs);
            case "back" -> new FaultPlan(loss, reorder, wrong, delayMs, tickMs, dieMs, millis(value, part));
            default -> throw unknown(part);
        };
    }

    private static double share(String value, String part) {
        if (!value.matches("(0|1)(\\.\\d{1,6})?") || Double.parseDouble(value) > 1) {
            throw unknown(part);
        }
        return Double.parseDouble(value);
    }

    private static long millis(String value, String part) {
        if (!value.matches("\\d{1,7}(ms|s)")) {
            throw unknown(part);
        }
        long number = Long.parseLong(value.replaceAll("[ms]", ""));
        return value.endsWith("ms") ? number : 1000 * number;
    }

    private static IllegalArgumentException unknown(String part) {
        return new IllegalArgumentException(
                "The fault is \"" + part + "\", but loss=0.1, reorder=0.1, wrong=0.01, delay=20ms,"
                        + " tick=100ms, die=5s or back=2s was expected, joined by commas.");
    }

    /** Answers the chance of what goes wrong. */
    RandomGenerator chance(Seed seed) {
        return seed.split("faults").random();
    }
}
