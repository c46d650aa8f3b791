package dev.backline.scripting.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.action.ParameterInfo;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registry whose actions come and go, and that remembers how they were called. */
public final class FakeActions implements Actions {
    /** A call as it arrived. */
    public record Called(String name, Map<String, Object> values, Intent intent) {}

    /** What an action does. */
    @FunctionalInterface
    public interface Body {
        List<Object> run(Map<String, ?> values, Progress progress) throws ActionFault;
    }

    public final List<Called> calls = new CopyOnWriteArrayList<>();
    private final Map<String, ActionInfo> infos = new ConcurrentSkipListMap<>();
    private final Map<String, Body> bodies = new ConcurrentSkipListMap<>();

    public static FakeActions withSome() {
        FakeActions actions = new FakeActions();
        actions.put(
                "",
                "make",
                true,
                (v, p) -> List.of(Map.of("master", "Track.wav", "seed", String.valueOf(v.get("seed")))),
                option("genre", "choice", List.of("house", "techno", "drum-and-bass")),
                option("bpm", "tempo", List.of()),
                option("seed", "integer", List.of()),
                option("max-length", "number", List.of()));
        actions.put(
                "set",
                "copy",
                true,
                (v, p) -> List.of(Map.of("to", v.get("to"))),
                place("source", 0, false),
                option("to", "path", List.of()));
        actions.put("set", "find", false, (v, p) -> List.of(), place("name", 0, false));
        actions.put(
                "audio",
                "measure",
                false,
                (v, p) -> new ArrayList<>(((List<?>) v.get("files"))
                        .stream().map(f -> Map.of("file", f, "lufs", -9.5)).toList()),
                place("files", 0, true));
        actions.put("", "fail", false, (v, p) -> {
            throw new ActionFault(ActionFault.Kind.REFUSED, "Bassline.als, line 4182: Tempo is \"12O\".");
        });
        actions.put("", "wait", false, (v, p) -> {
            while (!p.cancelled()) {
                Thread.onSpinWait();
            }
            throw new ActionFault(ActionFault.Kind.CANCELLED, "The job was cancelled.");
        });
        return actions;
    }

    public void put(String group, String name, boolean writes, Body body, ParameterInfo... parameters) {
        ActionInfo info = new ActionInfo(
                group,
                name,
                "The " + name,
                "Helps with " + name + ".",
                List.of((group + " " + name).strip()),
                writes,
                List.of(),
                Arrays.asList(parameters),
                "{}",
                "dev.backline.fake");
        infos.put(info.fullName(), info);
        bodies.put(info.fullName(), body);
    }

    public void remove(String fullName) {
        infos.remove(fullName);
    }

    public static ParameterInfo option(String name, String type, List<String> choices) {
        return parameter(name, type, false, -1, choices);
    }

    public static ParameterInfo place(String name, int position, boolean list) {
        return parameter(name, "path", list, position, List.of());
    }

    private static ParameterInfo parameter(String name, String type, boolean list, int position, List<String> choices) {
        return new ParameterInfo(
                name,
                type,
                list,
                position >= 0,
                position,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                choices,
                false,
                "About " + name);
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
        return "There is no \"" + fullName
                + "\" here. The bundle dev.backline.fake brings it: backline bundle install.";
    }

    @Override
    public ActionResult call(
            String fullName, Map<String, ?> values, Intent intent, Progress progress, Questions questions) {
        return call(fullName, values, intent, progress);
    }

    @Override
    public ActionResult call(String fullName, Map<String, ?> values, Intent intent, Progress progress) {
        if (!infos.containsKey(fullName)) {
            ActionFault fault = new ActionFault(ActionFault.Kind.NOT_FOUND, explainMissing(fullName));
            return new ActionResult(fullName, List.of(), List.of(fault), 4, "");
        }
        calls.add(new Called(fullName, new TreeMap<>(values), intent));
        try {
            return new ActionResult(fullName, bodies.get(fullName).run(values, progress), List.of(), 0, "j1");
        } catch (ActionFault e) {
            return new ActionResult(fullName, List.of(), List.of(e), e.kind().exitCode(), "j1");
        }
    }
}
