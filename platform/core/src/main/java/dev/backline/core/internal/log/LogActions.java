package dev.backline.core.internal.log;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.home.Home;
import dev.backline.core.internal.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on the log. */
@Component(service = ActionProvider.class)
public final class LogActions implements ActionProvider {
    private final JsonLog log;
    private final Home home;

    /** Answers the actions. */
    @Activate
    public LogActions(@Reference JsonLog log, @Reference Home home) {
        this.log = log;
        this.home = home;
    }

    /** Answers the newest lines. */
    @Action(
            group = "log",
            name = "show",
            title = "Show the newest lines of the log",
            help =
                    "Shows what bundles reported and what jobs cost. To hear more of a bundle, set its level to debug or "
                            + "trace: settings set log.level.dev.backline.pipeline debug",
            examples = {"log show", "log show --job 0afk3x9d1c", "log show --limit 100 --json"})
    public List<Map<String, Object>> show(
            @Param("Only lines of this job") Optional<String> job,
            @Param(value = "How many to show", min = 1, max = 100_000, defaultValue = "20") int limit)
            throws ActionFault {
        try {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (String line : log.file().lines()) {
                Map<String, Object> tree = Json.object(line);
                if (job.isEmpty() || job.equals(Json.text(tree, "job"))) {
                    lines.add(tree);
                }
            }
            return lines.subList(Math.max(0, lines.size() - limit), lines.size());
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, "The log of the home cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes the log to a file that can be sent to somebody. */
    @Action(
            group = "log",
            name = "export",
            title = "Write the log to a file without private paths",
            help =
                    "Writes the whole log to one file; the paths of the user's folder and of the home are replaced, so that "
                            + "the file can be sent to somebody.",
            examples = {"log export backline-log.jsonl"},
            writes = true)
    public Path export(@Param(value = "File to write, which must be new", position = 0) Path file, Intent intent)
            throws ActionFault {
        if (Files.exists(file)) {
            throw new ActionFault(Kind.CONFLICT, file + " is there already. Name another file.");
        }
        try {
            StringBuilder all = new StringBuilder();
            for (String line : log.file().lines()) {
                all.append(redacted(line)).append('\n');
            }
            if (intent == Intent.APPLY) {
                home.replace(file, all.toString().getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private String redacted(String line) {
        String text = hidden(line, home.folder().toString(), "<home>");
        String user = System.getProperty("user.home", "");
        return user.length() > 1 ? hidden(text, user, "~") : text;
    }

    /** Hides a path as it is, and as JSON writes it where the separator is a backslash. */
    private static String hidden(String line, String path, String by) {
        return line.replace(path.replace("\\", "\\\\"), by).replace(path, by);
    }
}
