package dev.backline.distribution.benchmarks.units;

import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.UnitKind;
import dev.backline.kernel.spi.Entry;
import dev.backline.kernel.spi.Streams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Takes the command line's place in a Backline whose home has the probe bundle, and measures every unit that is offered there. */
public final class UnitsEntry implements Entry {
    /** A pass of an instrument is so many times as long as one of an effect, so there are fewer. */
    private static final int LONGER = 50;

    private static final int WARM = 20;

    private final BundleContext context;

    /** Takes what services are found through. */
    public UnitsEntry(BundleContext context) {
        this.context = context;
    }

    /** {@code audio probe PASSES}: prints {@code units ID NANOSECONDS} for each pass of each effect, in turns; then {@code units ID/WORK NANOSECONDS} of instruments. */
    @Override
    public int run(List<String> arguments, Streams streams) {
        try {
            List<Running> units = new ArrayList<>();
            List<Work> instruments = new ArrayList<>();
            for (ServiceReference<UnitKind> reference : context.getServiceReferences(UnitKind.class, null)) {
                UnitKind kind = context.getService(reference);
                if (kind.create() instanceof Instrument) {
                    instruments.addAll(Work.of(kind));
                } else {
                    units.add(new Running(kind));
                }
            }
            units.sort(Comparator.comparing(Running::name));
            units.forEach(Running::warm);
            for (int pass = 0; pass < Integer.parseInt(arguments.getLast()); pass++) {
                for (Running unit : units) {
                    streams.out().println("units " + unit.name() + " " + unit.nanoseconds());
                }
            }
            play(instruments, Integer.parseInt(arguments.getLast()) / LONGER, streams);
            return 0;
        } catch (Exception failed) {
            streams.err().println("The probe ended early: " + failed);
            return 1;
        }
    }

    private static void play(List<Work> instruments, int passes, Streams streams) {
        for (int pass = -WARM; pass < passes; pass++) {
            for (Work work : instruments) {
                double nanoseconds = work.nanoseconds();
                if (pass >= 0) {
                    streams.out().println("units " + work.name() + " " + nanoseconds);
                }
            }
        }
    }
}
