package dev.backline.distribution.benchmarks.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Measures one thing in a process of its own and prints lines {@code sound NAME FIGURE}. */
public final class SoundMain {
    private SoundMain() {}

    /** A mode and its words; see the classes that they lead to. */
    public static void main(String[] words) throws IOException, ReflectiveOperationException {
        List<String> rest = List.of(words).subList(1, words.length);
        switch (words[0]) {
            case "transforms" -> Transforms.measure(rest);
            case "convert" -> Rates.convert(rest);
            case "speed" -> Rates.speed(rest);
            default -> Loudness.measure(Path.of(rest.getFirst()));
        }
    }

    static void say(String name, double figure) {
        System.out.println(String.format(Locale.ROOT, "sound %s %.6g", name, figure));
    }
}
