package dev.backline.cli.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Actions;
import dev.backline.cli.api.Manners;
import dev.backline.kernel.spi.Entry;
import dev.backline.kernel.spi.Streams;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door from the kernel: takes the words of the command line and answers the exit code. */
@Component
public final class CommandLineEntry implements Entry {
    private final BundleContext context;
    private final Actions actions;

    /** Offers what the registry knows. */
    @Activate
    public CommandLineEntry(BundleContext context, @Reference Actions actions) {
        this.context = context;
        this.actions = actions;
    }

    @Override
    public int run(List<String> arguments, Streams streams) {
        boolean debug = Boolean.parseBoolean(context.getProperty("backline.debug"));
        boolean colorful = !System.getenv().containsKey("NO_COLOR") && Tty.interactive();
        try {
            Globals globals = Globals.parse(arguments);
            Manners manners = globals.manners(colorful, debug);
            return new Session(context, actions, globals, manners, streams).run();
        } catch (ActionFault fault) {
            boolean json = arguments.contains("--json") || arguments.contains("--jsonl");
            Manners manners = new Manners(json, false, false, false, debug, Manners.PLAIN.intent());
            boolean lines = arguments.contains("--jsonl");
            return new Printer(streams, manners, lines, Tty.width(System.getenv()))
                    .fault(String.join(" ", arguments), fault);
        }
    }
}
