package dev.backline.engine.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Runs the strips block by block. While the sink takes one block the next one is rendered; each strip has two buffers for
 * that. Whatever thread renders a strip, its sound depends on nothing but itself, and sums are taken in one order.
 */
final class Mixdown implements AutoCloseable {
    private final Graph graph;
    private final Length length;
    private final ExecutorService workers;
    private final AudioBlock main = new AudioBlock(2, ThreadedRenderer.BLOCK);

    Mixdown(Graph graph, Length length, int threads) {
        this.graph = graph;
        this.length = length;
        this.workers = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().daemon().name("backline-render-", 1).factory());
    }

    void run(Renderer.Sink sink, Progress progress) throws IOException, AudioFault {
        int buffer = 0;
        List<Future<?>> rendering = start(buffer, 0);
        for (long from = 0; from < length.frames(); from += ThreadedRenderer.BLOCK) {
            progress.check();
            await(rendering);
            returns(buffer, from);
            rendering = start(1 - buffer, from + ThreadedRenderer.BLOCK);
            hand(buffer, from, sink);
            progress.report((double) from / length.frames(), "Rendering");
            buffer = 1 - buffer;
        }
    }

    private int frames(long from) {
        return (int) Math.max(0, Math.min(ThreadedRenderer.BLOCK, length.frames() - from));
    }

    private List<Future<?>> start(int buffer, long from) {
        List<Future<?>> started = new ArrayList<>();
        int frames = frames(from);
        if (frames > 0) {
            for (Strip strip : graph.tracks()) {
                started.add(workers.submit(() -> render(strip, buffer, from, frames)));
            }
        }
        return started;
    }

    private void render(Strip strip, int buffer, long from, int frames) {
        strip.render(buffer, from, frames);
        length.fade(strip.out(buffer), from);
    }

    // A return may hear those before it, so they run one after the other.
    private void returns(int buffer, long from) {
        for (Strip strip : graph.returns()) {
            render(strip, buffer, from, frames(from));
        }
    }

    private static void await(List<Future<?>> rendering) {
        try {
            for (Future<?> one : rendering) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A track could not be rendered: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The render was interrupted.", e);
        }
    }

    private void hand(int buffer, long from, Renderer.Sink sink) throws IOException, AudioFault {
        main.frames(frames(from));
        sum(buffer);
        for (Strip strip : graph.strips()) {
            sink.block(strip.trackId(), strip.out(buffer));
        }
        sink.block(graph.mainId(), main);
    }

    private void sum(int buffer) {
        List<Strip> strips = graph.strips();
        for (int c = 0; c < 2; c++) {
            float[] to = main.channel(c);
            double[] sums = new double[main.frames()];
            for (Strip strip : strips) {
                float[] from = strip.out(buffer).channel(c);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += from[i];
                }
            }
            for (int i = 0; i < sums.length; i++) {
                to[i] = (float) sums[i];
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            // A block takes a few milliseconds at most.
            workers.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
