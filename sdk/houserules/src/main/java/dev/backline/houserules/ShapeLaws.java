package dev.backline.houserules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Names, packages and components. */
final class ShapeLaws {
    private static final String COMPONENT = "org.osgi.service.component.annotations.Component";
    private static final Set<String> MUTABLE = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.HashSet",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.lang.ThreadLocal",
            "java.lang.StringBuilder");

    private ShapeLaws() {}

    static List<Law> of() {
        return List.of(names(), interfaces(), nullMarked(), versioned(), finalComponents(), staticState());
    }

    private static Law names() {
        return new Law(
                "names say what a thing is",
                noClasses()
                        .should()
                        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data)")
                        .because(
                                "Manager, Helper, Util, Impl and Data say nothing: use the field's word, and name an implementation"
                                        + " for how it works (XmlSetWriter, OfflineRenderer)"));
    }

    private static Law interfaces() {
        return new Law(
                "no I before an interface",
                noClasses()
                        .that()
                        .areInterfaces()
                        .should()
                        .haveNameMatching("(.*[.$])?I[A-Z][a-z]\\w*")
                        .because("the contract has the plain name; the implementation is named for how it works"));
    }

    private static Law nullMarked() {
        return new Law(
                "every package is null-marked",
                classes()
                        .that(describe(
                                "are not package-infos",
                                type -> !type.getSimpleName().equals("package-info")))
                        .should(haveNullMarkedPackage())
                        .because(
                                "null never crosses a package: NullAway holds it only where package-info.java has @NullMarked"));
    }

    private static Law versioned() {
        return new Law(
                "an exported package has a version",
                classes()
                        .that()
                        .areAnnotatedWith("org.osgi.annotation.bundle.Export")
                        .should()
                        .beAnnotatedWith("org.osgi.annotation.versioning.Version")
                        .andShould()
                        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                        .because(
                                "who imports a package must be able to say which one: @Export, @Version and @NullMarked go together"));
    }

    private static Law finalComponents() {
        return new Law(
                "components are final",
                classes()
                        .that()
                        .areAnnotatedWith(COMPONENT)
                        .should(have(describe(
                                "the modifier final",
                                type -> type.getModifiers().contains(JavaModifier.FINAL))))
                        .because("a component is made by the container from its constructor; nobody extends it"));
    }

    private static Law staticState() {
        return new Law(
                "components keep no static state",
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(COMPONENT)
                        .should(have(describe("an immutable value", ShapeLaws::immutable)))
                        .because("static state outlives a reload and leaks the old bundle: keep it in the instance"));
    }

    private static boolean immutable(JavaField field) {
        JavaClass type = field.getRawType();
        return field.getModifiers().contains(JavaModifier.FINAL)
                && !MUTABLE.contains(type.getName())
                && !type.getPackageName().equals("java.util.concurrent.atomic");
    }

    private static ArchCondition<JavaClass> haveNullMarkedPackage() {
        return new ArchCondition<>("lie in a package with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .orElse(false);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            "Package " + type.getPackageName() + " of " + type.getName() + " has no @NullMarked"));
                }
            }
        };
    }
}
