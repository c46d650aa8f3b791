package dev.backline.live.set.internal.max;

import dev.backline.api.set.SetFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what can be known of a device without Max: that its parts fit each other. */
public final class DeviceCheck {
    private static final int MOST_FINDINGS = 1_000;
    private static final String SAVE = "Save the device again in Max as the kind that it is meant to be.";

    private final MaxDevice device;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> objects = new HashSet<>();

    private DeviceCheck(MaxDevice device) {
        this.device = device;
    }

    /**
     * Answers what is wrong, at most 1,000 findings.
     *
     * @throws SetFault if the device is encrypted, so that nobody can look into it
     */
    public static List<Finding> of(MaxDevice device) throws SetFault {
        Patcher patcher = device.patcher()
                .orElseThrow(
                        () -> new SetFault(
                                device.file().name()
                                        + " is encrypted by its author, so its patcher cannot be checked. Ask the author for an open copy."));
        DeviceCheck check = new DeviceCheck(device);
        check.kind(patcher);
        check.patcher("", patcher);
        check.files();
        check.names();
        check.output(patcher);
        return List.copyOf(check.findings);
    }

    private void add(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private void add(String code, String place, String message, String repair) {
        add(new Finding(code, Shown.of(place), message, repair));
    }

    private void kind(Patcher patcher) {
        long said = patcher.amxdtype();
        Optional<DeviceKind> head = device.kind();
        if (head.isEmpty()) {
            add("kind-unknown", "head", "The kind \"" + Shown.of(device.code()) + "\" is none that Live has.", SAVE);
        } else if (said != 0 && said != head.orElseThrow().number()) {
            String other = DeviceKind.of(said).map(DeviceKind::title).orElse("no known kind (" + said + ")");
            add(
                    "kind-differs",
                    "project.amxdtype",
                    "The file's head says " + head.orElseThrow().title() + ", the patcher says " + other + ".",
                    SAVE);
        }
    }

    private void patcher(String place, Patcher patcher) {
        patcher.all().forEach((path, inner) -> {
            new PatcherCheck(place + path, this::add).check(inner);
            for (Box box : inner.boxes()) {
                objects.add(box.object());
                box.parameter().ifPresent(said -> range(place + path + box.id(), said));
            }
        });
    }

    private void range(String place, Json said) {
        if (!said.get("parameter_minimum").isEmpty()
                || !said.get("parameter_maximum").isEmpty()) {
            add(
                    "range-name",
                    place,
                    "The range is written as parameter_minimum and parameter_maximum, but Max writes parameter_mmin and"
                            + " parameter_mmax; it presumably ignores the others.",
                    "Rename both, or set the range again in Max.");
        }
    }

    private void names() {
        Map<String, String> first = new HashMap<>();
        for (MaxParameter parameter : device.parameters()) {
            if (parameter.longName().isEmpty()) {
                add(
                        "long-name-missing",
                        parameter.path(),
                        "A parameter has no long name, so automation cannot be bound to it.",
                        "Give it one in Max's inspector.");
                continue;
            }
            String other = first.putIfAbsent(parameter.longName(), parameter.path());
            if (other != null) {
                add(
                        "long-name-twice",
                        parameter.path(),
                        "The long name \"" + Shown.of(parameter.longName()) + "\" is that of " + Shown.of(other)
                                + " too, but automation needs it unique in the device.",
                        "Give one of them another long name. Automation of the renamed one must be drawn again.");
            }
        }
    }

    private void files() {
        Map<String, FrozenFile> seen = new HashMap<>();
        for (FrozenFile file : device.files()) {
            try {
                SafeName.of(file.name());
            } catch (SafeName.Refused e) {
                add("file-name", file.name(), e.sentence(), "Do not unfreeze this device unless you trust its source.");
            }
            boolean self = seen.isEmpty();
            FrozenFile other = seen.putIfAbsent(file.name(), file);
            if (other != null && !other.content().sameBytes(file.content())) {
                add(
                        "file-twice",
                        file.name(),
                        "Two files of this name lie in the device and differ, so it is open which one Max uses.",
                        "Rename one of them and freeze the device again.");
            }
            if (!self && file.isJson() && other == null) {
                json(file);
            }
        }
    }

    private void json(FrozenFile file) {
        try {
            Patcher.of(Json.parse(file.text().text(), file.name()))
                    .ifPresent(patcher -> patcher(file.name() + ": ", patcher));
        } catch (SetFault e) {
            add(
                    "file-json",
                    file.name(),
                    String.valueOf(e.getMessage()),
                    "Put a whole copy of this file in its place and freeze the device again.");
        }
    }

    /** An object in a file that is not here could be the output: then nothing is said. */
    private void output(Patcher patcher) {
        boolean whole = device.state() == DeviceState.FROZEN
                || patcher.json().get("dependency_cache").elements().isEmpty();
        List<String> outputs = device.kind().map(DeviceKind::outputs).orElse(List.of());
        if (whole && !outputs.isEmpty() && outputs.stream().noneMatch(objects::contains)) {
            add(
                    "no-output",
                    "patcher",
                    "The device is of the kind " + device.kind().orElseThrow().title() + " without "
                            + outputs.getFirst() + ", so it lets nothing through.",
                    "Add " + outputs.getFirst() + " in Max.");
        }
    }
}
