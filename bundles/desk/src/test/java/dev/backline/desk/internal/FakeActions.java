package dev.backline.desk.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.ParameterInfo;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registry with a few actions, which answers what the test tells it to and remembers what was called. */
final class FakeActions implements Actions {
    interface Work {
        List<Object> run(Map<String, ?> values, Progress progress) throws ActionFault;
    }

    private final Map<String, ActionInfo> infos = new ConcurrentHashMap<>();
    private final Map<String, Work> works = new ConcurrentHashMap<>();

    /** Each call as its name, its values and its intent. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    FakeActions with(String name, String title, boolean writes, List<ParameterInfo> parameters, Work work) {
        int space = name.lastIndexOf(' ');
        infos.put(
                name,
                new ActionInfo(
                        space < 0 ? "" : name.substring(0, space),
                        name.substring(space + 1),
                        title,
                        "What it does.",
                        List.of(name),
                        writes,
                        List.of(),
                        parameters,
                        "",
                        "dev.test"));
        works.put(name, work);
        return this;
    }

    /** Adds an action that reads files of the kind that its example names. */
    FakeActions reading(String name, String title, String example) {
        int space = name.lastIndexOf(' ');
        ParameterInfo file = new ParameterInfo(
                "file",
                "path",
                false,
                true,
                0,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                "What to read.");
        infos.put(
                name,
                new ActionInfo(
                        name.substring(0, space),
                        name.substring(space + 1),
                        title,
                        "What it does.",
                        List.of(name + " " + example),
                        false,
                        List.of(),
                        List.of(file),
                        "",
                        "dev.test"));
        return this;
    }

    static ParameterInfo text(String name) {
        return field(name, "text", Optional.empty(), Optional.empty());
    }

    static ParameterInfo path(String name) {
        return field(name, "path", Optional.empty(), Optional.empty());
    }

    static ParameterInfo number(String name, double min, double max) {
        return field(name, "integer", Optional.of(min), Optional.of(max));
    }

    private static ParameterInfo field(String name, String type, Optional<Double> min, Optional<Double> max) {
        return new ParameterInfo(
                name, type, false, true, 0, "", min, max, Optional.empty(), List.of(), false, "What it means.");
    }

    @Override
    public List<ActionInfo> list() {
        return infos.values().stream()
                .sorted(Comparator.comparing(ActionInfo::fullName))
                .toList();
    }

    @Override
    public Optional<ActionInfo> find(String fullName) {
        return Optional.ofNullable(infos.get(fullName));
    }

    @Override
    public String explainMissing(String fullName) {
        return "There is no action " + fullName + ".";
    }

    @Override
    public ActionResult call(String name, Map<String, ?> values, Intent intent, Progress progress) {
        calls.add(name + " " + new java.util.TreeMap<>(values) + " " + intent);
        try {
            Work work = works.getOrDefault(name, (given, heard) -> List.of());
            return new ActionResult(name, work.run(values, progress), List.of(), 0, "job");
        } catch (ActionFault fault) {
            return new ActionResult(
                    name, List.of(), List.of(fault), fault.kind().exitCode(), "job");
        }
    }

    @Override
    public ActionResult call(
            String name, Map<String, ?> values, Intent intent, Progress progress, Questions questions) {
        return call(name, values, intent, progress);
    }
}
