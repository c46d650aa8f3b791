package dev.backline.cli.internal;

import dev.backline.api.job.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lines as they are typed. Nothing in Java ends a read from a terminal, so a thread of its own waits in it: one line for each that is
 * wanted, and a line that comes after the wish to stop is lost.
 */
final class TypedLines {
    private static final long LOOK_MILLIS = 50;
    private static final int LONGEST_BYTES = 200;

    private final InputStream in;

    TypedLines(InputStream in) {
        this.in = in;
    }

    /**
     * Answers the next line without its end, cut when it is longer than any answer; empty when there is none any more.
     *
     * @throws dev.backline.api.job.JobCancelled when the progress is cancelled meanwhile
     */
    Optional<String> next(Progress progress) {
        Thread.Builder reader = Thread.ofPlatform().daemon().name("backline-typed");
        CompletableFuture<Optional<String>> line = CompletableFuture.supplyAsync(this::read, reader::start);
        while (true) {
            try {
                return line.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.check(); // The user is thinking.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Optional<String> read() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            int next = in.read();
            boolean ended = next < 0;
            while (next >= 0 && next != '\n') {
                if (bytes.size() < LONGEST_BYTES) {
                    bytes.write(next);
                }
                next = in.read();
            }
            return ended ? Optional.empty() : Optional.of(bytes.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty(); // The terminal is gone, and with it whoever could answer.
        }
    }
}
