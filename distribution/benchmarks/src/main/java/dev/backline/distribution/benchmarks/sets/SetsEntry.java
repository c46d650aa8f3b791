package dev.backline.distribution.benchmarks.sets;

import dev.backline.api.action.Actions;
import dev.backline.api.set.SetWriter;
import dev.backline.kernel.spi.Entry;
import dev.backline.kernel.spi.Streams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.BundleContext;

/** Takes the command line's place in a Backline whose home has the probe bundle, and measures sets there. */
public final class SetsEntry implements Entry {
    private final BundleContext context;
    private final Actions actions;
    private final SetWriter writer;

    /** Takes what the actions of sets are called through, and what writes a set for those who have none. */
    public SetsEntry(BundleContext context, Actions actions, SetWriter writer) {
        this.context = context;
        this.actions = actions;
        this.writer = writer;
    }

    /**
     * {@code set probe generate FILE SCENES}, {@code set probe read WARM PASSES LIST}, {@code set probe act WARM PASSES SET FOLDER},
     * {@code set probe info WARM PASSES LIST} or {@code set probe check WARM PASSES LIST}. The first word makes the launcher choose the Java options of {@code set}.
     */
    @Override
    public int run(List<String> arguments, Streams streams) {
        try {
            List<String> rest = arguments.subList(3, arguments.size());
            switch (arguments.get(2)) {
                case "generate" -> writer.write(LargeSet.of(Integer.parseInt(rest.get(1))), Path.of(rest.get(0)));
                case "read" -> new ReadRows(new OwnReading(context), turns(rest, streams)).measure(list(rest));
                case "info" -> new ActionRows(actions, turns(rest, streams)).info(list(rest));
                case "check" -> new ActionRows(actions, turns(rest, streams)).check(list(rest));
                default ->
                    new ActionRows(actions, turns(rest, streams)).largest(Path.of(rest.get(2)), Path.of(rest.get(3)));
            }
            return 0;
        } catch (Exception failed) {
            streams.err().println("The probe ended early: " + failed);
            return 1;
        }
    }

    private static Turns turns(List<String> rest, Streams streams) {
        return new Turns(Integer.parseInt(rest.get(0)), Integer.parseInt(rest.get(1)), streams.out());
    }

    private static List<Path> list(List<String> rest) throws Exception {
        return Files.readAllLines(Path.of(rest.get(2))).stream().map(Path::of).toList();
    }
}
