package dev.backline.live.set.ui.internal.arrange;

import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import dev.backline.ui.Brush;
import java.nio.file.Path;
import java.util.List;

/** What is in a clip, small: its notes as dashes, or its sound as a wave. */
final class Content {
    /** More dashes than these are a grey block anyway. */
    private static final int MOST = 1200;

    private final LiveSet set;
    private final Path folder;
    private final Peaks peaks;

    Content(LiveSet set, Path folder, Peaks peaks) {
        this.set = set;
        this.folder = folder;
        this.peaks = peaks;
    }

    /**
     * Draws it with the fill that is set.
     *
     * @param left pixel of the clip's begin
     * @param y top
     * @param h height
     * @param fromX first pixel that is seen
     * @param toX last pixel that is seen
     * @return false when its file is not there
     */
    boolean draw(
            Brush g, Track.Placed placed, double left, double pxBeat, double y, double h, double fromX, double toX) {
        Clip clip = placed.clip();
        if (clip.audio().isPresent()) {
            return wave(g, placed, clip.audio().get(), left, pxBeat, y, h, fromX, toX);
        }
        notes(g, placed, left, pxBeat, y, h, fromX, toX);
        return true;
    }

    private static void notes(
            Brush g, Track.Placed placed, double left, double pxBeat, double y, double h, double fromX, double toX) {
        Clip clip = placed.clip();
        List<Note> notes = clip.notes();
        if (notes.isEmpty()) {
            return;
        }
        int low = 127;
        int high = 0;
        for (Note note : notes) {
            low = StrictMath.min(low, note.pitch().midi());
            high = StrictMath.max(high, note.pitch().midi());
        }
        double row = h / StrictMath.max(6, high - low + 1);
        double base = y + (h + row * (high - low + 1)) / 2 - row;
        double length = placed.length().value();
        double loopStart = clip.loop().start().value();
        double loop = clip.loop().length().value();
        int drawn = 0;
        // The first round begins at the start marker, the others at the loop's start.
        double begin = 0;
        double inside = clip.start().value();
        while (begin < length && drawn < MOST) {
            double until = clip.looped() && inside < loopStart + loop ? loopStart + loop : inside + length - begin;
            double round = StrictMath.min(until - inside, length - begin);
            double x = left + begin * pxBeat;
            if (x + round * pxBeat >= fromX && x <= toX) {
                int step = StrictMath.max(1, (int) (notes.size() / StrictMath.max(40, round * pxBeat)));
                for (int i = 0; i < notes.size() && drawn < MOST; i += step) {
                    Note note = notes.get(i);
                    double at = note.start().value() - inside;
                    double nx = x + at * pxBeat;
                    if (at >= 0 && at < round && nx < toX && nx + note.length().value() * pxBeat > fromX) {
                        double w = StrictMath.min(note.length().value(), round - at) * pxBeat;
                        // Whole pixels cost a fraction of what edges between pixels do.
                        g.fillRect(
                                StrictMath.rint(nx),
                                StrictMath.rint(base - (note.pitch().midi() - low) * row),
                                StrictMath.max(1, StrictMath.rint(w - 0.5)),
                                StrictMath.max(1, StrictMath.rint(row - 0.5)));
                        drawn++;
                    }
                }
            } else if (x > toX) {
                return;
            }
            begin += round;
            inside = loopStart;
            if (!clip.looped() || round <= 0) {
                return;
            }
        }
    }

    private boolean wave(
            Brush g,
            Track.Placed placed,
            Clip.Audio audio,
            double left,
            double pxBeat,
            double y,
            double h,
            double fromX,
            double toX) {
        Peaks.Wave wave = peaks.of(folder.resolve(audio.file()));
        if (!wave.there()) {
            return false;
        }
        Clip clip = placed.clip();
        double right = StrictMath.min(toX, left + placed.length().value() * pxBeat);
        double middle = y + h / 2;
        for (double x = StrictMath.max(fromX, left); x < right && wave.isKnown(); x += 2) {
            double from = seconds(clip, audio, (x - left) / pxBeat);
            double to = seconds(clip, audio, (x + 2 - left) / pxBeat);
            double high = StrictMath.min(1, wave.between(from, StrictMath.max(from, to))) * h / 2;
            g.fillRect(x, middle - high, 1, StrictMath.max(0.5, 2 * high));
        }
        return true;
    }

    /** Answers the place in the recording that is heard so many beats behind the clip's begin. */
    private double seconds(Clip clip, Clip.Audio audio, double behind) {
        double beat = clip.start().value() + behind;
        double end = clip.loop().end().value();
        if (clip.looped() && beat >= end) {
            beat = clip.loop().start().value()
                    + (beat - end) % clip.loop().length().value();
        }
        List<Warp.Marker> markers = audio.warp().markers();
        if (audio.tempo().isEmpty() || markers.size() < 2) {
            double bpm =
                    audio.tempo().map(t -> t.bpm()).orElseGet(() -> set.tempo().bpmAt(0));
            return beat * 60 / bpm;
        }
        int i = 0;
        while (i + 2 < markers.size() && markers.get(i + 1).beat().value() <= beat) {
            i++;
        }
        Warp.Marker one = markers.get(i);
        Warp.Marker two = markers.get(i + 1);
        double slope = (two.at().value() - one.at().value())
                / (two.beat().value() - one.beat().value());
        return one.at().value() + (beat - one.beat().value()) * slope;
    }
}
