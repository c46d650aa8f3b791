package dev.backline.live.set.internal.diff.word;

import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Tells values as Live shows them. Live's files name no units; which one a parameter has is told by its name and its range, which are the same
 * in all sets that were looked at. A value whose unit is not known is told as the file has it.
 */
public enum Units {
    /** Linear gain, told in decibels. */
    GAIN,
    /** Decibels. */
    DECIBELS,
    /** Hertz. */
    HERTZ,
    /** MIDI pitch that means a frequency. */
    PITCH_AS_HERTZ,
    /** 0 to 1, told in percent. */
    PERCENT,
    /** 0 to 100. */
    PERCENT_AS_IT_IS,
    /** Milliseconds. */
    MILLISECONDS,
    /** Seconds, told in milliseconds below one. */
    SECONDS,
    /** Beats a minute. */
    TEMPO,
    /** Live's code of time signatures. */
    SIGNATURE,
    /** -1 left to 1 right. */
    PAN,
    /** Semitones. */
    SEMITONES,
    /** On and off. */
    SWITCH,
    /** Decibels are not known, nor anything else. */
    PLAIN;

    private static final double FLOOR = 0.000_316_23;
    private static final List<String> GAINS = List.of("Volume", "Send", "Threshold", "GainLo", "GainMid", "GainHi");
    private static final List<String> TRANSPOSITIONS = List.of("TransposeKey", "PitchCoarse", "Pitch", "Transpose");

    /** Answers the unit of a parameter. */
    public static Units of(String device, Node parameter) {
        String name = parameter.name();
        double min = parameter.number("MidiControllerRange/Min").orElse(Double.NaN);
        double max = parameter.number("MidiControllerRange/Max").orElse(Double.NaN);
        String value = parameter.value("Manual", "");
        if (value.equals("true")
                || value.equals("false")
                || parameter.at("MidiCCOnOffThresholds").isPresent()) {
            return SWITCH;
        }
        if (name.equals("Tempo") && device.equals("Mixer")) {
            return TEMPO;
        }
        if (name.equals("TimeSignature") && device.equals("Mixer")) {
            return SIGNATURE;
        }
        if (name.equals("GlobalGrooveAmount")) {
            return PERCENT_AS_IT_IS;
        }
        return ofName(device, name, Math.min(min, max), Math.max(min, max));
    }

    private static Units ofName(String device, String name, double min, double max) {
        if (device.equals("Mixer") && (name.equals("Volume") || name.equals("Send"))
                || min > 0.0003 && min < 0.0004
                || device.equals("Compressor2") && name.equals("Threshold")
                || GAINS.contains(name) && min > 0 && min < 0.01 && max < 20) {
            return GAIN;
        }
        if (name.startsWith("Pan") || name.equals("Balance") || name.startsWith("SplitStereoPan")) {
            return PAN;
        }
        if (name.equals("Cutoff") && min >= 0 && max <= 140) {
            return PITCH_AS_HERTZ;
        }
        if (name.contains("Freq") && max > 10) {
            return HERTZ;
        }
        if (name.contains("DryWet") || name.equals("Feedback") || name.startsWith("MacroControls")) {
            return max > 1.5 || name.startsWith("Macro") ? PLAIN : PERCENT;
        }
        if (TRANSPOSITIONS.contains(name) && max >= 12) {
            return SEMITONES;
        }
        if (isDecibels(device, name, min, max)) {
            return DECIBELS;
        }
        return time(name, max);
    }

    private static boolean isDecibels(String device, String name, double min, double max) {
        boolean named = name.contains("Gain")
                || name.endsWith("Drive")
                || name.equals("Volume")
                || name.equals("Threshold")
                || name.equals("Ceiling")
                || name.equals("Makeup");
        return named && !device.equals("Reverb") && Math.max(Math.abs(min), Math.abs(max)) > 2;
    }

    private static Units time(String name, double max) {
        boolean named = name.contains("Attack")
                || name.contains("Release")
                || name.contains("Decay")
                || name.contains("Delay")
                || name.contains("Time");
        boolean timed = named
                && !name.contains("Level")
                && !name.contains("Slope")
                && !name.contains("Mode")
                && !name.contains("Scale");
        return !timed || Double.isNaN(max)
                ? PLAIN
                : max > 80 ? MILLISECONDS : name.startsWith("DelayLine_Time") ? SECONDS : PLAIN;
    }

    /** Answers a value of the file in this unit. */
    public String show(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? "on" : "off";
        }
        OptionalDouble number = Decimals.parse(text);
        return number.isPresent() ? show(number.getAsDouble()) : Words.safe(text);
    }

    private String show(double value) {
        return switch (this) {
            case GAIN -> value <= FLOOR ? "-inf dB" : decibels(20 * StrictMath.log10(value));
            case DECIBELS -> decibels(value);
            case HERTZ -> hertz(value);
            case PITCH_AS_HERTZ -> hertz(440 * StrictMath.pow(2, (value - 69) / 12));
            case PERCENT -> rounded(value * 100, 3) + " %";
            case PERCENT_AS_IT_IS -> rounded(value, 3) + " %";
            case MILLISECONDS -> value >= 1000 ? rounded(value / 1000, 3) + " s" : rounded(value, 3) + " ms";
            case SECONDS -> value < 1 ? rounded(value * 1000, 3) + " ms" : rounded(value, 3) + " s";
            case TEMPO -> rounded(value, 7) + " BPM";
            case SIGNATURE ->
                Bars.signature(value)
                        .map(s -> s.numerator() + "/" + s.denominator())
                        .orElse(number(value));
            case PAN -> pan(value);
            case SEMITONES -> (value > 0 ? "+" : "") + number(value) + " st";
            case SWITCH -> value == 0 ? "off" : "on";
            case PLAIN -> number(value);
        };
    }

    private static String decibels(double db) {
        return new BigDecimal(db)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " dB";
    }

    private static String hertz(double hz) {
        return hz >= 1000 ? rounded(hz / 1000, 3) + " kHz" : rounded(hz, 3) + " Hz";
    }

    private static String pan(double value) {
        long steps = Math.round(Math.abs(value) * 50);
        return steps == 0 ? "C" : steps + (value < 0 ? "L" : "R");
    }

    /** Answers a number with at most six significant digits and no needless zeros. */
    public static String number(double value) {
        return rounded(value, 6);
    }

    private static String rounded(double value, int digits) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%d", (long) value);
        }
        return new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }
}
