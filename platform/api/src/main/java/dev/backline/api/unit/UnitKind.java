package dev.backline.api.unit;

/**
 * One kind of audio unit, registered as a service. It answers what the unit is without making one, and makes as many as are
 * asked for. Safe for any thread.
 */
public interface UnitKind {
    /** Answers what the unit is: id, parameters, presets. */
    UnitInfo info();

    /** Answers a new unit with every parameter at its initial value; it must be prepared before it processes. */
    AudioUnit create();
}
