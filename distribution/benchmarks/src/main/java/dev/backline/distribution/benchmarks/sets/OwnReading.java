package dev.backline.distribution.benchmarks.sets;

import dev.backline.api.job.Progress;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Arrays;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Reads a set as every action on sets does. That class is private to its bundle, so it is taken from there by its name. */
final class OwnReading implements Reading {
    private static final String BUNDLE = "dev.backline.live.set";
    private static final String CLASS = BUNDLE + ".internal.file.SetFile";

    private final MethodHandle load;

    OwnReading(BundleContext context) throws ReflectiveOperationException {
        Bundle bundle = Arrays.stream(context.getBundles())
                .filter(one -> BUNDLE.equals(one.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The bundle " + BUNDLE + " is not installed."));
        load = MethodHandles.publicLookup()
                .unreflect(bundle.loadClass(CLASS).getMethod("load", Path.class, Progress.class));
    }

    @Override
    public Object read(Path file) throws Exception {
        try {
            return load.invoke(file, Progress.NONE);
        } catch (Exception | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
