package dev.backline.distribution.benchmarks.units;

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
    private final BundleContext context;

    /** Takes what services are found through. */
    public UnitsEntry(BundleContext context) {
        this.context = context;
    }

    /** {@code audio probe PASSES}: prints {@code units ID NANOSECONDS} for each pass of each unit, in turns. */
    @Override
    public int run(List<String> arguments, Streams streams) {
        try {
            List<Running> units = new ArrayList<>();
            for (ServiceReference<UnitKind> reference : context.getServiceReferences(UnitKind.class, null)) {
                units.add(new Running(context.getService(reference)));
            }
            units.sort(Comparator.comparing(Running::name));
            units.forEach(Running::warm);
            for (int pass = 0; pass < Integer.parseInt(arguments.getLast()); pass++) {
                for (Running unit : units) {
                    streams.out().println("units " + unit.name() + " " + unit.nanoseconds());
                }
            }
            return 0;
        } catch (Exception failed) {
            streams.err().println("The probe ended early: " + failed);
            return 1;
        }
    }
}
