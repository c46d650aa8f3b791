package dev.backline.api.unit;

import java.util.List;
import java.util.Map;

/**
 * What a kind of unit is.
 *
 * @param id lower case with dashes, unique among all installed kinds, such as {@code ladder-filter}
 * @param title what a producer reads
 * @param family lower-case word that groups like units, such as {@code filter}, {@code dynamics}, {@code synth}
 * @param help formula, range and source in the literature, in a few sentences
 * @param parameters in the order in which {@link AudioUnit#set} counts them
 * @param presets named settings, {@code Default} not among them
 */
public record UnitInfo(
        String id, String title, String family, String help, List<UnitParameter> parameters, List<Preset> presets) {
    /** Copies the lists. */
    public UnitInfo {
        parameters = List.copyOf(parameters);
        presets = List.copyOf(presets);
    }

    /**
     * Answers the place of a parameter.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public int index(String parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(parameter)) {
                return i;
            }
        }
        throw new IllegalArgumentException(title + " has no parameter " + parameter + ", but one of "
                + parameters.stream().map(UnitParameter::name).toList() + " was expected.");
    }

    /**
     * Named settings.
     *
     * @param name what a producer reads
     * @param values by parameter name; what is absent keeps its initial value
     */
    public record Preset(String name, Map<String, Double> values) {
        /** Copies the values. */
        public Preset {
            values = Map.copyOf(values);
        }
    }
}
