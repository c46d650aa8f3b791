package dev.backline.dsp.internal.sampler;

/** A place in a recording that moves on at some speed, around its loop if it has one. */
final class Reading {
    private SampleSound sound;
    private Kernel kernel = Kernel.forSpeed(1);
    private double position;
    private double speed = 1;
    private double end;
    private double loop;

    Reading(SampleSound nothing) {
        sound = nothing;
    }

    /** Begins at the start of a sound. */
    void begin(SampleSound from) {
        sound = from;
        position = 0;
        loop = from.loopLength();
        end = from.isLooped() ? from.wrap() : from.length();
    }

    /** Sets how many frames of the recording go by in one of the output. */
    void speed(double framesPerFrame) {
        if (framesPerFrame != speed) {
            speed = framesPerFrame;
            kernel = Kernel.forSpeed(framesPerFrame);
        }
    }

    SampleSound sound() {
        return sound;
    }

    /** Answers how many frames are left; a loop never ends. */
    long framesLeft() {
        return sound.isLooped() ? Long.MAX_VALUE : (long) Math.max(0, Math.ceil((sound.length() - position) / speed));
    }

    /** Reads the next frames, no more than are left, and moves on. A recording of one channel fills the left one alone. */
    void read(float[] left, float[] right, int count) {
        if (speed == 1 && position == Math.rint(position)) {
            copy(left, right, count);
        } else if (sound.isStereo()) {
            stereo(left, right, count);
        } else {
            mono(left, count);
        }
    }

    private void copy(float[] left, float[] right, int count) {
        int at = (int) position;
        for (int done = 0; done < count; ) {
            if (at >= end && loop > 0) {
                at -= (int) loop;
            }
            int stretch = loop > 0 ? (int) Math.min(count - done, Math.ceil(end - at)) : count - done;
            System.arraycopy(sound.channel(0), Kernel.MARGIN + at, left, done, stretch);
            if (sound.isStereo()) {
                System.arraycopy(sound.channel(1), Kernel.MARGIN + at, right, done, stretch);
            }
            done += stretch;
            at += stretch;
        }
        position = at;
    }

    // Played far up, a short loop may be passed several times in one frame.
    private double around(double past) {
        return past - loop * (Math.floor((past - end) / loop) + 1);
    }

    private void stereo(float[] left, float[] right, int count) {
        float[] a = sound.channel(0);
        float[] b = sound.channel(1);
        float[] rows = kernel.rows;
        int taps = kernel.taps;
        int places = kernel.places;
        int before = Kernel.MARGIN - taps / 2 + 1;
        double p = position;
        for (int i = 0; i < count; i++) {
            if (p >= end && loop > 0) {
                p = around(p);
            }
            int index = (int) p;
            double place = (p - index) * places;
            int row = (int) place;
            float mix = (float) (place - row);
            int r = row * taps * 2;
            int s = index + before;
            float a0 = 0;
            float a1 = 0;
            float b0 = 0;
            float b1 = 0;
            for (int t = 0; t < taps; t += 2) {
                float k0 = rows[r + 2 * t] + mix * rows[r + 2 * t + 1];
                float k1 = rows[r + 2 * t + 2] + mix * rows[r + 2 * t + 3];
                a0 += a[s + t] * k0;
                b0 += b[s + t] * k0;
                a1 += a[s + t + 1] * k1;
                b1 += b[s + t + 1] * k1;
            }
            left[i] = a0 + a1;
            right[i] = b0 + b1;
            p += speed;
        }
        position = p;
    }

    private void mono(float[] to, int count) {
        float[] a = sound.channel(0);
        float[] rows = kernel.rows;
        int taps = kernel.taps;
        int places = kernel.places;
        int before = Kernel.MARGIN - taps / 2 + 1;
        double p = position;
        for (int i = 0; i < count; i++) {
            if (p >= end && loop > 0) {
                p = around(p);
            }
            int index = (int) p;
            double place = (p - index) * places;
            int row = (int) place;
            float mix = (float) (place - row);
            int r = row * taps * 2;
            int s = index + before;
            // Four sums side by side: one alone would wait for itself.
            float sum0 = 0;
            float sum1 = 0;
            float sum2 = 0;
            float sum3 = 0;
            for (int t = 0; t < taps; t += 4) {
                sum0 += a[s + t] * (rows[r + 2 * t] + mix * rows[r + 2 * t + 1]);
                sum1 += a[s + t + 1] * (rows[r + 2 * t + 2] + mix * rows[r + 2 * t + 3]);
                sum2 += a[s + t + 2] * (rows[r + 2 * t + 4] + mix * rows[r + 2 * t + 5]);
                sum3 += a[s + t + 3] * (rows[r + 2 * t + 6] + mix * rows[r + 2 * t + 7]);
            }
            to[i] = sum0 + sum1 + (sum2 + sum3);
            p += speed;
        }
        position = p;
    }
}
