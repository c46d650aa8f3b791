package dev.backline.cli.api;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionResult;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Shows results as text, the same on the command line and in the console. A service; safe for any thread. */
@ProviderType
public interface ResultText {
    /**
     * Answers results as a table, a record or plain lines, each line ended. Control and direction characters are
     * escaped.
     *
     * @param results neutral trees, as in {@link ActionResult}
     * @param schema JSON Schema of one result; empty when it is not known
     * @param width columns of a line; tables are cut to it, text is not
     */
    String text(List<?> results, String schema, int width);

    /** Answers the one document of {@code --json} on one line, without the line's end. */
    String json(String action, List<?> results, List<ActionFault> faults);

    /** Answers what is told of a fault: its sentence, with control and direction characters escaped. */
    String fault(ActionFault fault);
}
