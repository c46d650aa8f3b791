package dev.backline.templates.internal.mix;

import dev.backline.model.Device;
import dev.backline.model.Parameter;
import java.util.List;
import java.util.Map;

/** The bands of EQ Eight, each kind at its place: cuts outermost, shelves inside of them, bells between. */
final class Bands {
    static final String LOW_CUT = "low-cut";
    static final String HIGH_CUT = "high-cut";
    private static final Map<String, Band> BANDS = Map.of(
            LOW_CUT,
            new Band(0, 1),
            "low-cut-48",
            new Band(0, 0),
            "low-shelf",
            new Band(1, 2),
            "bell",
            new Band(2, 3),
            "second-bell",
            new Band(3, 3),
            "third-bell",
            new Band(4, 3),
            "high-shelf",
            new Band(6, 5),
            HIGH_CUT,
            new Band(7, 6));
    private static final double BUTTERWORTH = 0.7071067811865476;

    private Bands() {}

    /** Answers an equaliser; a band is told as {@code frequency:gain:q}, a cut by its frequency. */
    static Device.Builder equaliser(Slot slot) {
        Device.Builder device = Device.builder(Device.EQ_EIGHT).name("EQ Eight");
        slot.settings().forEach((band, numbers) -> band(device, band, numbers));
        return device;
    }

    private static void band(Device.Builder device, String name, List<Double> numbers) {
        Band band = BANDS.get(name);
        if (band == null) {
            throw new IllegalArgumentException("A band is \"" + name + "\", but one of "
                    + String.join(", ", BANDS.keySet().stream().sorted().toList()) + " was expected.");
        }
        String at = path(band.place());
        device.parameter(Parameter.of(at + "IsOn", "", 0, 1, 1))
                .parameter(Parameter.of(at + "Mode", "", 0, 7, band.mode()))
                .parameter(Parameter.of(at + "Freq", "Hz", 10, 22_000, numbers.getFirst()))
                .parameter(Parameter.of(at + "Gain", "dB", -15, 15, number(numbers, 1, 0)))
                .parameter(Parameter.of(at + "Q", "", 0.1, 18, number(numbers, 2, BUTTERWORTH)));
    }

    /** Answers the name of the frequency of a cut. */
    static String frequency(String cut) {
        return path(cut.equals(LOW_CUT) ? 0 : 7) + "Freq";
    }

    private static String path(int place) {
        return "Bands." + place + "/ParameterA/";
    }

    private static double number(List<Double> numbers, int index, double otherwise) {
        return index < numbers.size() ? numbers.get(index) : otherwise;
    }

    /**
     * Where a band lies.
     *
     * @param place its number in the device
     * @param mode Live's code of its shape
     */
    private record Band(int place, int mode) {}
}
