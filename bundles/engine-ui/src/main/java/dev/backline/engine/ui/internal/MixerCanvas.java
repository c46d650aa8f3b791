package dev.backline.engine.ui.internal;

import dev.backline.api.session.Playback.Level;
import dev.backline.engine.ui.internal.MixerModel.Part;
import dev.backline.engine.ui.internal.MixerModel.Strip;
import dev.backline.engine.ui.internal.MixerModel.What;
import dev.backline.ui.Brush;
import dev.backline.ui.Look;
import dev.backline.ui.Sheet;
import dev.backline.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The strips of a mixer on one canvas: only those that are seen are drawn. Left and right choose a strip, V, P and 1 to 9 a part of it, up and down move it,
 * Enter types a value, Delete puts it back; M, S and A turn the switches. What is moved becomes one edit when the hand rests.
 */
final class MixerCanvas extends Region {
    private static final double REST_MS = 350;
    private static final double WHEEL = 40;

    private final Sheet sheet = new Sheet(this::paint);
    private final MixerPainter painter;
    private final Words words;
    private final Edits edits;
    private final TextField typing = new TextField();
    private final PauseTransition rest = new PauseTransition(Duration.millis(REST_MS));
    private final List<PeakHold[]> meters = new ArrayList<>();
    private MixerModel model = new MixerModel(List.of(), List.of());
    private int chosen;
    private Part part = Part.VOLUME;
    private OptionalDouble moving = OptionalDouble.empty();
    // What was asked for holds until the set comes back with it.
    private OptionalDouble settled = OptionalDouble.empty();
    private double left;
    private double pressedY;
    private double pressedValue;
    private boolean dragging;

    /**
     * Makes an empty one.
     *
     * @param edits hears of what is to be changed, and of each new choice
     */
    MixerCanvas(Look look, Words words, Edits edits) {
        this.painter = new MixerPainter(look);
        this.words = words;
        this.edits = edits;
        getChildren().addAll(sheet, typing);
        typing.setManaged(false);
        typing.setVisible(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(words.get("mixer.name"));
        setMinSize(100, 120);
        rest.setOnFinished(event -> commit());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        focusedProperty().addListener((property, before, now) -> draw());
        typing.setOnAction(event -> typed());
        typing.focusedProperty().addListener((property, before, now) -> typing.setVisible(now));
        typing.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                requestFocus();
            }
            // Letters that are typed are no keys of the mixer.
            event.consume();
        });
    }

    void show(MixerModel value) {
        boolean same = model.strips().size() == value.strips().size();
        model = value;
        if (!same) {
            meters.clear();
            value.strips().forEach(s -> meters.add(new PeakHold[] {new PeakHold(), new PeakHold()}));
        }
        // The set as it was changed a moment ago comes while the hand moves on already.
        boolean held = dragging || rest.getStatus() == Animation.Status.RUNNING;
        if (!same || !held) {
            moving = OptionalDouble.empty();
        }
        settled = OptionalDouble.empty();
        chosen = Math.clamp(chosen, 0, Math.max(0, value.strips().size() - 1));
        tell();
        draw();
    }

    void wear(Look look) {
        painter.wear(look);
        draw();
    }

    /** Chooses the strip of a track. */
    void choose(String track) {
        int wanted = model.of(track);
        if (wanted != chosen && !model.strips().isEmpty()) {
            commit();
            chosen = wanted;
            reveal();
            tell();
            draw();
        }
    }

    /** Answers the place in the set of the track that is chosen; -1 for none. */
    int place() {
        return strip().map(Strip::place).orElse(-1);
    }

    /** Answers the highest sample of the chosen track since it was cleared, in dB. */
    double highestDb() {
        return meters.isEmpty()
                ? MixerModel.FLOOR_DB
                : Math.max(meters.get(chosen)[0].highestDb(), meters.get(chosen)[1].highestDb());
    }

    /** Takes levels by the tracks' places in the set, and answers whether anything still falls. */
    boolean hear(List<Level> levels, double seconds) {
        boolean falls = false;
        for (int i = 0; i < meters.size(); i++) {
            int place = model.strips().get(i).place();
            Level level = place < levels.size() ? levels.get(place) : Level.SILENCE;
            meters.get(i)[0].take(level.left(), seconds);
            meters.get(i)[1].take(level.right(), seconds);
            falls |= !meters.get(i)[0].isSilent() || !meters.get(i)[1].isSilent();
        }
        draw();
        return falls;
    }

    /** Forgets the highest values and what clipped. */
    void clearPeaks() {
        meters.forEach(pair -> {
            pair[0].clear();
            pair[1].clear();
        });
        draw();
    }

    PeakHold[] meter(int strip) {
        return meters.get(strip);
    }

    private Optional<Strip> strip() {
        return model.strips().isEmpty()
                ? Optional.empty()
                : Optional.of(model.strips().get(chosen));
    }

    private StripLayout layoutOf() {
        return StripLayout.of(getHeight(), model.returns().size());
    }

    // ---- hands

    private void key(KeyEvent event) {
        if (strip().isEmpty() || event.isControlDown() || event.isMetaDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case HOME -> step(-model.strips().size());
            case END -> step(model.strips().size());
            case UP -> nudge(1, event.isShiftDown());
            case DOWN -> nudge(-1, event.isShiftDown());
            case V -> part(Part.VOLUME);
            case P -> part(Part.PAN);
            case M -> turn(0);
            case S -> turn(1);
            case A -> turn(2);
            case C -> clearPeaks();
            case ENTER -> type();
            case DELETE, BACK_SPACE -> reset();
            default -> {
                int digit = event.getCode().getCode() - KeyCode.DIGIT1.getCode();
                if (digit < 0 || digit >= model.returns().size()) {
                    return;
                }
                part(Part.send(digit));
            }
        }
        event.consume();
    }

    private void step(int by) {
        commit();
        settled = OptionalDouble.empty();
        chosen = Math.clamp(chosen + (long) by, 0, model.strips().size() - 1);
        reveal();
        chosen();
    }

    private void chosen() {
        tell();
        draw();
        strip().ifPresent(s -> edits.chosen(s.isMain() ? "main" : s.id()));
    }

    private void part(Part value) {
        commit();
        settled = OptionalDouble.empty();
        part = value;
        tell();
        draw();
    }

    private void nudge(int direction, boolean fine) {
        move(part.step(value(), direction, fine));
        rest.playFromStart();
    }

    private void move(double value) {
        if (strip().isPresent() && !(strip().get().isMain() && part.what() == What.SEND)) {
            moving = OptionalDouble.of(part.clamp(value));
            tell();
            draw();
        }
    }

    private double value() {
        return moving.orElse(settled.orElse(strip().map(s -> s.value(part)).orElse(0.0)));
    }

    private void reset() {
        move(part.usual());
        commit();
    }

    private void commit() {
        rest.stop();
        if (moving.isPresent() && strip().isPresent()) {
            Strip at = strip().get();
            double value = moving.getAsDouble();
            moving = OptionalDouble.empty();
            if (value != settled.orElse(at.value(part))) {
                settled = OptionalDouble.of(value);
                String what = words.get("mixer." + part.what().name().toLowerCase(java.util.Locale.ROOT));
                edits.change(words.get("mixer.edit", at.name(), what, part.text(value)), at.set(part, value));
            }
        }
    }

    private void turn(int which) {
        strip().ifPresent(s -> {
            switch (which) {
                case 0 ->
                    edits.change(
                            words.get(s.on() ? "mixer.mute.on" : "mixer.mute.off", s.name()), s.turn("on", !s.on()));
                case 1 ->
                    edits.change(
                            words.get(s.solo() ? "mixer.solo.off" : "mixer.solo.on", s.name()),
                            s.turn("solo", !s.solo()));
                default -> {
                    if (s.canArm()) {
                        edits.change(
                                words.get(s.armed() ? "mixer.arm.off" : "mixer.arm.on", s.name()),
                                s.turn("arm", !s.armed()));
                    }
                }
            }
        });
    }

    private void press(MouseEvent event) {
        requestFocus();
        int at = (int) ((event.getX() + left) / (StripLayout.WIDTH + StripLayout.GAP));
        if (at < 0 || at >= model.strips().size()) {
            return;
        }
        commit();
        settled = OptionalDouble.empty();
        chosen = at;
        if (event.getButton() == MouseButton.SECONDARY) {
            chosen();
            draw();
            return;
        }
        StripLayout place = layoutOf();
        double x = event.getX() + left - at * (StripLayout.WIDTH + StripLayout.GAP);
        int which = place.switchAt(x, event.getY());
        if (which >= 0) {
            turn(which);
        } else if (event.getY() >= place.peak() && event.getY() < place.faderTop()) {
            clearPeaks();
        } else {
            grasp(place, event);
        }
        chosen();
        event.consume();
    }

    /** Answers where the chosen strip is. */
    Point2D where() {
        double wide = StripLayout.WIDTH + StripLayout.GAP;
        return new Point2D(Math.clamp(chosen * wide - left + wide / 2, 0, Math.max(0, getWidth() - 10)), 24);
    }

    private void grasp(StripLayout place, MouseEvent event) {
        Optional<Part> found = place.at(event.getY());
        if (found.isEmpty()) {
            return;
        }
        part = found.get();
        if (event.getClickCount() == 2) {
            reset();
        } else {
            dragging = true;
            pressedY = part.what() == What.VOLUME ? event.getY() : -event.getX();
            pressedValue = part.share(value());
        }
    }

    private void drag(MouseEvent event) {
        if (!dragging) {
            return;
        }
        StripLayout place = layoutOf();
        double way = part.what() == What.VOLUME
                ? place.faderBottom() - place.faderTop()
                : StripLayout.WIDTH - 2 * StripLayout.INSET;
        double now = part.what() == What.VOLUME ? event.getY() : -event.getX();
        double by = (pressedY - now) / way * (event.isShiftDown() ? 0.1 : 1);
        move(part.at(Math.clamp(pressedValue + by, 0, 1)));
    }

    private void release() {
        if (dragging) {
            dragging = false;
            commit();
        }
    }

    private void wheel(ScrollEvent event) {
        Optional<Part> over = layoutOf().at(event.getY());
        boolean ofChosen = (int) ((event.getX() + left) / (StripLayout.WIDTH + StripLayout.GAP)) == chosen;
        // Over the strip that is chosen the wheel moves its part; elsewhere it scrolls.
        if (isFocused() && ofChosen && over.filter(part::equals).isPresent() && event.getDeltaY() != 0) {
            nudge(event.getDeltaY() > 0 ? 1 : -1, event.isShiftDown());
        } else {
            left = clamp(left - event.getDeltaX() - event.getDeltaY() / WHEEL * StripLayout.WIDTH);
            draw();
        }
        event.consume();
    }

    private void type() {
        commit();
        typing.setText(part.text(value()));
        typing.setAccessibleText(getAccessibleText());
        typing.setVisible(true);
        layoutTyping();
        typing.requestFocus();
        typing.selectAll();
    }

    private void typed() {
        OptionalDouble value = part.quantity().parse(typing.getText());
        requestFocus();
        if (value.isPresent()) {
            move(value.getAsDouble());
            commit();
        } else {
            edits.say(words.get("mixer.typed.fault", typing.getText()));
        }
    }

    // ---- place

    private double clamp(double x) {
        double all = model.strips().size() * (StripLayout.WIDTH + StripLayout.GAP) + StripLayout.GAP;
        return Math.clamp(x, 0, Math.max(0, all - getWidth()));
    }

    private void reveal() {
        double from = chosen * (StripLayout.WIDTH + StripLayout.GAP);
        left = clamp(Math.clamp(left, Math.min(from, from + StripLayout.WIDTH + StripLayout.GAP - getWidth()), from));
    }

    @Override
    protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        left = clamp(left);
        layoutTyping();
        draw();
    }

    private void layoutTyping() {
        StripLayout place = layoutOf();
        double y = switch (part.what()) {
            case VOLUME -> place.number();
            case PAN -> place.pan();
            case SEND -> place.send(part.send());
        };
        double x = StripLayout.GAP + chosen * (StripLayout.WIDTH + StripLayout.GAP) - left;
        typing.resizeRelocate(x, y - 5, StripLayout.WIDTH, 28);
    }

    private void tell() {
        strip().ifPresent(s -> setAccessibleText(words.get(
                "mixer.told",
                s.name(),
                words.get("mixer." + part.what().name().toLowerCase(java.util.Locale.ROOT)),
                part.text(value()))));
    }

    private void draw() {
        sheet.redraw();
    }

    private void paint(Brush g, double width, double height) {
        painter.begin(g, width, height, layoutOf());
        double each = StripLayout.WIDTH + StripLayout.GAP;
        int first = (int) (left / each);
        for (int i = first; i < model.strips().size() && i * each - left < width; i++) {
            boolean ours = i == chosen;
            painter.strip(
                    g,
                    model.strips().get(i),
                    StripLayout.GAP + i * each - left,
                    meters.get(i),
                    ours ? Optional.of(part) : Optional.empty(),
                    ours ? moving : OptionalDouble.empty(),
                    isFocused());
        }
    }

    /** Hears of what the hands do. */
    interface Edits {
        void change(String label, dev.backline.api.set.SetEdit edit);

        void chosen(String track);

        void say(String sentence);
    }
}
