package dev.backline.testkit;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Constants;

/** Options for a container: what every test run needs, and the bundles under test. */
public final class Provision {
    private Provision() {}

    /** Answers the bundles that run JUnit inside, and this one; every {@link ContainerTest} needs them. */
    public static Option junit() {
        return composite(
                cleanCaches(true),
                systemProperty("org.ops4j.pax.logging.DefaultServiceLog.level").value("WARN"),
                of(Test.class),
                of(ParameterizedTest.class),
                of(JupiterTestEngine.class),
                of(TestEngine.class),
                of(JUnitException.class),
                of(Launcher.class),
                of(AssertionFailedError.class),
                named("org.apiguardian.api.API"),
                of(ContainerTest.class));
    }

    /** Answers the bundle on the class path that holds a class; a folder of classes is packed into one. */
    public static Option of(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path jar = Files.isDirectory(place) ? ClassFolder.pack(place, type.getPackageName()) : place;
            return bundle("reference:" + jar.toUri());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalArgumentException(type + " lies at no place that can be read.", e);
        }
    }

    /** Answers every bundle of a folder, such as that of a built distribution, but those named; a {@code *} stands for any letters. */
    public static Option folder(Path folder, String... without) throws IOException {
        List<PathMatcher> left = Arrays.stream(without)
                .map(name -> folder.getFileSystem().getPathMatcher("glob:" + name))
                .toList();
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(f -> f.toString().endsWith(".jar")
                            && left.stream().noneMatch(named -> named.matches(f.getFileName())))
                    .sorted()
                    .toList();
        }
        // A fragment must be there before its host is resolved; names are so that it is: groovy-json before groovy.
        List<Option> bundles = new ArrayList<>();
        for (Path jar : jars) {
            bundles.add(whole(jar));
        }
        return composite(bundles.toArray(Option[]::new));
    }

    /** A fragment is installed and never started. */
    private static Option whole(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            boolean fragment = file.getManifest().getMainAttributes().getValue(Constants.FRAGMENT_HOST) != null;
            return bundle("reference:" + jar.toUri()).start(!fragment);
        }
    }

    private static Option named(String type) {
        try {
            return of(Class.forName(type));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(type + " is not on the class path, but JUnit needs it.", e);
        }
    }
}
