package dev.backline.ui;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a panel draws itself: at most once in a pulse, and only when it asked for it. Many shapes and texts cost a
 * fraction of what they do on JavaFX's canvas without a graphics card. Belongs to JavaFX's thread.
 *
 * @since 0.2.4
 */
public final class Sheet extends Region {
    private static final double MOST_SCALE = 4;

    private final Painter painter;
    private final ImageView view = new ImageView();
    private final Letters letters = new Letters();
    private final Brush brush = new Brush(letters);
    /** While one is shown, the other one is drawn: the screen may still read the picture before. */
    private final Side[] sides = {new Side(), new Side()};

    private int turn;

    /** Draws what is shown. */
    @FunctionalInterface
    public interface Painter {
        /**
         * Draws the whole picture; each pixel of it, as it begins with an older one. May be called twice for one picture.
         *
         * @param width of the sheet
         * @param height of the sheet
         */
        void paint(Brush brush, double width, double height);
    }

    /** Answers an empty sheet, drawn by {@code painter}. */
    public Sheet(Painter painter) {
        this.painter = painter;
        // Drawn anew without laying out what surrounds it.
        setManaged(false);
        setMouseTransparent(true);
        view.setManaged(false);
        view.setSmooth(false);
        getChildren().add(view);
    }

    /** Asks to be drawn with the next pulse. */
    public void redraw() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            view.setImage(null);
            return;
        }
        double scale = scale();
        turn = 1 - turn;
        Side side = sides[turn];
        side.size((int) StrictMath.ceil(width * scale), (int) StrictMath.ceil(height * scale));
        paint(side, scale, width, height);
        if (letters.write()) {
            paint(side, scale, width, height);
        }
        side.show(view, scale);
    }

    private void paint(Side side, double scale, double width, double height) {
        brush.begin(side.pixels, side.width, side.height, scale);
        painter.paint(brush, width, height);
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.clamp(window.getRenderScaleX(), 1, MOST_SCALE);
    }

    /** One of the two pictures. */
    private static final class Side {
        private int width;
        private int height;
        private int[] pixels = new int[0];
        private @Nullable PixelBuffer<IntBuffer> buffer;
        private @Nullable WritableImage image;

        void size(int wide, int high) {
            if (wide != width || high != height) {
                width = wide;
                height = high;
                pixels = new int[wide * high];
                buffer = new PixelBuffer<>(wide, high, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
                image = new WritableImage(buffer);
            }
        }

        void show(ImageView view, double scale) {
            if (buffer != null) {
                buffer.updateBuffer(changed -> null);
            }
            view.setImage(image);
            view.setFitWidth(width / scale);
            view.setFitHeight(height / scale);
        }
    }
}
