package dev.backline.distribution.benchmarks.bridge;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetWriter;
import dev.backline.kernel.spi.Entry;
import dev.backline.kernel.spi.Streams;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveImage;
import dev.backline.live.bridge.api.LiveMirror;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.BundleContext;

/** Takes the command line's place in a Backline whose home has the probe bundle: writes the set, or mirrors and fires. */
public final class BridgeEntry implements Entry {
    private final Live live;
    private final SetWriter writer;

    /** Takes the way to Live, and what writes sets. */
    public BridgeEntry(BundleContext context, Live live, SetWriter writer) {
        this.live = live;
        this.writer = writer;
    }

    /** {@code live probe write FILE} or {@code live probe run PORT MIRRORS FIRES}. */
    @Override
    public int run(List<String> arguments, Streams streams) {
        try {
            if (arguments.get(2).equals("write")) {
                writer.write(SquareSet.create(), Path.of(arguments.get(3)));
            } else {
                measure(
                        Integer.parseInt(arguments.get(3)),
                        Integer.parseInt(arguments.get(4)),
                        Integer.parseInt(arguments.get(5)),
                        streams);
            }
            return 0;
        } catch (IOException | SetFault | LiveFault | RuntimeException failed) {
            streams.err().println("The probe ended early: " + failed);
            return 1;
        }
    }

    private void measure(int port, int mirrors, int fires, Streams streams) throws LiveFault {
        try (LiveConnection connection = open(port)) {
            for (int i = 0; i < mirrors; i++) {
                long begin = System.nanoTime();
                try (LiveMirror mirror = connection.mirror(Progress.NONE)) {
                    double millis = (System.nanoTime() - begin) / 1e6;
                    check(mirror.image());
                    streams.out().println("mirror " + millis);
                }
            }
            for (int i = 0; i < fires; i++) {
                long begin = System.nanoTime();
                connection.calls().tell("/live/clip_slot/fire", List.of(0, 0));
                connection.song().tempo().read();
                streams.out().println("fire " + (System.nanoTime() - begin) / 1e6);
            }
        }
    }

    /** The virtual Live beside needs a moment to start. */
    private LiveConnection open(int port) throws LiveFault {
        for (int i = 0; ; i++) {
            try {
                return live.open(live.target().withPorts(port, 0), Consent.WRITE);
            } catch (LiveFault e) {
                if (i == 30 || e.kind() != LiveFault.Kind.UNREACHABLE) {
                    throw e;
                }
            }
        }
    }

    private static void check(LiveImage image) {
        int notes = image.tracks().stream()
                .flatMap(track -> track.clips().values().stream())
                .mapToInt(clip -> clip.notes().size())
                .sum();
        if (image.tracks().size() < SquareSet.SIDE || notes != SquareSet.CLIPS * SquareSet.NOTES) {
            throw new IllegalStateException(
                    "the mirror has " + image.tracks().size() + " tracks and " + notes + " notes");
        }
    }
}
