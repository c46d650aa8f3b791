package dev.backline.live.virtual.internal.serve;

import dev.backline.live.osc.api.OscMessage;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** The way out, on which things can go wrong. It belongs to one thread; what is due is taken out by {@link #due}. */
final class FaultyWay {
    private static final long MILLI = 1_000_000;

    private final FaultPlan plan;
    private final RandomGenerator chance;
    private final PriorityQueue<Posted> waiting = new PriorityQueue<>();
    private Optional<Posted> held = Optional.empty();
    private long count;

    /** A message on its way. */
    record Posted(long dueNanos, long number, OscMessage message, InetSocketAddress to) implements Comparable<Posted> {
        @Override
        public int compareTo(Posted other) {
            int byTime = Long.compare(dueNanos, other.dueNanos);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    FaultyWay(FaultPlan plan, RandomGenerator chance) {
        this.plan = plan;
        this.chance = chance;
    }

    /** Answers whether something that comes in gets lost. */
    boolean losesIncoming() {
        return plan.loss() > 0 && chance.nextDouble() < plan.loss();
    }

    /** Posts a message. */
    void post(OscMessage message, InetSocketAddress to, long nowNanos) {
        if (plan.loss() > 0 && chance.nextDouble() < plan.loss()) {
            return;
        }
        OscMessage sent = plan.wrong() > 0 && chance.nextDouble() < plan.wrong() ? wrong(message) : message;
        Posted posted = new Posted(nowNanos + plan.delayMs() * MILLI, count++, sent, to);
        if (held.isPresent()) {
            waiting.add(posted);
            waiting.add(new Posted(
                    posted.dueNanos(), count++, held.get().message(), held.get().to()));
            held = Optional.empty();
        } else if (plan.reorder() > 0 && chance.nextDouble() < plan.reorder()) {
            held = Optional.of(posted);
        } else {
            waiting.add(posted);
        }
    }

    private static OscMessage wrong(OscMessage message) {
        List<Object> values = new ArrayList<>(message.arguments());
        if (values.isEmpty()) {
            return message;
        }
        Object last = values.removeLast();
        values.add(
                switch (last) {
                    case Integer i -> i + 1;
                    case Float f -> f + 1;
                    case Boolean b -> !b;
                    case String s -> s + "?";
                    default -> last;
                });
        return new OscMessage(message.address(), values);
    }

    /** Answers what goes out now, in order. */
    List<Posted> due(long nowNanos) {
        List<Posted> due = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.peek().dueNanos() <= nowNanos) {
            due.add(waiting.remove());
        }
        return due;
    }

    /** Lets go of what was to be overtaken, since nothing comes behind it. */
    void letGo(long nowNanos) {
        held.ifPresent(h -> waiting.add(new Posted(Math.max(h.dueNanos(), nowNanos), count++, h.message(), h.to())));
        held = Optional.empty();
    }

    /** Answers when something goes out next; never is the largest number. */
    long nextNanos() {
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.peek().dueNanos();
    }
}
