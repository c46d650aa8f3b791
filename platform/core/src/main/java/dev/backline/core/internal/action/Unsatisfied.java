package dev.backline.core.internal.action;

import dev.backline.core.internal.action.Catalogue.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;

/** Says why a component offers no service. */
final class Unsatisfied {
    private static final String CONDITION = "org.osgi.service.condition.Condition";

    private final ServiceComponentRuntime components;
    private final BundleContext context;

    Unsatisfied(ServiceComponentRuntime components, BundleContext context) {
        this.components = components;
        this.context = context;
    }

    /** Answers what the component waits for, in a sentence for the user; empty when it waits for nothing known. */
    Optional<String> missing(Place place) {
        List<String> missing = description(place).stream()
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream()
                        .flatMap(configuration -> missing(description, configuration)))
                .distinct()
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(name(place) + " needs " + String.join(", ", missing)
                        + ", which no installed bundle offers now. Install one that does; see: backline bundle why "
                        + place.info().bundle());
    }

    /** Answers why a component that waits for nothing offers no service all the same. */
    String reason(Place place) {
        String bundle = place.info().bundle();
        return description(place).isEmpty()
                ? name(place) + " cannot be called: the bundle " + bundle + " has no component "
                        + place.declared().component() + ". It was built wrong; tell its maker."
                : name(place) + " cannot be called: its component in the bundle " + bundle
                        + " failed to start. See: backline bundle why " + bundle;
    }

    private Optional<ComponentDescriptionDTO> description(Place place) {
        return Optional.ofNullable(context.getBundle(place.bundleId()))
                .map(bundle -> components.getComponentDescriptionDTO(
                        bundle, place.declared().component()));
    }

    private static String name(Place place) {
        return "\"" + place.info().fullName() + "\"";
    }

    private static Stream<String> missing(
            ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {
        return Stream.of(configuration.unsatisfiedReferences)
                .flatMap(unsatisfied ->
                        Stream.of(description.references).filter(reference -> reference.name.equals(unsatisfied.name)))
                // The framework's own condition always holds; a component just begun has only not been told of it yet.
                .filter(reference -> !reference.interfaceName.equals(CONDITION))
                .map((ReferenceDTO reference) ->
                        reference.interfaceName.substring(reference.interfaceName.lastIndexOf('.') + 1));
    }
}
