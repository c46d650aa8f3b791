package dev.backline.pipeline.internal.deliver;

import dev.backline.api.job.Progress;
import java.util.List;

/** One progress for work that several threads share, each with its weight; when one fails, the others hear of a cancel. */
final class JointProgress {
    private final Progress whole;
    private final double[] weights;
    private final double[] done;
    private volatile boolean given;

    JointProgress(Progress whole, List<Double> weights) {
        this.whole = whole;
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        this.weights = weights.stream().mapToDouble(w -> w / sum).toArray();
        this.done = new double[this.weights.length];
    }

    /** Tells all parts to stop. */
    void giveUp() {
        given = true;
    }

    Progress part(int index) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                tell(index, fraction, message);
            }

            @Override
            public boolean cancelled() {
                return given || whole.cancelled();
            }
        };
    }

    private synchronized void tell(int index, double fraction, String message) {
        done[index] = Math.max(done[index], Math.clamp(fraction, 0, 1));
        double sum = 0;
        for (int i = 0; i < done.length; i++) {
            sum += done[i] * weights[i];
        }
        whole.report(sum, message);
    }
}
