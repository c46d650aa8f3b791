package dev.backline.audio.ui.internal.wave;

/**
 * Which frames are seen.
 *
 * @param from first frame, between two as well
 * @param framesAPixel below 1 when single frames are seen
 */
record Stretch(double from, double framesAPixel) {
    /** Frames that are 24 pixels apart are as close as one can look. */
    static final double LEAST = 1.0 / 24;

    long frame(double x) {
        return Math.round(from + x * framesAPixel);
    }

    double x(long frame) {
        return x((double) frame);
    }

    double x(double frame) {
        return (frame - from) / framesAPixel;
    }

    /** Answers it within a file of so many frames, seen so wide. */
    Stretch within(long frames, double width) {
        double most = Math.max(LEAST, frames / Math.max(1, width));
        double scale = Math.clamp(framesAPixel, LEAST, most);
        return new Stretch(Math.clamp(from, 0, Math.max(0, frames - width * scale)), scale);
    }
}
