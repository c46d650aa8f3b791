package dev.backline.engine.internal.render;

import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.graph.Graph;
import dev.backline.engine.internal.graph.Strip;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Plays the strips of a graph block by block on several threads. A strip may play its next block when all its sources have played theirs and nobody needs
 * its block but one any more; so a strip runs ahead of those behind it by one block. Which thread plays a strip changes no bit.
 */
final class Crew implements AutoCloseable {
    static final int BUFFERS = 2;

    private final List<Post> posts = new ArrayList<>();
    private final long blocks;
    private final int blockFrames;
    private final long start;
    private final long frames;
    private final List<Thread> workers = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long taken;
    private boolean closed;
    private Throwable broken = new Throwable("none");
    private boolean isBroken;

    /**
     * @param start frame of the song that the first block begins with
     * @param frames in all
     * @param threads the caller's own among them
     */
    Crew(Graph graph, long start, long frames, int blockFrames, int threads) {
        this.start = start;
        this.frames = frames;
        this.blockFrames = blockFrames;
        this.blocks = (frames + blockFrames - 1) / blockFrames;
        for (Strip strip : graph.strips()) {
            posts.add(new Post(strip));
        }
        for (Post post : posts) {
            for (Post other : posts) {
                if (other.strip.sources().contains(post.strip)) {
                    post.readers.add(other);
                    other.sources.add(post);
                }
            }
        }
        for (int i = 1; i < threads; i++) {
            workers.add(
                    Thread.ofPlatform().daemon().name("backline-render-" + i).start(this::work));
        }
    }

    long blocks() {
        return blocks;
    }

    int frames(long block) {
        return (int) Math.min(blockFrames, frames - block * blockFrames);
    }

    Moment moment(long block, Moment moment) {
        moment.set(block * blockFrames, start + block * blockFrames, frames(block), true);
        moment.buffer((int) (block % BUFFERS));
        return moment;
    }

    /** Waits until all strips have played a block, and plays some itself meanwhile. */
    void await(long block) {
        lock.lock();
        try {
            while (!isDone(block)) {
                check();
                if (!playOne()) {
                    changed.awaitUninterruptibly();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Says that nobody needs the sound of a block any more. */
    void release(long block) {
        lock.lock();
        try {
            taken = block + 1;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void check() {
        if (isBroken) {
            throw new IllegalStateException("A track could not be rendered: " + broken, broken);
        }
    }

    private boolean isDone(long block) {
        for (Post post : posts) {
            if (post.done <= block) {
                return false;
            }
        }
        return true;
    }

    private void work() {
        lock.lock();
        try {
            while (!closed && !isBroken) {
                if (!playOne()) {
                    changed.awaitUninterruptibly();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Plays one block of a strip that is ready, without the lock; answers whether there was one. */
    private boolean playOne() {
        Post ready = ready();
        if (ready == null) {
            return false;
        }
        ready.busy = true;
        lock.unlock();
        try {
            ready.strip.process(moment(ready.done, ready.moment));
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            lock.lock();
        }
        ready.busy = false;
        ready.done++;
        changed.signalAll();
        return true;
    }

    private void fail(Throwable cause) {
        lock.lock();
        try {
            broken = cause;
            isBroken = true;
        } finally {
            lock.unlock();
        }
    }

    // The one that is furthest behind goes first: those that wait for it are many.
    @org.jspecify.annotations.Nullable
    private Post ready() {
        Post found = null;
        for (Post post : posts) {
            if (!post.busy && isReady(post) && (found == null || post.done < found.done)) {
                found = post;
            }
        }
        return found;
    }

    private boolean isReady(Post post) {
        if (post.done >= blocks || post.done >= taken + BUFFERS) {
            return false;
        }
        for (Post source : post.sources) {
            if (source.done <= post.done) {
                return false;
            }
        }
        for (Post reader : post.readers) {
            if (reader.done <= post.done - BUFFERS) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            for (Thread worker : workers) {
                // A block takes a few milliseconds at most.
                worker.join(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One strip and how far it is. */
    private static final class Post {
        private final Strip strip;
        private final List<Post> sources = new ArrayList<>();
        private final List<Post> readers = new ArrayList<>();
        private final Moment moment = new Moment();
        private long done;
        private boolean busy;

        Post(Strip strip) {
            this.strip = strip;
        }
    }
}
