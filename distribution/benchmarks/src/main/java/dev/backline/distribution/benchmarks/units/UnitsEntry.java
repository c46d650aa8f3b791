package dev.backline.distribution.benchmarks.units;

import dev.backline.api.unit.UnitKind;
import dev.backline.kernel.spi.Entry;
import dev.backline.kernel.spi.Streams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Takes the command line's place in a Backline whose home has the probe bundle, and measures every unit that is installed. */
public final class UnitsEntry implements Entry {
    private final BundleContext context;

    /** Takes what the units are found through. */
    public UnitsEntry(BundleContext context) {
        this.context = context;
    }

    /** {@code audio probe WARM PASSES}; the first word makes the launcher choose the Java options of work on sound. */
    @Override
    public int run(List<String> arguments, Streams streams) {
        try {
            int warm = Integer.parseInt(arguments.get(2));
            int passes = Integer.parseInt(arguments.get(3));
            List<Work> all = new ArrayList<>();
            for (UnitKind kind : kinds()) {
                all.addAll(Work.of(kind));
            }
            for (int pass = -warm; pass < passes; pass++) {
                for (Work work : all) {
                    double nanos = work.nanos();
                    if (pass >= 0) {
                        streams.out().println("units " + work.name() + " " + nanos);
                    }
                }
            }
            return 0;
        } catch (InvalidSyntaxException | RuntimeException failed) {
            streams.err().println("The probe ended early: " + failed);
            return 1;
        }
    }

    private List<UnitKind> kinds() throws InvalidSyntaxException {
        List<UnitKind> kinds = new ArrayList<>();
        for (ServiceReference<UnitKind> reference : context.getServiceReferences(UnitKind.class, null)) {
            UnitKind kind = context.getService(reference);
            if (kind != null) {
                kinds.add(kind);
            }
        }
        kinds.sort(Comparator.comparing(
                kind -> kind.info().family() + "/" + kind.info().id()));
        return kinds;
    }
}
