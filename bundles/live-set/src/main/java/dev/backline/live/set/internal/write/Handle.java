package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A parameter in the file.
 *
 * @param parameter its element, with {@code Manual} and {@code AutomationTarget}
 * @param toFile from the set's unit to the file's
 */
record Handle(Element parameter, DoubleUnaryOperator toFile) {
    static Handle plain(Element parameter) {
        return new Handle(parameter, DoubleUnaryOperator.identity());
    }

    Element automation() {
        return parameter.at("AutomationTarget");
    }

    Optional<Element> modulation() {
        return parameter.child("ModulationTarget");
    }

    boolean isSwitch() {
        String manual = parameter.value("Manual");
        return manual.equals("true") || manual.equals("false");
    }

    boolean isFloat() {
        return modulation().isPresent();
    }

    /** Answers the file's number for a value of the set, within the parameter's range. */
    double number(double value) {
        double number = toFile.applyAsDouble(value);
        if (!isFloat()) {
            return Math.rint(number);
        }
        double low = Double.parseDouble(parameter.value("MidiControllerRange/Min"));
        double high = Double.parseDouble(parameter.value("MidiControllerRange/Max"));
        return Math.clamp(number, Math.min(low, high), Math.max(low, high));
    }

    /** Answers the file's text for a value of the set. */
    String text(double value) {
        return isSwitch() ? String.valueOf(toFile.applyAsDouble(value) >= 0.5) : Numbers.text(number(value));
    }

    /** Sets the parameter, and answers whether the value lay in its range. */
    boolean set(double value) {
        parameter.set("Manual", text(value));
        return !isFloat()
                || Math.abs(number(value) - toFile.applyAsDouble(value)) < 1e-6 * Math.max(1, Math.abs(number(value)));
    }
}
