package dev.backline.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Affine;

/**
 * Pictures of texts, written by JavaFX once and kept, because writing a text costs more than all else that is drawn. What is
 * missing is gathered and written in one go.
 */
final class Letters {
    /** Texts that are kept: more than the largest screen shows. */
    private static final int MOST = 6000;

    /** Height of what is written in one go; graphics cards have limits. */
    private static final int MOST_ROWS_PX = 4000;

    private static final double ROOM = 2;

    private final Map<Key, Mask> known = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Mask> eldest) {
            return size() > MOST;
        }
    };
    private final List<Key> missing = new ArrayList<>();
    private final Text measure = new Text();
    private final Canvas canvas = new Canvas();

    /**
     * What is written.
     *
     * @param most room for it in pixels; 0 when it has enough
     */
    private record Key(String text, Font font, double scale, int most) {}

    /**
     * How much of each pixel a text covers.
     *
     * @param advance from its begin to where a next text would begin
     * @param ascent from the picture's top to the line that the text stands on
     * @param middle from the picture's top to the middle of the line
     */
    @SuppressWarnings("ArrayRecordComponent") // Never leaves this package.
    record Mask(int width, int height, double advance, double ascent, double middle, byte[] covered) {}

    /** Answers a text's picture; one without a pixel while it is missing. */
    Mask of(String text, Font font, double scale, double most) {
        Mask usual = of(new Key(text, font, scale, 0));
        boolean fits = usual.advance() <= most * scale;
        return fits ? usual : of(new Key(text, font, scale, (int) most));
    }

    private Mask of(Key key) {
        Mask found = known.get(key);
        if (found == null) {
            missing.add(key);
            found = measured(key, 0, 0, new byte[0]);
            // Asked for twice in a picture it is written once.
            known.put(key, found);
        }
        return found;
    }

    private Mask measured(Key key, int width, int height, byte[] covered) {
        measure.setFont(key.font());
        measure.setText(key.text());
        Bounds bounds = measure.getLayoutBounds();
        double wide = key.most() > 0 ? StrictMath.min(key.most(), bounds.getWidth()) : bounds.getWidth();
        double above = -bounds.getMinY();
        return new Mask(
                width,
                height,
                wide * key.scale(),
                StrictMath.rint(above * key.scale()),
                bounds.getHeight() / 2 * key.scale(),
                covered);
    }

    /** Writes what was missing; answers whether anything was. */
    boolean write() {
        if (missing.isEmpty()) {
            return false;
        }
        for (int from = 0; from < missing.size(); ) {
            from += write(missing.subList(from, missing.size()));
        }
        missing.clear();
        return true;
    }

    /** Writes one below the other on a canvas, each in as many rows as the highest needs; answers how many of them. */
    private int write(List<Key> keys) {
        double scale = keys.getFirst().scale();
        double widest = 1;
        double highest = 1;
        for (Key key : keys) {
            measure.setFont(key.font());
            measure.setText(key.text());
            widest = StrictMath.max(widest, measure.getLayoutBounds().getWidth());
            highest = StrictMath.max(highest, measure.getLayoutBounds().getHeight());
        }
        int rows = (int) StrictMath.ceil((highest + 1) * scale);
        int columns = (int) StrictMath.ceil((widest + 2 * ROOM) * scale);
        int count = Math.clamp(MOST_ROWS_PX / rows, 1, keys.size());
        canvas.setWidth(columns);
        canvas.setHeight((double) rows * count);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(new Affine());
        g.clearRect(0, 0, columns, canvas.getHeight());
        g.setFill(Color.WHITE);
        g.setTextBaseline(VPos.TOP);
        for (int i = 0; i < count; i++) {
            g.setTransform(scale, 0, 0, scale, 0, (double) rows * i);
            write(g, keys.get(i));
        }
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.TRANSPARENT);
        WritableImage image = canvas.snapshot(how, new WritableImage(columns, rows * count));
        int[] argb = new int[columns * rows];
        for (int i = 0; i < count; i++) {
            image.getPixelReader()
                    .getPixels(0, rows * i, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
            known.put(keys.get(i), cut(keys.get(i), argb, columns, rows));
        }
        return count;
    }

    private static void write(GraphicsContext g, Key key) {
        g.setFont(key.font());
        if (key.most() > 0) {
            g.fillText(key.text(), 0, 0, key.most());
        } else {
            g.fillText(key.text(), 0, 0);
        }
    }

    /** Takes as many columns as are covered. */
    private Mask cut(Key key, int[] argb, int columns, int rows) {
        int last = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = columns - 1; x > last; x--) {
                if (argb[y * columns + x] >>> 24 != 0) {
                    last = x;
                }
            }
        }
        byte[] covered = new byte[(last + 1) * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x <= last; x++) {
                covered[y * (last + 1) + x] = (byte) (argb[y * columns + x] >>> 24);
            }
        }
        return measured(key, last + 1, rows, covered);
    }
}
