package dev.backline.live.osc.internal.port;

import java.util.ArrayList;
import java.util.List;

/** The threads of one port. */
final class Crew {
    private final String name;
    private final List<Thread> threads = new ArrayList<>();

    Crew(String name) {
        this.name = name;
    }

    void start(String part, Runnable work) {
        threads.add(Thread.ofPlatform().daemon().name(name + " " + part).start(work));
    }

    /** Asks all to end and waits for them; the one that asks, when it is of the crew, ends by itself afterwards. */
    void end() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            while (!thread.equals(Thread.currentThread()) && thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
