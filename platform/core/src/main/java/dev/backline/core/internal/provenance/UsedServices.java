package dev.backline.core.internal.provenance;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;

/**
 * Which bundles stand behind a provider: those of the services that its component needs, and of what these need. Only
 * references to one service count; a list of plug-ins says nothing about which of them took part.
 */
final class UsedServices {
    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final Optional<Bundle> core = Optional.ofNullable(FrameworkUtil.getBundle(UsedServices.class));

    UsedServices(BundleContext context, ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    private record Component(Bundle bundle, String name) {}

    Set<Bundle> behind(Set<Class<?>> providers) {
        Deque<Component> open = new ArrayDeque<>();
        Set<Bundle> bundles = new LinkedHashSet<>();
        for (Class<?> provider : providers) {
            Bundle bundle = FrameworkUtil.getBundle(provider);
            if (bundle != null) {
                bundles.add(bundle);
                components.getComponentDescriptionDTOs(bundle).stream()
                        .filter(description -> provider.getName().equals(description.implementationClass))
                        .forEach(description -> open.add(new Component(bundle, description.name)));
            }
        }
        follow(open, bundles);
        return bundles;
    }

    private void follow(Deque<Component> open, Set<Bundle> bundles) {
        Set<Component> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Component component = open.removeFirst();
            ComponentDescriptionDTO description = seen.add(component)
                    ? components.getComponentDescriptionDTO(component.bundle(), component.name())
                    : null;
            if (description != null) {
                for (ReferenceDTO reference : description.references) {
                    service(reference).ifPresent(service -> {
                        bundles.add(service.getBundle());
                        if (service.getProperty("component.name") instanceof String name) {
                            open.add(new Component(service.getBundle(), name));
                        }
                    });
                }
            }
        }
    }

    private Optional<ServiceReference<?>> service(ReferenceDTO reference) {
        if (!reference.cardinality.endsWith("..1") || reference.interfaceName.startsWith("org.osgi.")) {
            return Optional.empty();
        }
        try {
            ServiceReference<?>[] found = context.getServiceReferences(reference.interfaceName, reference.target);
            return Arrays.stream(found == null ? new ServiceReference<?>[0] : found)
                    .max((a, b) -> a.compareTo(b))
                    .filter(service ->
                            service.getBundle() != null && service.getBundle().getBundleId() != 0)
                    .filter(service -> core.filter(service.getBundle()::equals).isEmpty());
        } catch (InvalidSyntaxException e) {
            return Optional.empty(); // Then SCR could not satisfy the component either.
        }
    }
}
