package dev.backline.engine.internal.control;

/**
 * Where a value may go, and how it gets there.
 *
 * @param low smallest value
 * @param high largest value
 * @param level whether it is a level, which modulation multiplies; anything else is shifted by a part of its range
 * @param held whether it holds from point to point, as a switch or a choice does
 */
public record Scope(double low, double high, boolean level, boolean held) {
    /**
     * Answers what a modulation makes of a value, kept within the range.
     *
     * @param current what holds without it
     * @param amount a factor for levels, -1 to 1 for others
     */
    public double modulated(double current, double amount) {
        double value = level ? current * amount : current + amount * (high - low);
        return Math.max(low, Math.min(high, value));
    }
}
