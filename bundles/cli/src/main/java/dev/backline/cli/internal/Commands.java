package dev.backline.cli.internal;

import dev.backline.cli.api.TerminalCommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The commands that own the terminal, known from their service properties. */
final class Commands {
    private final BundleContext context;

    Commands(BundleContext context) {
        this.context = context;
    }

    /**
     * A command that was not started yet.
     *
     * @param reference where to get it
     * @param name the word behind {@code backline}
     * @param title one line
     * @param usage what stands behind the name
     * @param help paragraphs
     * @param examples calls
     */
    record Described(
            ServiceReference<TerminalCommand> reference,
            String name,
            String title,
            String usage,
            String help,
            List<String> examples) {

        boolean ownSignals() {
            return Boolean.parseBoolean(String.valueOf(reference.getProperty(TerminalCommand.OWN_SIGNALS)));
        }
    }

    /** Answers all commands, sorted by name. */
    List<Described> list() {
        try {
            Collection<ServiceReference<TerminalCommand>> references =
                    context.getServiceReferences(TerminalCommand.class, "(" + TerminalCommand.NAME + "=*)");
            List<Described> commands = new ArrayList<>();
            references.forEach(reference -> commands.add(described(reference)));
            commands.sort(Comparator.comparing(Described::name));
            return commands;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers the command of a name. */
    Optional<Described> find(String name) {
        return list().stream().filter(command -> command.name.equals(name)).findFirst();
    }

    private static Described described(ServiceReference<TerminalCommand> reference) {
        return new Described(
                reference,
                text(reference.getProperty(TerminalCommand.NAME)),
                text(reference.getProperty(TerminalCommand.TITLE)),
                text(reference.getProperty(TerminalCommand.USAGE)),
                text(reference.getProperty(TerminalCommand.HELP)),
                texts(reference.getProperty(TerminalCommand.EXAMPLE)));
    }

    private static String text(@Nullable Object property) {
        return property instanceof String text ? text : "";
    }

    private static List<String> texts(@Nullable Object property) {
        return property instanceof String[] several
                ? List.of(several)
                : property instanceof String one ? List.of(one) : List.of();
    }
}
