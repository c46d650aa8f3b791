package dev.backline.desk.internal.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** A row of controls that goes on below when it becomes too narrow, so that none is cut off; what may grow takes what is left of its row. */
final class Wrapping extends Pane {
    private static final double GAP = 5;

    Wrapping(List<Node> nodes) {
        getChildren().addAll(nodes);
    }

    private record Piece(Node node, double width) {}

    private List<List<Piece>> rows(double room) {
        List<List<Piece>> rows = new ArrayList<>();
        List<Piece> row = new ArrayList<>();
        double used = 0;
        for (Node node : getManagedChildren()) {
            double width = Math.min(room, Math.max(node.prefWidth(-1), node.minWidth(-1)));
            if (!row.isEmpty() && used + GAP + width > room) {
                rows.add(row);
                row = new ArrayList<>();
                used = 0;
            }
            used += (row.isEmpty() ? 0 : GAP) + width;
            row.add(new Piece(node, width));
        }
        rows.add(row);
        return rows;
    }

    private static double height(List<Piece> row) {
        return row.stream()
                .mapToDouble(piece -> tall(piece.node(), piece.width()))
                .max()
                .orElse(0);
    }

    private static double tall(Node node, double width) {
        return Math.max(node.prefHeight(width), node.minHeight(width));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        double sum = 0;
        for (List<Piece> row : rows(room)) {
            sum += (sum == 0 ? 0 : GAP) + height(row);
        }
        return sum + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double y = snappedTopInset();
        for (List<Piece> row : rows(room)) {
            double height = height(row);
            double used = row.stream().mapToDouble(Piece::width).sum() + GAP * Math.max(0, row.size() - 1);
            long growing = row.stream().filter(Wrapping::grows).count();
            double more = growing == 0 ? 0 : Math.max(0, room - used) / growing;
            double x = snappedLeftInset();
            for (Piece piece : row) {
                double width = piece.width() + (grows(piece) ? more : 0);
                double own = Math.min(height, tall(piece.node(), width));
                piece.node().resizeRelocate(x, y + (height - own) / 2, width, own);
                x += width + GAP;
            }
            y += height + GAP;
        }
    }

    private static boolean grows(Piece piece) {
        return HBox.getHgrow(piece.node()) == Priority.ALWAYS;
    }
}
