package dev.backline.houserules;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The module whose classes are looked at: its root package, its folder and its compiled classes. */
record Module(String root, Path folder, JavaClasses classes) {
    private static final String EXPORT = "org.osgi.annotation.bundle.Export";
    private static final String VERSION = "org.osgi.annotation.versioning.Version";

    /** The module that surefire runs in: {@code basedir} and {@code backline.module} are set by its configuration. */
    static Module current() {
        Path folder = Path.of(System.getProperty("basedir", "."));
        String root = System.getProperty("backline.module");
        if (root == null) {
            throw new IllegalStateException(
                    "The system property backline.module is missing, but the root package of the"
                            + " module was expected. Set it in surefire's systemPropertyVariables, as dev.backline.parent does.");
        }
        return of(root, folder, folder.resolve("target/classes"));
    }

    static Module of(String root, Path folder, Path classes) {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        JavaClasses imported =
                new ClassFileImporter().importPaths(Files.isDirectory(classes) ? List.of(classes) : List.of());
        return new Module(root, folder, imported);
    }

    /** The package-infos of packages that others see: those with {@code @Export} or {@code @Version}. */
    List<JavaClass> exported() {
        return classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(EXPORT) || type.isAnnotatedWith(VERSION))
                .sorted(java.util.Comparator.comparing(JavaClass::getPackageName))
                .toList();
    }

    static Optional<String> version(JavaClass packageInfo) {
        return packageInfo
                .tryGetAnnotationOfType(VERSION)
                .flatMap(annotation -> annotation.get("value"))
                .map(Object::toString);
    }
}
