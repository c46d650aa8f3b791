package dev.backline.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who may import whom. */
final class RoomLaws {
    private static final String HOUSE = "dev.backline.";
    private static final String KERNEL_SPI = "dev.backline.kernel.spi";

    /** The command line is an {@code Entry}, so it sees that one contract of the kernel and what the contract names. */
    private static final Set<String> ENTRY = Set.of(KERNEL_SPI + ".Entry", KERNEL_SPI + ".Streams");

    /** The ground floor: what each room may import beside the JDK, itself and annotations. */
    private static final Map<String, List<String>> GROUND = Map.of(
            "dev.backline.model", List.of(),
            "dev.backline.sound", List.of("dev.backline.model", "jdk.incubator.vector"),
            "dev.backline.api", List.of("dev.backline.model", "dev.backline.sound"),
            "dev.backline.kernel", List.of("org.osgi"),
            "dev.backline.ui",
                    List.of(
                            "dev.backline.model",
                            "dev.backline.sound",
                            "dev.backline.api",
                            "javafx",
                            "org.osgi.service.component.annotations"));

    private static final Map<String, String> WHY = Map.of(
            "dev.backline.model", "model imports the JDK only: every room stands on it",
            "dev.backline.sound",
                    "sound imports model only (and the JDK's vectors, which may be missing): it is shared by analysis, engine and desk",
            "dev.backline.api", "api imports model and sound only: a contract must not drag anything along",
            "dev.backline.kernel", "kernel imports OSGi only: it knows no music and must start when all else is broken",
            "dev.backline.ui",
                    "ui imports model, sound, api and JavaFX only: a panel's contract must not drag the window along");

    private RoomLaws() {}

    static List<Law> of(String root) {
        List<Law> laws = new ArrayList<>();
        List<String> ground = GROUND.get(root);
        if (ground != null) {
            String why = WHY.getOrDefault(root, "");
            laws.add(forbid(
                    "imports of the ground floor",
                    "a class outside " + root + "'s floor",
                    why,
                    type -> outside(type, root, ground)));
        } else {
            laws.add(forbid(
                    "bundles meet in api",
                    "another bundle's inside",
                    "bundles meet in dev.backline.api or in another bundle's exported .api package, never in its internals:"
                            + " else neither can be replaced alone",
                    type -> inside(type, root)));
            laws.add(forbid(
                    "the kernel's door",
                    "dev.backline.kernel",
                    "only core turns dev.backline.kernel.spi into contracts (and cli implements Entry): ask core's contracts"
                            + " in dev.backline.api instead",
                    type -> kernel(type, root)));
        }
        if (!root.equals("dev.backline.ui") && !root.equals("dev.backline.desk") && !root.endsWith(".ui")) {
            laws.add(forbid(
                    "JavaFX stays in the window",
                    "JavaFX",
                    "only ui, desk and <feature>-ui bundles may import JavaFX, so that all else runs headless: move the panel"
                            + " into a -ui bundle",
                    type -> type.getPackageName().startsWith("javafx.")));
            laws.add(forbid(
                    "panels stay in the window",
                    "dev.backline.ui",
                    "only desk and <feature>-ui bundles may import the contract of panels, so that all else runs headless: move"
                            + " the panel into a -ui bundle",
                    type -> within(type.getPackageName(), "dev.backline.ui")));
        }
        laws.add(new Law(
                "no circles between packages",
                slices().matching("(**)")
                        .should()
                        .beFreeOfCycles()
                        .because(
                                "a circle makes two packages one that nobody can read, test or move alone: put the shared part below"
                                        + " both")));
        return laws;
    }

    private static Law forbid(String name, String what, String why, Predicate<JavaClass> forbidden) {
        return new Law(
                name,
                noClasses()
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe("are " + what, forbidden))
                        .because(why));
    }

    private static boolean outside(JavaClass type, String root, List<String> allowed) {
        String name = type.getBaseComponentType().getPackageName();
        return !name.isEmpty()
                && !within(name, "java")
                && !within(name, root)
                && !within(name, "org.jspecify.annotations")
                && !within(name, "org.osgi.annotation")
                && allowed.stream().noneMatch(room -> within(name, room));
    }

    private static boolean inside(JavaClass type, String root) {
        String name = type.getBaseComponentType().getPackageName();
        if (within(name, root)) {
            return false;
        }
        boolean internal = name.contains(".internal.") || name.endsWith(".internal");
        boolean shared = within(name, "dev.backline.model")
                || within(name, "dev.backline.sound")
                || within(name, "dev.backline.api")
                || within(name, "dev.backline.kernel")
                || within(name, "dev.backline.ui")
                || within(name, "dev.backline.testkit")
                || name.endsWith(".api")
                || name.contains(".api.");
        return name.startsWith(HOUSE) && (internal || !shared);
    }

    private static boolean kernel(JavaClass type, String root) {
        JavaClass base = type.getBaseComponentType();
        if (!within(base.getPackageName(), "dev.backline.kernel") || within(root, "dev.backline.testkit")) {
            return false;
        }
        boolean core = root.equals("dev.backline.core") && base.getPackageName().equals(KERNEL_SPI);
        boolean entry = root.equals("dev.backline.cli") && ENTRY.contains(base.getName());
        return !core && !entry;
    }

    private static boolean within(String name, String room) {
        return name.equals(room) || name.startsWith(room + ".");
    }
}
