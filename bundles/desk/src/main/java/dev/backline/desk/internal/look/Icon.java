package dev.backline.desk.internal.look;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A sign drawn as a line in a square of 24; it grows with the text beside it and takes its colour. */
public final class Icon extends Region {
    private static final double SQUARE = 24;

    private final SVGPath path = new SVGPath();
    private final Scale scale = new Scale(1, 1);

    /** Draws an SVG path; what cannot be read is an empty sign. */
    public Icon(String svg) {
        getStyleClass().add("icon");
        setMouseTransparent(true);
        path.getStyleClass().add("icon-line");
        path.setContent(svg);
        path.setManaged(false);
        path.getTransforms().add(scale);
        getChildren().add(path);
    }

    @Override
    protected void layoutChildren() {
        double factor = StrictMath.min(getWidth(), getHeight()) / SQUARE;
        scale.setX(factor);
        scale.setY(factor);
    }
}
