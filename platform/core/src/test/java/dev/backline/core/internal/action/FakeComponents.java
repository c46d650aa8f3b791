package dev.backline.core.internal.action;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** What Declarative Services would tell of components that the test describes. */
final class FakeComponents {
    private final Map<String, String> lacking = new TreeMap<>();

    /** A component that waits for a service. */
    void lacks(Bundle bundle, String component, String service) {
        lacking.put(bundle.getSymbolicName() + component, service);
    }

    ServiceComponentRuntime runtime() {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(
                ServiceComponentRuntime.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getComponentDescriptionDTO" ->
                        Optional.ofNullable(lacking.get(((Bundle) arguments[0]).getSymbolicName() + arguments[1]))
                                .map(FakeComponents::description)
                                .orElse(null);
                    case "getComponentConfigurationDTOs" -> List.of(configuration());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ComponentDescriptionDTO description(String service) {
        ReferenceDTO reference = new ReferenceDTO();
        reference.name = "needed";
        reference.interfaceName = service;
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.references = new ReferenceDTO[] {reference};
        return description;
    }

    private static ComponentConfigurationDTO configuration() {
        UnsatisfiedReferenceDTO unsatisfied = new UnsatisfiedReferenceDTO();
        unsatisfied.name = "needed";
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {unsatisfied};
        return configuration;
    }
}
