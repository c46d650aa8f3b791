package dev.backline.houserules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import java.util.List;
import java.util.Set;

/** Same seed, same bytes: what would make two machines disagree. */
final class SameBytesLaws {
    /** Methods of {@code Math} whose last bit may differ between machines and compilers. */
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    private static final Set<String> UNSEEDED =
            Set.of("java.util.Random", "java.util.concurrent.ThreadLocalRandom", "java.util.SplittableRandom");

    private SameBytesLaws() {}

    static List<Law> of() {
        return List.of(
                new Law(
                        "exact mathematics",
                        noClasses()
                                .should()
                                .callMethodWhere(
                                        describe("the method is an inexact one of Math", SameBytesLaws::inexact))
                                .orShould()
                                .accessTargetWhere(describe(
                                        "the method is an inexact one of Math, by reference",
                                        access -> access.getTargetOwner()
                                                        .getName()
                                                        .equals("java.lang.Math")
                                                && INEXACT.contains(
                                                        access.getTarget().getName())))
                                .because(
                                        "same seed, same bytes on any machine: StrictMath (or a table of ours) has the same last bit"
                                                + " everywhere, Math has not")),
                new Law(
                        "seeded chance",
                        noClasses()
                                .should()
                                .dependOnClassesThat(describe(
                                        "are a generator without our seed", type -> UNSEEDED.contains(type.getName())))
                                .orShould()
                                .callMethod(Math.class, "random")
                                .because(
                                        "randomness enters through a parameter: split dev.backline.model.Seed by a name")));
    }

    private static boolean inexact(JavaCall<?> call) {
        return call.getTargetOwner().getName().equals("java.lang.Math")
                && INEXACT.contains(call.getTarget().getName());
    }
}
