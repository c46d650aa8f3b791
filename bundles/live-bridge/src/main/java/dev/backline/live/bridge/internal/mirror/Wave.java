package dev.backline.live.bridge.internal.mirror;

import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.internal.wire.Question;
import dev.backline.live.bridge.internal.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Questions that are on their way together, none of which needs another's reply. */
final class Wave {
    private final List<Asked> all = new ArrayList<>();

    /** Takes a reply. */
    @FunctionalInterface
    interface Taker {
        /** Takes what stands behind the indices. */
        void take(List<Object> reply) throws LiveFault;
    }

    /** What is done when a question stays without a good reply. */
    @FunctionalInterface
    interface Otherwise {
        /** Answers the reply in another way, or throws. */
        List<Object> find(LiveFault fault) throws LiveFault;
    }

    void ask(Question question, Taker taker) {
        ask(question, taker, fault -> {
            throw fault;
        });
    }

    void ask(Question question, Taker taker, Otherwise otherwise) {
        all.add(new Asked(question, taker, otherwise));
    }

    /** Asks all and hands on the replies in the order of the questions, whatever order they came in. */
    void run(Wire wire, Progress progress, String message) throws LiveFault {
        List<CompletableFuture<List<Object>>> replies =
                all.stream().map(asked -> wire.asked(asked.question)).toList();
        try {
            for (int i = 0; i < replies.size(); i++) {
                all.get(i).taker.take(reply(wire, replies.get(i), all.get(i).otherwise, progress));
                progress.report((i + 1.0) / replies.size(), message);
            }
        } finally {
            replies.forEach(wire::forget);
        }
    }

    private static List<Object> reply(
            Wire wire, CompletableFuture<List<Object>> reply, Otherwise otherwise, Progress progress) throws LiveFault {
        while (!reply.isDone()) {
            progress.check();
            try {
                reply.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // Looked at again above, and told below.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        try {
            return wire.await(reply);
        } catch (LiveFault e) {
            return otherwise.find(e);
        }
    }

    private record Asked(Question question, Taker taker, Otherwise otherwise) {}
}
