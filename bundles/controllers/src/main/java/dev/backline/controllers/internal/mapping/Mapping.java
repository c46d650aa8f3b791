package dev.backline.controllers.internal.mapping;

/**
 * A control and what it moves.
 *
 * @param control which
 * @param layer when
 * @param encoding how its value is meant
 * @param linear whether an encoder moves by what it counts, however fast it is turned
 * @param target what it moves
 * @param range how far
 * @param takeover what it does where the target is elsewhere; encoders and switches always go ahead
 */
record Mapping(
        Control control, Layer layer, Encoding encoding, boolean linear, Target target, Way range, Takeover takeover) {
    /**
     * When a mapping holds.
     *
     * @param bank from 1; 0 for all
     * @param mode empty for all
     */
    record Layer(int bank, String mode) {
        /** Always. */
        static final Layer ALL = new Layer(0, "");

        boolean holds(int inBank, String inMode) {
            return (bank == 0 || bank == inBank) && (mode.isEmpty() || mode.equals(inMode));
        }
    }

    /**
     * From where to where a target moves, in its unit. With a start above the end it moves the other way round.
     *
     * @param from at the control's low end
     * @param to at its high end
     * @param switched whether it knows only these two
     */
    record Way(double from, double to, boolean switched) {
        /** Checks that there is one. */
        public Way {
            if (!Double.isFinite(from) || !Double.isFinite(to) || from == to) {
                throw new IllegalArgumentException(
                        "The range is " + from + ".." + to + ", but two different numbers were expected.");
            }
        }

        double at(double place) {
            return from + place * (to - from);
        }

        double place(double value) {
            return Math.clamp((value - from) / (to - from), 0, 1);
        }
    }
}
