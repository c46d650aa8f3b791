package dev.backline.distribution.benchmarks.probe;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bare calls of the framework: what any way of hot loading costs at least. */
final class FrameworkDeployer implements Deployer {
    private static final String LOCATION = "benchmark:tiny";

    private final BundleContext context;

    FrameworkDeployer(BundleContext context) {
        this.context = context;
    }

    @Override
    public void install(Path jar) throws Exception {
        try (InputStream in = Files.newInputStream(jar)) {
            context.installBundle(LOCATION, in).start();
        }
    }

    @Override
    public void update(Path jar) throws Exception {
        Bundle bundle = context.getBundle(LOCATION);
        try (InputStream in = Files.newInputStream(jar)) {
            bundle.update(in);
        }
        refresh(bundle);
    }

    @Override
    public void remove() throws Exception {
        Bundle bundle = context.getBundle(LOCATION);
        bundle.uninstall();
        refresh(bundle);
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> done.countDown());
        done.await();
    }
}
