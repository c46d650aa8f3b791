package dev.backline.testkit.ui;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.ParameterInfo;
import dev.backline.api.action.Questions;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registry with a few actions, which answers what the test tells it to and remembers what was called. Safe for any thread. */
public final class FakeActions implements Actions {
    private final Map<String, ActionInfo> infos = new ConcurrentHashMap<>();
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /** What an action does. */
    @FunctionalInterface
    public interface Work {
        /** Answers neutral trees. */
        List<Object> run(Map<String, ?> values, Intent intent, Progress progress) throws ActionFault;
    }

    /** Answers the registry with another action. */
    public FakeActions with(String name, boolean writes, List<ParameterInfo> parameters, Work work) {
        int space = name.lastIndexOf(' ');
        infos.put(
                name,
                new ActionInfo(
                        space < 0 ? "" : name.substring(0, space),
                        name.substring(space + 1),
                        "Do " + name,
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

    /** Answers a parameter that takes any text. */
    public static ParameterInfo text(String name, String usual) {
        return new ParameterInfo(
                name,
                "text",
                false,
                false,
                -1,
                "",
                Optional.empty(),
                Optional.empty(),
                given(usual),
                List.of(),
                false,
                "What it means.");
    }

    /** Answers a parameter that takes a number of a range; {@code type} as in {@link ParameterInfo}. */
    public static ParameterInfo number(String name, String type, double min, double max, String usual) {
        return new ParameterInfo(
                name,
                type,
                false,
                false,
                -1,
                "",
                Optional.of(min),
                Optional.of(max),
                given(usual),
                List.of(),
                false,
                "How much.");
    }

    private static Optional<String> given(String usual) {
        return usual.isEmpty() ? Optional.empty() : Optional.of(usual);
    }

    /** Answers each call as its name, its values and its intent. */
    public List<String> calls() {
        return List.copyOf(calls);
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
        calls.add(name + " " + new TreeMap<>(values) + " " + intent);
        try {
            Work work = works.getOrDefault(name, (given, how, heard) -> List.of());
            return new ActionResult(name, work.run(values, intent, progress), List.of(), 0, "job");
        } catch (ActionFault fault) {
            return failed(name, fault);
        } catch (JobCancelled cancelled) {
            return failed(name, new ActionFault(ActionFault.Kind.CANCELLED, "It was cancelled."));
        }
    }

    private static ActionResult failed(String name, ActionFault fault) {
        return new ActionResult(name, List.of(), List.of(fault), fault.kind().exitCode(), "job");
    }

    @Override
    public ActionResult call(
            String name, Map<String, ?> values, Intent intent, Progress progress, Questions questions) {
        return call(name, values, intent, progress);
    }
}
