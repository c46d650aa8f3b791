package dev.backline.distribution.benchmarks.probe;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The floor: the same framework and Declarative Services, and nothing else. */
public final class PlainFelix {
    private PlainFelix() {}

    /** {@code start|deploy|cycles STORAGE ROUNDS EVERY JAR1 JAR2 BUNDLE...}; prints what the probe in Backline prints. */
    public static void main(String[] arguments) throws Exception {
        Framework framework = open(arguments[1]);
        List<Path> versions = List.of(Path.of(arguments[4]), Path.of(arguments[5]));
        BundleContext context = framework.getBundleContext();
        for (String jar : Arrays.copyOfRange(arguments, 6, arguments.length)) {
            install(context, "file:" + jar);
        }
        Rounds rounds = new Rounds(context, new FrameworkDeployer(context), versions, System.out);
        switch (arguments[0]) {
            case "deploy" -> rounds.deploys(Integer.parseInt(arguments[2]));
            case "cycles" -> rounds.cycles(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            default -> start(context, versions.getFirst());
        }
        framework.stop();
        framework.waitForStop(10_000);
    }

    private static Framework open(String storage) throws BundleException {
        FrameworkFactory factory =
                ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
        Framework framework =
                factory.newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage, "ds.loglevel", "error"));
        framework.init();
        framework.start();
        return framework;
    }

    private static void install(BundleContext context, String location) throws BundleException {
        Bundle known = context.getBundle(location);
        Bundle bundle = known == null ? context.installBundle(location) : known;
        bundle.start();
    }

    private static void start(BundleContext context, Path jar) throws Exception {
        install(context, "file:" + jar);
        try (Watched watched = new Watched(context)) {
            watched.await(Optional.of("1"));
        }
        System.out.println("answered");
    }
}
