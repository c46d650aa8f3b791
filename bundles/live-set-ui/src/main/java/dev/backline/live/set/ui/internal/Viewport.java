package dev.backline.live.set.ui.internal;

/** Which part of a picture over time is seen: beats go across from a margin, pixels go down; scrolled and zoomed. */
public abstract class Viewport {
    private final double margin;
    private final double leastZoom;
    private final double mostZoom;
    protected double left;
    protected double top;
    protected double pxBeat;

    /** Begins at the first beat and at the top, so many pixels to a beat. */
    protected Viewport(double margin, double pxBeat, double leastZoom, double mostZoom) {
        this.margin = margin;
        this.pxBeat = pxBeat;
        this.leastZoom = leastZoom;
        this.mostZoom = mostZoom;
    }

    /** Keeps what is seen near to where something is. */
    public abstract void clamp();

    /** Answers the beat at the margin. */
    public final double left() {
        return left;
    }

    /** Answers how many pixels are hidden above. */
    public final double top() {
        return top;
    }

    public final double pxBeat() {
        return pxBeat;
    }

    public final double x(double beat) {
        return margin + (beat - left) * pxBeat;
    }

    public final double beat(double x) {
        return left + (x - margin) / pxBeat;
    }

    /** Answers how many beats there is room for. */
    protected final double room(double width) {
        return (width - margin) / pxBeat;
    }

    /** Zooms, while what is at a place stays there. */
    public final void zoom(double factor, double x) {
        double at = beat(x);
        pxBeat = Math.clamp(pxBeat * factor, leastZoom, mostZoom);
        left = at - (x - margin) / pxBeat;
        clamp();
    }

    /** Scrolls by pixels. */
    public final void move(double across, double down) {
        left -= across / pxBeat;
        top -= down;
        clamp();
    }
}
