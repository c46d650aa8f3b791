package dev.backline.dsp.internal.synth;

import static dev.backline.api.unit.UnitParameter.stepped;

import dev.backline.api.unit.UnitParameter;
import java.util.List;

/** The settings of each operator, in their order. */
enum OperatorSetting {
    RATIO,
    FINE,
    LEVEL,
    ATTACK,
    DECAY,
    SUSTAIN,
    RELEASE;

    private static final int SHARED = FmSetting.values().length;
    private static final int COUNT = values().length;

    /** Answers the settings of an operator, counted from 1. */
    static List<UnitParameter> of(int operator) {
        String op = "Op " + operator + " ";
        return List.of(
                stepped(op + "Ratio", "", 0.25, 16, 1),
                stepped(op + "Fine", "ct", -100, 100, 0),
                UnitParameter.of(op + "Level", "", 0, 1, operator == 1 ? 1 : operator == 2 ? 0.25 : 0),
                stepped(op + "Attack", "s", 0, 20, 0.002),
                stepped(op + "Decay", "s", 0, 60, 1),
                UnitParameter.of(op + "Sustain", "", 0, 1, operator == 1 ? 0.8 : 0.5),
                stepped(op + "Release", "s", 0, 60, 0.2));
    }

    /** Answers its place for an operator, counted from 0. */
    @SuppressWarnings("EnumOrdinal") // The settings are listed in this order.
    int place(int operator) {
        return SHARED + operator * COUNT + ordinal();
    }
}
