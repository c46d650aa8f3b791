package dev.backline.houserules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What belongs to the process as a whole: its streams and its end. */
final class ProcessLaws {
    private static final Set<String> SPEAKERS =
            Set.of("dev.backline.kernel", "dev.backline.cli", "dev.backline.scripting", "dev.backline.testkit");

    private ProcessLaws() {}

    static List<Law> of(String root) {
        List<Law> laws = new ArrayList<>();
        if (!SPEAKERS.contains(root)) {
            laws.add(new Law(
                    "standard streams belong to the command line",
                    noClasses()
                            .should()
                            .accessFieldWhere(describe("the field is System.out or System.err", ProcessLaws::stream))
                            .because(
                                    "with --json standard output holds one document and nothing else: return a result, report"
                                            + " through Progress, or log")));
        }
        laws.add(
                new Law(
                        "nobody ends the process",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName("dev.backline.kernel.Main")
                                .should()
                                .callMethodWhere(describe(
                                        "the method is System.exit, Runtime.exit or Runtime.halt",
                                        call -> exit(call, root)))
                                .because(
                                        "an exit kills jobs and open documents of others: throw an ActionFault, and the kernel's main ends")));
        laws.add(new Law(
                "no stack trace to the screen",
                noClasses()
                        .should()
                        .callMethodWhere(describe(
                                "the method is printStackTrace",
                                call -> call.getTarget().getName().equals("printStackTrace")))
                        .because("an error is one message: where, what was found, what was expected, what to do")));
        return laws;
    }

    private static boolean stream(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.lang.System")
                && Set.of("out", "err").contains(access.getTarget().getName());
    }

    /** The command line may halt: it is what a second Ctrl-C asks for when nothing else answers any more. */
    private static boolean exit(JavaAccess<?> access, String root) {
        String owner = access.getTargetOwner().getName();
        String method = access.getTarget().getName();
        boolean ends = Set.of("java.lang.System", "java.lang.Runtime").contains(owner)
                && Set.of("exit", "halt").contains(method);
        return ends && !(root.equals("dev.backline.cli") && method.equals("halt"));
    }
}
