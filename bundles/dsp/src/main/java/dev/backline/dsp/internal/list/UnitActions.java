package dev.backline.dsp.internal.list;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Param;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import dev.backline.api.unit.UnitParameter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The actions that tell which effects and instruments are installed, whoever brought them. */
@Component(service = ActionProvider.class)
public final class UnitActions implements ActionProvider {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<UnitKind> kinds = new CopyOnWriteArrayList<>();

    /** Made by the container, which fills the list. */
    public UnitActions() {}

    UnitActions(List<UnitKind> some) {
        kinds.addAll(some);
    }

    /** Lists the kinds. */
    @Action(
            group = "audio",
            name = "units",
            title = "List effects and instruments",
            help = "Lists the audio units that are installed: what sounds and what changes sound.",
            examples = {"audio units", "audio units --json"})
    public List<UnitLine> units() {
        return sorted().stream()
                .map(info -> new UnitLine(
                        info.id(),
                        info.title(),
                        info.family(),
                        info.parameters().size(),
                        info.presets().stream().map(UnitInfo.Preset::name).toList()))
                .toList();
    }

    /** Tells all about one kind. */
    @Action(
            group = "audio",
            name = "unit",
            title = "Show an effect or instrument",
            help =
                    "Shows what a unit does, by which formula and source, with its parameters, their ranges, and its presets.",
            examples = {"audio unit reverb", "audio unit ladder-filter --json"})
    public UnitSheet unit(@Param(value = "Its name as \"audio units\" tells it", position = 0) String unit)
            throws ActionFault {
        List<UnitInfo> infos = sorted();
        UnitInfo info = infos.stream()
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new ActionFault(
                        Kind.NOT_FOUND,
                        "There is no unit " + unit + ", but one of "
                                + infos.stream().map(UnitInfo::id).toList() + " was expected."));
        return new UnitSheet(
                info.id(),
                info.title(),
                info.family(),
                info.help(),
                info.parameters().stream().map(ParameterLine::of).toList(),
                info.presets().stream().map(PresetLine::of).toList());
    }

    private List<UnitInfo> sorted() {
        return kinds.stream()
                .map(UnitKind::info)
                .sorted(Comparator.comparing(UnitInfo::family).thenComparing(UnitInfo::id))
                .toList();
    }

    /**
     * A kind in short.
     *
     * @param unit its name
     * @param title for people
     * @param family of units that do like things
     * @param parameters how many
     * @param presets their names
     */
    public record UnitLine(String unit, String title, String family, int parameters, List<String> presets) {
        /** Copies the list. */
        public UnitLine {
            presets = List.copyOf(presets);
        }
    }

    /**
     * A kind in full.
     *
     * @param unit its name
     * @param title for people
     * @param family of units that do like things
     * @param help formula, range and source
     * @param parameters in their order
     * @param presets in their order
     */
    public record UnitSheet(
            String unit,
            String title,
            String family,
            String help,
            List<ParameterLine> parameters,
            List<PresetLine> presets) {
        /** Copies the lists. */
        public UnitSheet {
            parameters = List.copyOf(parameters);
            presets = List.copyOf(presets);
        }
    }

    /**
     * A parameter.
     *
     * @param parameter its name
     * @param unit of its values, empty for a plain number
     * @param low smallest value
     * @param high largest value
     * @param initial what holds until it is set
     * @param choices names of the values 0, 1, 2 ..., empty for what is continuous
     */
    public record ParameterLine(
            String parameter, String unit, double low, double high, double initial, List<String> choices) {
        /** Copies the list. */
        public ParameterLine {
            choices = List.copyOf(choices);
        }

        static ParameterLine of(UnitParameter parameter) {
            return new ParameterLine(
                    parameter.name(),
                    parameter.unit(),
                    parameter.low(),
                    parameter.high(),
                    parameter.initial(),
                    parameter.choices());
        }
    }

    /**
     * A preset.
     *
     * @param preset its name
     * @param values by parameter; what is absent keeps its initial value
     */
    public record PresetLine(String preset, Map<String, Double> values) {
        /** Copies the values. */
        public PresetLine {
            values = Map.copyOf(values);
        }

        static PresetLine of(UnitInfo.Preset preset) {
            return new PresetLine(preset.name(), new TreeMap<>(preset.values()));
        }
    }
}
