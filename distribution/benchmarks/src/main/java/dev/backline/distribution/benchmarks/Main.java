package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the parts that are asked for and prints their tables; the same text goes to {@code benchmarks.md} in the working folder. */
public final class Main {
    private Main() {}

    /** Part names (none: all) and options; see {@link Settings}. Exits with 1 when a part cannot be measured. */
    public static void main(String[] words) throws IOException, InterruptedException {
        try {
            Settings settings = Settings.parse(words);
            checkThatItIsBuilt(settings.installation());
            Path work = Folders.fresh(settings.work().resolve("scratch"));
            StringBuilder text = new StringBuilder(Machine.describe(settings));
            System.out.print(text);
            for (String part : settings.parts()) {
                String table = "\n" + measured(part, new Bench(settings, work)) + Machine.load() + "\n";
                System.out.print(table);
                text.append(table);
                checkNothingIsLeft(work);
            }
            Files.writeString(settings.work().resolve("benchmarks.md"), text);
        } catch (BenchmarkException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    private static void checkThatItIsBuilt(Path installation) {
        if (!Files.isExecutable(installation.resolve("bin/backline"))) {
            throw new BenchmarkException(
                    installation.toAbsolutePath() + " has no bin/backline, but a built distribution was"
                            + " expected there. Build it with \"./backline --version\", or give --installation DIR.");
        }
    }

    private static String measured(String part, Bench bench) throws IOException, InterruptedException {
        return switch (part) {
            case "start" -> new StartPart(bench).measure();
            case "deploy" -> new DeployPart(bench).measure();
            case "cycles" -> new CyclesPart(bench).measure();
            case "sets" -> new SetsPart(bench).measure();
            case "sound" -> new SoundPart(bench).measure();
            case "measure" -> new MeasurePart(bench).measure();
            case "engine" -> new EnginePart(bench).measure();
            case "units" -> new UnitsPart(bench).measure();
            case "osc" -> new OscPart(bench).measure();
            case "bridge" -> new BridgePart(bench).measure();
            case "realtime" -> new RealTimePart(bench).measure();
            case "desk" -> new DeskPart(bench).measure();
            case "decode" -> new DecodePart(bench).measure();
            default -> new MakePart(bench).measure();
        };
    }

    private static void checkNothingIsLeft(Path work) throws IOException {
        List<String> left = Proc.leftovers(work);
        if (!left.isEmpty()) {
            throw new BenchmarkException("Processes were left behind, but none was expected:\n"
                    + String.join("\n", left) + "\nEnd them by their number before the next run.");
        }
    }
}
