package dev.backline.core.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Param;
import dev.backline.api.action.ParameterInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that lists all actions. */
@Component(service = ActionProvider.class)
public final class ActionsAction implements ActionProvider {
    /** Service property of a command that owns the terminal; its bundle need not be started to read it. */
    private static final String COMMAND = "backline.command";

    private final BundleContext context;
    private final Actions actions;

    /** Lists what the registry knows. */
    @Activate
    public ActionsAction(BundleContext context, @Reference Actions actions) {
        this.context = context;
        this.actions = actions;
    }

    /**
     * What can be called.
     *
     * @param name full name
     * @param title one line
     * @param bundle symbolic name of the bundle that brings it
     * @param kind action, or command when it owns the terminal and takes its arguments raw
     * @param writes whether it has a dry run
     * @param help paragraphs
     * @param examples calls as one types them behind {@code backline}
     * @param aliases other names
     * @param parameters in order of declaration
     * @param result JSON Schema of one result; absent for commands
     */
    public record Listed(
            String name,
            String title,
            String bundle,
            String kind,
            boolean writes,
            String help,
            List<String> examples,
            List<String> aliases,
            List<ParameterInfo> parameters,
            Optional<Object> result) {
        /** Copies the lists. */
        public Listed {
            examples = List.copyOf(examples);
            aliases = List.copyOf(aliases);
            parameters = List.copyOf(parameters);
        }
    }

    /** Lists what can be called. */
    @Action(
            name = "actions",
            title = "List all actions",
            help =
                    "Lists every action of every bundle that is loaded, or those of one group. With --json each comes with its"
                            + " parameters and the schema of its result, which is all that another program needs to call it.",
            examples = {"actions", "actions bundle", "actions --json"})
    public List<Listed> actions(
            @Param(value = "A group, or the full name of one action.", position = 0) List<String> name)
            throws ActionFault {
        List<Listed> all = new ArrayList<>(
                actions.list().stream().map(ActionsAction::listed).toList());
        all.addAll(commands());
        all.sort(Comparator.comparing(Listed::name));
        String wanted = String.join(" ", name);
        List<Listed> chosen = all.stream()
                .filter(one -> wanted.isEmpty()
                        || one.name.equals(wanted)
                        || one.name.startsWith(wanted + " ")
                        || one.aliases.contains(wanted))
                .toList();
        if (chosen.isEmpty()) {
            throw new ActionFault(Kind.NOT_FOUND, actions.explainMissing(wanted));
        }
        return chosen;
    }

    private static Listed listed(ActionInfo info) {
        return new Listed(
                info.fullName(),
                info.title(),
                info.bundle(),
                "action",
                info.writes(),
                info.help(),
                info.examples(),
                info.aliases(),
                info.parameters(),
                Optional.of(JsonReader.parse(info.resultSchema(), "")));
    }

    private List<Listed> commands() {
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(null, "(" + COMMAND + "=*)");
            List<Listed> commands = new ArrayList<>();
            for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
                commands.add(command(reference));
            }
            return commands;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Listed command(ServiceReference<?> reference) {
        return new Listed(
                text(reference, COMMAND),
                text(reference, COMMAND + ".title"),
                reference.getBundle() == null ? "" : reference.getBundle().getSymbolicName(),
                "command",
                false,
                text(reference, COMMAND + ".help"),
                texts(reference.getProperty(COMMAND + ".example")),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static String text(ServiceReference<?> reference, String property) {
        return reference.getProperty(property) instanceof String text ? text : "";
    }

    private static List<String> texts(Object property) {
        return switch (property) {
            case String one -> List.of(one);
            case String[] several -> List.of(several);
            case null, default -> List.of();
        };
    }
}
