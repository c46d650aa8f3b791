package dev.backline.ui;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** A picture of pixels as JavaFX takes it: alpha, red, green, blue, each colour multiplied by alpha. Nothing is drawn outside of the clip. */
final class Pixels {
    private static final int OPAQUE = 255;
    private static final int TWO = 0x00ff00ff;
    private static final int HALVES = 0x00800080;
    /** Heights at which a row of pixels is looked at, so that slanted edges are smooth. */
    private static final int LOOKS = 4;

    private int[] pixels = new int[0];
    private int width;
    private int left;
    private int top;
    private int right;
    private int bottom;
    private float[] cover = new float[0];

    void on(int[] target, int wide, int high) {
        pixels = target;
        width = wide;
        left = 0;
        top = 0;
        right = wide;
        bottom = high;
    }

    @SuppressWarnings("ReturnsMutableArray")
    int[] clip() {
        return new int[] {left, top, right, bottom};
    }

    void clip(int[] kept) {
        left = kept[0];
        top = kept[1];
        right = kept[2];
        bottom = kept[3];
    }

    void within(int fromX, int fromY, int toX, int toY) {
        left = StrictMath.max(left, fromX);
        top = StrictMath.max(top, fromY);
        right = StrictMath.min(right, toX);
        bottom = StrictMath.min(bottom, toY);
    }

    static int argb(Color color) {
        double alpha = color.getOpacity();
        return (int) (alpha * OPAQUE + 0.5) << 24
                | (int) (color.getRed() * alpha * OPAQUE + 0.5) << 16
                | (int) (color.getGreen() * alpha * OPAQUE + 0.5) << 8
                | (int) (color.getBlue() * alpha * OPAQUE + 0.5);
    }

    /** Fills a rectangle; edges between pixels are smoothed. */
    void area(double x1, double y1, double x2, double y2, int argb) {
        if (x1 == (int) x1 && y1 == (int) y1 && x2 == (int) x2 && y2 == (int) y2) {
            whole((int) x1, (int) y1, (int) x2, (int) y2, argb);
            return;
        }
        double fromX = StrictMath.max(left, x1);
        double toX = StrictMath.min(right, x2);
        double toY = StrictMath.min(bottom, y2);
        if (toX <= fromX) {
            return;
        }
        int first = (int) StrictMath.floor(fromX);
        int wholeFrom = (int) StrictMath.ceil(fromX - 1e-6);
        int wholeTo = (int) StrictMath.floor(toX + 1e-6);
        for (int row = (int) StrictMath.floor(StrictMath.max(top, y1)); row < toY; row++) {
            double high = StrictMath.min(toY, row + 1) - StrictMath.max(y1, row);
            if (wholeFrom > wholeTo) {
                dot(row, first, argb, high * (toX - fromX));
                continue;
            }
            dot(row, first, argb, high * (wholeFrom - fromX));
            span(row, wholeFrom, wholeTo, argb, high);
            dot(row, wholeTo, argb, high * (toX - wholeTo));
        }
    }

    private void whole(int x1, int y1, int x2, int y2, int argb) {
        int from = StrictMath.max(left, x1);
        int to = StrictMath.min(right, x2);
        int last = StrictMath.min(bottom, y2);
        for (int row = StrictMath.max(top, y1); row < last; row++) {
            span(row, from, to, argb, 1);
        }
    }

    /** Fills what is inside of an outline. */
    void fill(Outline outline, int argb) {
        fill(outline, outline.top(), outline.bottom(), argb);
    }

    /** Fills some rows of what is inside of an outline. */
    void fill(Outline outline, int fromRow, int toRow, int argb) {
        int from = StrictMath.max(left, outline.left());
        int to = StrictMath.min(right, outline.right());
        if (from >= to) {
            return;
        }
        if (cover.length < to - from) {
            cover = new float[to - from];
        }
        for (int row = StrictMath.max(top, fromRow); row < StrictMath.min(bottom, toRow); row++) {
            Arrays.fill(cover, 0, to - from, 0);
            for (int look = 0; look < LOOKS; look++) {
                int found = outline.cross(row + (look + 0.5) / LOOKS);
                for (int i = 0; i + 1 < found; i += 2) {
                    cover(outline.crossing(i) - from, outline.crossing(i + 1) - from, to - from);
                }
            }
            for (int x = from; x < to; x++) {
                dot(row, x, argb, cover[x - from]);
            }
        }
    }

    private void cover(double begin, double end, int wide) {
        double from = StrictMath.max(0, begin);
        double to = StrictMath.min(wide, end);
        for (int x = (int) from; x < to; x++) {
            cover[x] += (float) ((StrictMath.min(to, x + 1) - StrictMath.max(from, x)) / LOOKS);
        }
    }

    /** Puts a text's picture down, in a colour. */
    void stamp(Letters.Mask mask, int x, int y, int argb) {
        int from = StrictMath.max(left, x);
        int to = StrictMath.min(right, x + mask.width());
        int last = StrictMath.min(bottom, y + mask.height());
        for (int row = StrictMath.max(top, y); row < last; row++) {
            stamp(mask.covered(), (row - y) * mask.width() + from - x, row * width + from, to - from, argb);
        }
    }

    private void stamp(byte[] covered, int begin, int target, int count, int argb) {
        for (int i = 0; i < count; i++) {
            int share = covered[begin + i] & OPAQUE;
            if (share != 0) {
                pixels[target + i] = mix(pixels[target + i], argb, share);
            }
        }
    }

    private void dot(int row, int x, int argb, double share) {
        int part = (int) (share * OPAQUE + 0.5);
        if (part > 0 && x >= left && x < right) {
            int at = row * width + x;
            pixels[at] = mix(pixels[at], argb, StrictMath.min(OPAQUE, part));
        }
    }

    private void span(int row, int from, int to, int argb, double share) {
        int part = StrictMath.min(OPAQUE, (int) (share * OPAQUE + 0.5));
        int at = row * width;
        if (part == OPAQUE && argb >>> 24 == OPAQUE) {
            if (to > from) {
                Arrays.fill(pixels, at + from, at + to, argb);
            }
            return;
        }
        for (int x = from; x < to; x++) {
            pixels[at + x] = mix(pixels[at + x], argb, part);
        }
    }

    /** Lays a share of 255 of a colour over another one, two channels at a time. */
    private static int mix(int below, int above, int share) {
        int rest = OPAQUE - part((above >>> 24) * share);
        int even = (above & TWO) * share + (below & TWO) * rest;
        int odd = (above >>> 8 & TWO) * share + (below >>> 8 & TWO) * rest;
        // Each half of an int stays below 65,536, so that none reaches into the other one.
        int evenRounded = even + HALVES + (even >>> 8 & TWO) >>> 8 & TWO;
        int oddRounded = odd + HALVES + (odd >>> 8 & TWO) & ~TWO;
        return evenRounded | oddRounded;
    }

    /** Divides by 255 and rounds. */
    private static int part(int product) {
        int half = product + 128;
        return half + (half >>> 8) >>> 8;
    }
}
