package dev.backline.compare.ui.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.action.DiffActions;
import dev.backline.live.set.internal.action.MergeActions;
import dev.backline.live.set.internal.save.SetOutput;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The real comparison and merge, called by name, with their answers as neutral trees. */
final class SetActions implements Actions {
    private final DiffActions diffs = new DiffActions();
    private final MergeActions merges = new MergeActions(new SetOutput(null, null));

    @Override
    public List<ActionInfo> list() {
        return List.of();
    }

    @Override
    public Optional<ActionInfo> find(String name) {
        return Optional.of(new ActionInfo(
                "set", name, name, "", List.of(name), true, List.of(), List.of(), "", "dev.backline.live.set"));
    }

    @Override
    public String explainMissing(String fullName) {
        return fullName;
    }

    @Override
    public ActionResult call(String name, Map<String, ?> values, Intent intent, Progress progress) {
        try {
            Outcome<?> outcome = name.equals("set diff")
                    ? diffs.diff(
                            path(values, "before"),
                            path(values, "after"),
                            Optional.empty(),
                            false,
                            false,
                            true,
                            intent,
                            progress)
                    : merges.merge(
                            path(values, "base"),
                            path(values, "ours"),
                            path(values, "theirs"),
                            path(values, "out"),
                            words(values, "answer"),
                            Optional.empty(),
                            Optional.empty(),
                            words(values, "take"),
                            false,
                            intent,
                            progress,
                            Questions.NONE);
            return new ActionResult(
                    name,
                    outcome.results().stream().map(SetActions::tree).toList(),
                    outcome.faults(),
                    outcome.faults().isEmpty() ? 0 : 6,
                    "");
        } catch (ActionFault fault) {
            return new ActionResult(
                    name, List.of(), List.of(fault), fault.kind().exitCode(), "");
        }
    }

    @Override
    public ActionResult call(
            String name, Map<String, ?> values, Intent intent, Progress progress, Questions questions) {
        return call(name, values, intent, progress);
    }

    private static List<String> words(Map<String, ?> values, String name) {
        return ((List<?>) values.get(name)).stream().map(String::valueOf).toList();
    }

    private static Path path(Map<String, ?> values, String name) {
        return (Path) values.get(name);
    }

    private static Object tree(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(SetActions::tree).toList();
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        if (!(value instanceof Record)) {
            return value;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent part : value.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                Object inner = part.getAccessor().invoke(value);
                if (inner instanceof Optional<?> maybe) {
                    maybe.ifPresent(present -> map.put(part.getName(), tree(present)));
                } else {
                    map.put(part.getName(), tree(inner));
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return map;
    }
}
