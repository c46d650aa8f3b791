package dev.backline.live.set.ui.internal.roll;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Rectangles as plain pixels: tens of thousands cost less than as many calls of the canvas. Belongs to JavaFX's thread. */
final class Raster {
    private int width = 1;
    private int height = 1;
    private int[] pixels = new int[1];
    private PixelBuffer<IntBuffer> buffer = buffer();
    private WritableImage image = new WritableImage(buffer);

    private PixelBuffer<IntBuffer> buffer() {
        return new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }

    void begin(int wide, int high) {
        if (wide != width || high != height) {
            width = StrictMath.max(1, wide);
            height = StrictMath.max(1, high);
            pixels = new int[width * height];
            buffer = buffer();
            image = new WritableImage(buffer);
        } else {
            Arrays.fill(pixels, 0);
        }
    }

    void rect(int x, int y, int w, int h, int argb) {
        int left = StrictMath.max(0, x);
        int right = StrictMath.min(width, x + w);
        int bottom = StrictMath.min(height, y + h);
        for (int row = StrictMath.max(0, y); row < bottom && left < right; row++) {
            Arrays.fill(pixels, row * width + left, row * width + right, argb);
        }
    }

    void draw(GraphicsContext g, double x, double y) {
        buffer.updateBuffer(b -> null);
        g.drawImage(image, x, y);
    }

    static int argb(Color color) {
        return 0xff000000
                | (int) (color.getRed() * 255) << 16
                | (int) (color.getGreen() * 255) << 8
                | (int) (color.getBlue() * 255);
    }
}
