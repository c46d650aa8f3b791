package dev.backline.core.internal.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.core.internal.FakeLedger;
import dev.backline.core.internal.SmallFramework;
import dev.backline.kernel.spi.Installed;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;

/** Which bundles a product's provenance names, in a real framework. */
class TakingPartTest {
    private static final String MAKER = Maker.class.getName();

    private final List<ComponentDescriptionDTO> components = new ArrayList<>();
    private SmallFramework framework;
    private Bundle maker;

    @BeforeEach
    void start(@TempDir Path folder) throws BundleException, IOException {
        framework = new SmallFramework(folder, Map.of());
        String path = MAKER.replace('.', '/') + ".class";
        try (InputStream bytes = Maker.class.getClassLoader().getResourceAsStream(path)) {
            framework.start("scales", Map.of("Export-Package", "scales", "Bundle-Version", "2.5.0"), Map.of());
            maker = framework.start("maker", Map.of("Import-Package", "scales"), Map.of(path, bytes.readAllBytes()));
        }
    }

    @AfterEach
    void stop() throws BundleException {
        framework.close();
    }

    private void component(String name, String... references) {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = name;
        description.implementationClass = name;
        description.references = Arrays.stream(references)
                .map(text -> {
                    String[] parts = text.split(" ");
                    ReferenceDTO reference = new ReferenceDTO();
                    reference.cardinality = parts[0];
                    reference.interfaceName = parts[1];
                    reference.target = parts.length > 2 ? parts[2] : null;
                    return reference;
                })
                .toArray(ReferenceDTO[]::new);
        components.add(description);
    }

    private <T> void provider(String bundle, Class<T> type, T service) throws BundleException {
        SmallFramework.offer(framework.start(bundle, ""), type, service, bundle + ".Component");
    }

    private Set<Bundle> behindTheMaker() throws ClassNotFoundException {
        ServiceComponentRuntime runtime = (ServiceComponentRuntime) Proxy.newProxyInstance(
                ServiceComponentRuntime.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getComponentDescriptionDTOs" -> components;
                    case "getComponentDescriptionDTO" ->
                        components.stream()
                                .filter(c -> c.name.equals(arguments[1]))
                                .findFirst()
                                .orElse(null);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new UsedServices(framework.context(), runtime).behind(Set.of(maker.loadClass(MAKER)));
    }

    private static List<String> names(Collection<Bundle> bundles) {
        return bundles.stream().map(Bundle::getSymbolicName).toList();
    }

    @Test
    void theServicesThatAComponentNeedsTakePartAndThoseThatTheseNeed() throws Exception {
        component(
                MAKER,
                "1..1 " + Supplier.class.getName(),
                "0..n " + Consumer.class.getName(),
                "1..1 org.osgi.service.cm.ConfigurationAdmin",
                "0..1 " + Runnable.class.getName(),
                "1..1 " + Function.class.getName() + " (broken");
        component("samples.Component", "1..1 " + Function.class.getName(), "1..1 " + Supplier.class.getName());
        provider("samples", Supplier.class, () -> "kick");
        provider("decoder", Function.class, x -> x);
        provider("listener", Consumer.class, x -> {});
        assertThat(names(behindTheMaker())).containsExactly("maker", "samples", "decoder");
    }

    @Test
    void theBestOfSeveralServicesIsTheOneThatCounts() throws Exception {
        component(MAKER, "1..1 " + Supplier.class.getName());
        provider("first", Supplier.class, () -> "kick");
        provider("second", Supplier.class, () -> "kick");
        assertThat(names(behindTheMaker())).containsExactly("maker", "first");
    }

    @Test
    void bundlesWhoseClassesAreUsedAreNamedWithTheLedgersHashOrTheirVersion() {
        FakeLedger ledger = new FakeLedger();
        ledger.add("maker", Installed.State.RUNNING, Optional.empty());
        TakingPart part = new TakingPart(ledger);
        assertThat(part.describe(List.of(maker, framework.context().getBundle())))
                .isEqualTo(Map.of("maker", "1.0.0 cafe", "scales", "2.5.0"));
        assertThat(part.now("scales")).isEmpty();
    }
}
