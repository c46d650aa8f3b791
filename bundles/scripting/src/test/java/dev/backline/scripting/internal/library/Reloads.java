package dev.backline.scripting.internal.library;

import dev.backline.api.event.Event;
import dev.backline.scripting.internal.Bench;
import dev.backline.scripting.internal.FakeEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Changes a script again and again, with its trigger called each time. */
public final class Reloads {
    private final Path folder;
    private final Bench bench;
    private final FakeEvents events;
    private final LiveScripts live;
    private int version;

    public Reloads(Path folder, Bench bench, FakeEvents events) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.bench = bench;
        this.events = events;
        this.live = new LiveScripts(folder, bench.engine, bench.context(), events, InstantSource.system(), n -> {
            throw new AssertionError(n);
        });
    }

    public void run(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            version++;
            Files.writeString(folder.resolve("hot.groovy"), "on('x') { e -> make seed: " + version + " }");
            live.reload();
            int calls = bench.actions.calls.size();
            events.publish(new Event("x", Map.of()));
            while (bench.actions.calls.size() == calls) {
                LockSupport.parkNanos(100_000);
            }
        }
    }
}
