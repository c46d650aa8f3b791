package dev.backline.live.virtual.internal.song;

import dev.backline.model.Parameter;
import java.util.Locale;

/** A parameter of a device. */
public final class ParameterItem extends Item {
    private final String name;
    private final String unit;
    private final double least;
    private final double most;
    private final boolean quantized;

    /**
     * Makes a parameter.
     *
     * @param quantized whether it takes whole numbers only
     */
    public ParameterItem(Parameter parameter, boolean quantized) {
        name = parameter.name();
        unit = parameter.unit();
        least = parameter.low();
        most = parameter.high();
        this.quantized = quantized;
        put("value", parameter.value());
    }

    @Override
    public String className() {
        return "DeviceParameter";
    }

    ParameterItem copy() {
        return new ParameterItem(new Parameter(name, unit, least, most, value()), quantized);
    }

    /** Answers its name. */
    public String name() {
        return name;
    }

    /** Answers its smallest value. */
    public double least() {
        return least;
    }

    /** Answers its largest value. */
    public double most() {
        return most;
    }

    /** Answers whether it takes whole numbers only. */
    public boolean quantized() {
        return quantized;
    }

    /** Answers its value. */
    public double value() {
        return number("value");
    }

    /** Answers its value as one reads it. */
    public String shown() {
        if (quantized && least == 0 && most == 1 && unit.isEmpty()) {
            return value() == 0 ? "Off" : "On";
        }
        if (unit.equals("Hz") && value() >= 1000) {
            return String.format(Locale.ROOT, "%.2f kHz", value() / 1000);
        }
        String number = quantized ? Long.toString(Math.round(value())) : String.format(Locale.ROOT, "%.2f", value());
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
