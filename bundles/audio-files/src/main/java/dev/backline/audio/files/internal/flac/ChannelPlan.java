package dev.backline.audio.files.internal.flac;

/** How one channel of a block is written: the shortest of constant, verbatim, fixed and linear prediction. */
final class ChannelPlan {
    private static final int FIXED_ORDERS = 5;

    private final LinearFit fit;
    private final RicePlan rice = new RicePlan();
    private final RicePlan other = new RicePlan();
    private final int[] coefficients = new int[LinearFit.MOST_ORDER];
    private int[] values = new int[0];
    private int[] residual = new int[0];
    private int[] trial = new int[0];
    private int frames;
    private int depth;
    private int wasted;
    private Kind kind = Kind.VERBATIM;
    private int order;
    private int shift;
    private int precision;
    private long bits;
    private boolean swapped;

    private enum Kind {
        CONSTANT,
        VERBATIM,
        FIXED,
        LINEAR
    }

    ChannelPlan(LinearFit fit) {
        this.fit = fit;
    }

    /** Plans a channel of a block; the values are copied. */
    void plan(int[] from, int count, int fullDepth) {
        take(from, count, fullDepth);
        swapped = false;
        if (constant()) {
            kind = Kind.CONSTANT;
            bits = depth;
            return;
        }
        kind = Kind.VERBATIM;
        bits = (long) depth * frames;
        fixed();
        if (frames > LinearFit.MOST_ORDER) {
            linear();
        }
    }

    // Zeros at the low end of all values are told once.
    private void take(int[] from, int count, int fullDepth) {
        if (values.length < count) {
            values = new int[count];
            residual = new int[count];
            trial = new int[count];
        }
        int all = 0;
        for (int i = 0; i < count; i++) {
            all |= from[i];
        }
        wasted = all == 0 ? 0 : Integer.numberOfTrailingZeros(all);
        for (int i = 0; i < count; i++) {
            values[i] = from[i] >> wasted;
        }
        frames = count;
        depth = fullDepth - wasted;
    }

    private boolean constant() {
        for (int i = 1; i < frames; i++) {
            if (values[i] != values[0]) {
                return false;
            }
        }
        return true;
    }

    private void fixed() {
        int best = bestFixed();
        difference(best);
        rice.plan(residual, best, frames);
        long length = rice.bits() + (long) best * depth;
        if (length < bits) {
            bits = length;
            kind = Kind.FIXED;
            order = best;
        }
    }

    // The order whose differences are smallest in sum.
    private int bestFixed() {
        long[] sums = new long[FIXED_ORDERS];
        int most = Math.min(FIXED_ORDERS, frames) - 1;
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int i = 0; i < frames; i++) {
            long e0 = values[i];
            long e1 = e0 - a;
            long e2 = e1 - b;
            long e3 = e2 - c;
            long e4 = e3 - d;
            a = e0;
            b = e1;
            c = e2;
            d = e3;
            if (i >= FIXED_ORDERS - 1) {
                sums[0] += Math.abs(e0);
                sums[1] += Math.abs(e1);
                sums[2] += Math.abs(e2);
                sums[3] += Math.abs(e3);
                sums[4] += Math.abs(e4);
            }
        }
        int best = 0;
        for (int o = 1; o <= most; o++) {
            best = sums[o] < sums[best] ? o : best;
        }
        return best;
    }

    private void difference(int o) {
        System.arraycopy(values, 0, residual, 0, frames);
        for (int round = 0; round < o; round++) {
            for (int i = frames - 1; i > round; i--) {
                residual[i] -= residual[i - 1];
            }
        }
    }

    private void linear() {
        if (!fit.fit(values, frames, depth) || !fit.residual(values, frames, trial)) {
            return;
        }
        other.plan(trial, fit.order(), frames);
        long length = other.bits() + 9 + (long) fit.order() * (depth + fit.precision());
        if (length < bits) {
            bits = length;
            kind = Kind.LINEAR;
            order = fit.order();
            shift = fit.shift();
            precision = fit.precision();
            System.arraycopy(fit.coefficients(), 0, coefficients, 0, order);
            swapped = true;
        }
    }

    /** Answers about how many bits the plan takes. */
    long bits() {
        return bits;
    }

    void write(BitSink to) {
        to.put(0, 1);
        to.put(
                switch (kind) {
                    case CONSTANT -> 0;
                    case VERBATIM -> 1;
                    case FIXED -> 8 + order;
                    case LINEAR -> 31 + order;
                },
                6);
        to.put(wasted > 0 ? 1 : 0, 1);
        if (wasted > 0) {
            to.unary(wasted - 1);
        }
        int plain = kind == Kind.CONSTANT ? 1 : kind == Kind.VERBATIM ? frames : order;
        for (int i = 0; i < plain; i++) {
            to.put(values[i], depth);
        }
        if (kind == Kind.LINEAR) {
            to.put(precision - 1, 4);
            to.put(shift, 5);
            for (int k = 0; k < order; k++) {
                to.put(coefficients[k], precision);
            }
        }
        if (kind == Kind.FIXED || kind == Kind.LINEAR) {
            (swapped ? other : rice).write(to, swapped ? trial : residual, order, frames);
        }
    }
}
