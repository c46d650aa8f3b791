package dev.backline.live.set.internal.max;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A frozen device as the folder that it was made of: planned as a whole, then written as a whole or not at all. */
public final class Unfreezing {
    /** Real devices have one; thousands would cost minutes. */
    private static final int MOST_OF_A_NAME = 100;

    private final List<Target> targets;

    private Unfreezing(List<Target> targets) {
        this.targets = List.copyOf(targets);
    }

    /**
     * A file to write.
     *
     * @param steps folders and name below the new folder
     * @param type four characters, as the device says
     * @param content its bytes
     */
    public record Target(List<String> steps, String type, Slice content) {
        /** Answers where it goes within a folder. */
        public Path in(Path folder) {
            Path path = folder;
            for (String step : steps) {
                path = path.resolve(step);
            }
            return path;
        }
    }

    /**
     * Answers the plan for a device.
     *
     * @throws SetFault if the device is not frozen, or one of its names leads out of the folder
     */
    public static Unfreezing of(MaxDevice device) throws SetFault {
        byte[] open = device.unfrozen().file().bytes();
        Map<String, Target> taken = new LinkedHashMap<>();
        Set<String> folders = new HashSet<>();
        for (FrozenFile file : device.files()) {
            boolean self = taken.isEmpty();
            Slice content = self ? Slice.of(device.file().name(), open) : file.content();
            List<String> steps = steps(device, file.name());
            if (self && steps.size() > 1) {
                steps = steps.subList(steps.size() - 1, steps.size());
            }
            place(new Target(steps, file.type(), content), taken, folders);
        }
        return new Unfreezing(new ArrayList<>(taken.values()));
    }

    private static List<String> steps(MaxDevice device, String name) throws SetFault {
        try {
            return SafeName.of(name);
        } catch (SafeName.Refused e) {
            throw new SetFault(
                    device.file().name() + ": " + e.sentence()
                            + " Nothing was written. Do not trust this device, unless you know its author.",
                    e);
        }
    }

    /** Equal files are kept once: older devices hold a script as often as another one includes it. Others get a number. */
    private static void place(Target target, Map<String, Target> taken, Set<String> folders) throws SetFault {
        List<String> steps = target.steps();
        for (int number = 2; number <= MOST_OF_A_NAME + 1; number++) {
            Target other = taken.get(key(steps, steps.size()));
            if (other != null && other.content().sameBytes(target.content())) {
                return;
            }
            Optional<String> blocking = inner(steps).filter(taken::containsKey).findFirst();
            if (other == null && blocking.isEmpty() && !folders.contains(key(steps, steps.size()))) {
                taken.put(key(steps, steps.size()), new Target(steps, target.type(), target.content()));
                inner(steps).forEach(folders::add);
                return;
            }
            List<String> next = new ArrayList<>(target.steps());
            int at = blocking.isEmpty() ? next.size() - 1 : 0;
            next.set(at, numbered(next.get(at), number));
            steps = next;
        }
        throw new SetFault(target.content().file() + ": more than " + MOST_OF_A_NAME + " different files are called \""
                + Shown.of(target.steps().getLast()) + "\". Nothing was written.");
    }

    private static Stream<String> inner(List<String> steps) {
        return Stream.iterate(1, n -> n < steps.size(), n -> n + 1).map(n -> key(steps, n));
    }

    /** Names that differ in case or in the form of their accents are one name on some systems. */
    private static String key(List<String> steps, int count) {
        return Normalizer.normalize(String.join("/", steps.subList(0, count)), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? name + " (" + number + ")"
                : name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }

    /** Answers the files, the device first. */
    public List<Target> targets() {
        return targets;
    }

    /**
     * Writes all into a folder that is not there yet. Nothing of it can be run: the files get no such right.
     *
     * @throws IOException if it cannot be written; then nothing is left
     */
    public void write(Path folder, Progress progress) throws IOException {
        Path place = folder.toAbsolutePath();
        Path parent = Optional.ofNullable(place.getParent())
                .orElseThrow(() -> new IOException(folder + " has no folder to lie in."));
        Files.createDirectories(parent);
        // Beside the new folder, so that it comes into being whole.
        Path part = parent.resolve(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.createDirectory(part);
        try {
            for (int i = 0; i < targets.size(); i++) {
                progress.check();
                progress.report((double) i / targets.size(), "Unfreezing");
                write(targets.get(i), part);
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(part);
        }
    }

    private static void write(Target target, Path folder) throws IOException {
        Path file = target.in(folder);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
        Files.write(file, target.content().bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void remove(Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> all = Files.walk(part)) {
            for (Path file : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
