package dev.backline.core.internal.action;

import dev.backline.core.internal.action.Catalogue.Place;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;

/** Says why a component offers no service. */
final class Unsatisfied {
    private final ServiceComponentRuntime components;
    private final BundleContext context;

    Unsatisfied(ServiceComponentRuntime components, BundleContext context) {
        this.components = components;
        this.context = context;
    }

    /** Answers a sentence for the user. */
    String reason(Place place) {
        String action = "\"" + place.info().fullName() + "\"";
        String bundleName = place.info().bundle();
        Bundle bundle = context.getBundle(place.bundleId());
        ComponentDescriptionDTO description = bundle == null
                ? null
                : components.getComponentDescriptionDTO(bundle, place.declared().component());
        if (description == null) {
            return action + " cannot be called: the bundle " + bundleName + " has no component "
                    + place.declared().component() + ". It was built wrong; tell its maker.";
        }
        List<String> missing = components.getComponentConfigurationDTOs(description).stream()
                .flatMap(configuration -> missing(description, configuration))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            return action + " needs " + String.join(", ", missing)
                    + ", which no installed bundle offers now. Install one that does; see: backline bundle why "
                    + bundleName;
        }
        return action + " cannot be called: its component in the bundle " + bundleName
                + " failed to start. See: backline bundle why " + bundleName;
    }

    private static Stream<String> missing(
            ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {
        return Stream.of(configuration.unsatisfiedReferences)
                .flatMap(unsatisfied ->
                        Stream.of(description.references).filter(reference -> reference.name.equals(unsatisfied.name)))
                .map((ReferenceDTO reference) ->
                        reference.interfaceName.substring(reference.interfaceName.lastIndexOf('.') + 1));
    }
}
