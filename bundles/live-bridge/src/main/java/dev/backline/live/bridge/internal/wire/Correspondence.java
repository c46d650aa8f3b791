package dev.backline.live.bridge.internal.wire;

import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.osc.api.OscMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Questions and replies matched to each other. So many questions are on their way as fit Live's post box and ours; one that stays without a
 * reply is asked again. It sends nothing by itself: {@link #post} answers what is to be sent now. Safe for any thread.
 */
final class Correspondence {
    /** Questions on their way at once: their replies fit the smallest usual receive buffer. */
    static final int WINDOW = 96;

    private static final String UNKNOWN = "Unknown OSC address: ";

    private final LiveTarget target;
    private final long patienceNanos;
    private final Set<Pending> waiting = new LinkedHashSet<>();
    private final Map<String, Pending> underWay = new LinkedHashMap<>();

    /** Addresses that were seen to repeat marks. */
    private final Set<String> repeating = new HashSet<>();

    /** Keys whose last question was sent more than once: until then a late reply to it may come and be taken for another's. */
    private final Map<String, Long> quietUntil = new HashMap<>();

    private int marks;
    private boolean closed;

    Correspondence(LiveTarget target) {
        this.target = target;
        this.patienceNanos = (long) (target.patience().value() * 1e9);
    }

    /** Takes a question. */
    synchronized CompletableFuture<List<Object>> ask(Question question) {
        // Marks stand for themselves among values: no index, colour or bool is as large.
        marks = marks % 1_000_000 + 1;
        Pending pending = new Pending(question, 20_000_000 + marks);
        if (closed) {
            pending.reply.completeExceptionally(Faults.closed());
        } else {
            waiting.add(pending);
        }
        return pending.reply;
    }

    /** Forgets a question that nobody waits for any more. */
    synchronized void forget(CompletableFuture<List<Object>> reply) {
        reply.cancel(false);
        waiting.removeIf(p -> p.reply.isCancelled());
        underWay.values().removeIf(p -> p.reply.isCancelled());
    }

    /**
     * Answers what is to be sent now: first questions, and again those whose patience is over.
     *
     * @return messages that may travel together, each inner list in one packet
     */
    List<List<OscMessage>> post(long nowNanos) {
        List<Pending> given = new ArrayList<>();
        List<List<OscMessage>> packets = new ArrayList<>();
        synchronized (this) {
            givenUp(nowNanos, given);
            again(nowNanos, packets);
            first(nowNanos, packets);
        }
        given.forEach(p -> p.reply.completeExceptionally(Faults.unreachable(target)));
        return packets;
    }

    private void givenUp(long now, List<Pending> given) {
        underWay.values().removeIf(p -> {
            boolean over = p.attempts >= target.attempts() && now - p.sentNanos >= patienceNanos;
            if (over) {
                given.add(p);
            }
            return over;
        });
    }

    private void again(long now, List<List<OscMessage>> packets) {
        boolean alone = underWay.size() == 1;
        for (Pending p : List.copyOf(underWay.values())) {
            if (now - p.sentNanos < patienceNanos) {
                continue;
            }
            if (p.suspect && !alone) {
                // Back into the queue, from where it leaves when nothing else is on its way.
                underWay.remove(p.question.key());
                waiting.add(p);
            } else {
                packets.add(List.of(send(p, now)));
            }
        }
    }

    private void first(long now, List<List<OscMessage>> packets) {
        List<OscMessage> together = new ArrayList<>();
        Iterator<Pending> queue = waiting.iterator();
        while (queue.hasNext() && underWay.size() < WINDOW && !suspectUnderWay()) {
            Pending p = queue.next();
            String key = p.question.key();
            if (p.suspect && !underWay.isEmpty()) {
                break;
            }
            if (underWay.containsKey(key) || quiet(key, now)) {
                continue;
            }
            queue.remove();
            underWay.put(key, p);
            together.add(send(p, now));
        }
        packets.addAll(Packets.split(together));
    }

    private boolean suspectUnderWay() {
        return underWay.size() == 1 && underWay.values().iterator().next().suspect;
    }

    private boolean quiet(String key, long now) {
        Long until = quietUntil.get(key);
        if (until == null || now - until >= 0) {
            quietUntil.remove(key);
            return false;
        }
        return true;
    }

    private static OscMessage send(Pending p, long now) {
        p.attempts++;
        p.sentNanos = now;
        return new OscMessage(p.question.address(), p.question.marked(p.mark));
    }

    /** Takes a message, and answers whether it was a reply that somebody waited for. */
    boolean received(OscMessage message) {
        Pending found = null;
        List<Object> answer = List.of();
        synchronized (this) {
            for (Pending p : underWay.values()) {
                if (p.question.address().equals(message.address())) {
                    if (p.question.repeats(message.arguments())) {
                        repeating.add(message.address());
                    }
                    Optional<List<Object>> mine =
                            p.question.answer(message.arguments(), p.mark, repeating.contains(message.address()));
                    if (mine.isPresent()) {
                        found = p;
                        answer = mine.get();
                        break;
                    }
                }
            }
            if (found != null) {
                done(found);
            }
        }
        if (found != null) {
            found.reply.complete(answer);
        }
        return found != null;
    }

    private void done(Pending p) {
        underWay.remove(p.question.key());
        if (p.attempts > 1 && !repeating.contains(p.question.address())) {
            quietUntil.put(p.question.key(), p.sentNanos + patienceNanos);
        }
    }

    /**
     * Takes a complaint of Live's, which names no question. All on their way may be meant: each is asked again, alone; the one that is
     * complained about then is the one.
     */
    void complained(String text) {
        List<Pending> meant = new ArrayList<>();
        boolean unknown = text.startsWith(UNKNOWN);
        synchronized (this) {
            boolean alone = underWay.size() == 1;
            for (Pending p : List.copyOf(underWay.values())) {
                if (unknown ? text.substring(UNKNOWN.length()).equals(p.question.address()) : alone && p.suspect) {
                    meant.add(p);
                    underWay.remove(p.question.key());
                } else if (!unknown) {
                    p.suspect = true;
                    // Nobody else is on the way, so that there is nothing to wait for.
                    p.sentNanos -= alone ? patienceNanos : 0;
                }
            }
        }
        meant.forEach(p -> p.reply.completeExceptionally(
                new LiveFault(unknown ? Kind.NOT_AVAILABLE : Kind.REFUSED, Faults.complaint(text))));
    }

    /** Answers how long the next {@link #post} can wait. */
    synchronized long idleNanos(long nowNanos) {
        long idle = patienceNanos;
        for (Pending p : underWay.values()) {
            idle = Math.min(idle, p.sentNanos + patienceNanos - nowNanos);
        }
        if (!waiting.isEmpty()) {
            for (long until : quietUntil.values()) {
                idle = Math.min(idle, until - nowNanos);
            }
        }
        return Math.max(idle, 1_000_000);
    }

    /** Fails all that waits, now and later. */
    void close() {
        List<Pending> all = new ArrayList<>();
        synchronized (this) {
            closed = true;
            all.addAll(waiting);
            all.addAll(underWay.values());
            waiting.clear();
            underWay.clear();
        }
        all.forEach(p -> p.reply.completeExceptionally(Faults.closed()));
    }
}
