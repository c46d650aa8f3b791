package dev.backline.audio.ui.internal.lab;

import dev.backline.api.audio.Renderer;
import dev.backline.api.set.SetDocument;
import dev.backline.api.unit.UnitChain;
import dev.backline.api.unit.UnitInfo;
import dev.backline.audio.ui.internal.Beside;
import dev.backline.audio.ui.internal.Drops;
import dev.backline.audio.ui.internal.chain.Bench;
import dev.backline.audio.ui.internal.chain.ChainFile;
import dev.backline.audio.ui.internal.chain.ChainPane;
import dev.backline.audio.ui.internal.lab.LabPanel.Around;
import dev.backline.audio.ui.internal.listen.Listening;
import dev.backline.audio.ui.internal.listen.Match;
import dev.backline.audio.ui.internal.listen.Sides;
import dev.backline.audio.ui.internal.listen.Sides.Side;
import dev.backline.model.Seed;
import dev.backline.ui.Controls;
import dev.backline.ui.Look;
import dev.backline.ui.Look.Role;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** An open lab: sound A, and B, which is A through the chain of the bench. */
final class LabView implements PanelView {
    /** A chain that is being turned is made when it rests for a moment. */
    private static final Duration REST = Duration.millis(200);

    private static final double BENCH_HIGH = 210;

    private final PanelSite site;
    private final Around around;
    private final Words words;
    private final LabCanvas canvas;
    private final Bench bench;
    private final Sides sides;
    private final CompareBar bar;
    private final ChainPane pane;
    private final Scratch scratch;
    private final BorderPane laid = new BorderPane();
    private final StackPane content = new StackPane();
    private final Label about = new Label();
    private final Beside making;
    private final Exhibit a;
    private final Exhibit b;
    private final Beside listing;
    private final Overheard overheard;
    private final PauseTransition rest = new PauseTransition(REST);
    private final ChangeListener<Look> onLook;
    private List<UnitInfo> effects = List.of();
    private int listed;
    private UnitChain made = UnitChain.EMPTY;
    private Optional<LiveSpectrum> live = Optional.empty();
    private Drawn drawn = Drawn.BOTH;

    /** Which sounds are drawn. */
    private enum Drawn {
        BOTH,
        A,
        B
    }

    LabView(PanelSite site, Around around) {
        this.site = site;
        this.around = around;
        words = Words.of(LabPanel.class, site.language());
        scratch = new Scratch(around.home());
        canvas = new LabCanvas(site.look().getValue(), words);
        bench = new Bench(this::effects);
        a = new Exhibit(site, around.files(), this::measuredA);
        b = new Exhibit(site, around.files(), this::measured);
        listing = new Beside(site::say);
        overheard = new Overheard(around::playback, canvas::hear);
        sides = new Sides(
                around.files(), around::audition, site::say, () -> site.say(words.get("lab.mute")), this::look);
        bar = new CompareBar(sides, words, this::trial, this::cancel);
        making = new Beside(site::say, bar::making);
        pane = new ChainPane(bench, words);
        pane.setPrefHeight(BENCH_HIGH);
        pane.setMinHeight(120);
        laid.setCenter(canvas);
        laid.setBottom(new VBox(bar, pane));
        about.getStyleClass().addAll("small", "muted");
        about.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        rest.setOnFinished(event -> make());
        onLook = (value, before, now) -> canvas.wear(now);
        site.look().addListener(onLook);
        Drops.take(content, this::show);
        content.getChildren()
                .setAll(Controls.empty(
                        LabPanel.ICON,
                        words.get("lab.none"),
                        words.get("lab.none.next"),
                        Controls.button(Deed.OPEN, words.get("open"), this::open),
                        Controls.button(Deed.SET, words.get("lab.set"), this::measureSet)));
        restore();
        bench.hear(this::chain);
    }

    /** Asking each kind whether it is an instrument makes one of each: beside the window's thread, and again when kinds came or went. */
    private List<UnitInfo> effects() {
        if (around.kinds().size() != listed) {
            listed = around.kinds().size();
            listing.begin(progress -> around.effects(), found -> {
                effects = found;
                bench.refresh();
            });
        }
        return effects;
    }

    private void restore() {
        Map<String, Object> kept = site.state();
        if (kept.get("view") instanceof String view) {
            canvas.choose(View.valueOf(view));
        }
        if (kept.get("chain") instanceof String chain) {
            bench.take(UnitChain.parse(chain));
        }
        bench(!Boolean.FALSE.equals(kept.get("bench")));
        if (kept.get("file") instanceof String file && !file.isEmpty()) {
            show(Path.of(file));
        }
    }

    // ---- sound A

    private void open() {
        Drops.choose(content, words.get("open"), around.files()).ifPresent(this::show);
    }

    private void show(Path path) {
        a.forget();
        forgetB();
        live = Optional.empty();
        sides.take(Side.A, Optional.of(path));
        content.getChildren().setAll(laid);
        about.setText(words.get("reading", String.valueOf(path.getFileName())));
        draw();
        a.show(path);
    }

    private void measuredA() {
        a.file().filter(f -> a.portrait().isPresent()).ifPresent(f -> about.setText(String.valueOf(f.getFileName())));
        measured();
        chain();
    }

    private void measured() {
        sides.take(Match.of(a.figures().lufs(), b.figures().lufs()));
        // What was just made is not shown yet.
        if (!making.isRunning()) {
            scratch.clear(kept());
        }
        draw();
    }

    /** Renders the chosen track of the open set, or its main track, and looks into it. */
    private void measureSet() {
        Optional<SetDocument> set = site.set().getValue();
        Optional<Renderer> renderer = around.renderer();
        if (set.isEmpty() || renderer.isEmpty()) {
            site.say(words.get(set.isEmpty() ? "lab.set.none" : "lab.set.mute"));
            return;
        }
        Optional<String> track = site.choice().getValue().track();
        String name = name(set.get());
        content.getChildren().setAll(laid);
        bar.making(0);
        making.begin(
                progress -> scratch.make(
                        name, to -> SetSound.write(around.files(), renderer.get(), set.get(), track, to, progress)),
                file -> {
                    bar.making(-1);
                    show(file);
                },
                () -> bar.making(-1));
    }

    private static String name(SetDocument set) {
        String name = String.valueOf(set.file().getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".als") ? name.substring(0, name.length() - 4) : name;
    }

    // ---- sound B

    private void chain() {
        if (a.portrait().isPresent() && !effects.isEmpty() && !bench.chain().equals(made)) {
            rest.playFromStart();
        }
    }

    private void make() {
        made = bench.chain();
        UnitChain chain = made;
        if (chain.links().isEmpty() || a.file().isEmpty()) {
            making.stop();
            bar.making(-1);
            forgetB();
            draw();
            return;
        }
        Path from = a.file().get();
        bar.making(0);
        making.begin(
                progress -> scratch.make(
                        "B", to -> ChainFile.write(around.files(), from, chain, around.kinds(), to, progress)),
                file -> {
                    bar.making(-1);
                    showB(file);
                },
                () -> bar.making(-1));
    }

    private void showB(Path file) {
        sides.take(Side.B, Optional.of(file));
        b.show(file);
    }

    private List<Path> kept() {
        return Stream.of(a.file(), b.file()).flatMap(Optional::stream).toList();
    }

    private void forgetB() {
        b.forget();
        made = UnitChain.EMPTY;
        sides.take(Side.B, Optional.empty());
    }

    private void cancel() {
        making.stop();
        bar.making(-1);
        rest.stop();
    }

    /** Offers to write the file through the units as a new one, with all that rings on; the user says where. */
    private void export() {
        if (a.file().isEmpty() || bench.chain().links().isEmpty()) {
            site.say(words.get("lab.export.none"));
            return;
        }
        String name = String.valueOf(a.file().get().getFileName());
        int end = name.lastIndexOf('.');
        Path place = a.file().get().resolveSibling((end > 0 ? name.substring(0, end) : name) + " lab.wav");
        String units = bench.chain().text();
        site.offer("audio process", Map.of("file", a.file().get().toString(), "units", units, "out", place.toString()));
    }

    // ---- what is seen and heard

    private void draw() {
        List<Subject> all = new ArrayList<>();
        boolean two = b.portrait().isPresent();
        a.portrait().ifPresent(p -> all.add(new Subject(two ? "A" : "", Role.ACCENT, false, p, a.figures())));
        b.portrait().ifPresent(p -> all.add(new Subject("B", Role.WARNING, true, p, b.figures())));
        List<Subject> some = all.stream()
                .filter(s -> drawn == Drawn.BOTH || !two || s.sign().equals(drawn.name()))
                .toList();
        canvas.show(all, some);
    }

    private void both() {
        drawn = switch (drawn) {
            case BOTH -> Drawn.A;
            case A -> Drawn.B;
            case B -> Drawn.BOTH;
        };
        draw();
    }

    private void look(Optional<Listening> now) {
        if (overheard.looks()) {
            return;
        }
        // In a trial the eye must not tell what the ear is asked.
        if (now.isEmpty() || sides.heard().isEmpty() || sides.trial().isPresent()) {
            live = Optional.empty();
            canvas.hear(Optional.empty());
            return;
        }
        if (live.isEmpty()) {
            live = Optional.of(new LiveSpectrum(now.get().sampleRateHz()));
        }
        canvas.hear(Optional.of(live.get().at(sides.heard().get(), now.get().place(), sides.gain())));
    }

    /** Looks at the set that plays, or ends that. */
    private void overhear() {
        if (around.playback().isEmpty()) {
            site.say(words.get("lab.mute"));
            return;
        }
        overheard.look(!overheard.looks());
        if (overheard.looks()) {
            content.getChildren().setAll(laid);
            canvas.choose(View.SPECTRUM);
        } else {
            canvas.hear(Optional.empty());
        }
    }

    private void trial() {
        if (sides.trial().isPresent()) {
            sides.endTrial();
        } else {
            sides.begin(Seed.of(System.nanoTime()));
        }
    }

    private void bench(boolean shown) {
        pane.setVisible(shown);
        pane.setManaged(shown);
    }

    @Override
    public Node content() {
        return content;
    }

    private List<Deed> deeds() {
        return List.of(
                new Deed("open", Deed.OPEN, "", this::open),
                new Deed("lab.set", Deed.SET, "R", this::measureSet),
                new Deed("lab.now", Deed.NOW, "N", this::overhear),
                new Deed("lab.spectrum", Deed.SPECTRUM, "", () -> canvas.choose(View.SPECTRUM)),
                new Deed("lab.spectrogram", Deed.SPECTROGRAM, "", () -> canvas.choose(View.SPECTROGRAM)),
                new Deed("lab.loudness", Deed.LOUDNESS, "", () -> canvas.choose(View.LOUDNESS)),
                new Deed("lab.field", Deed.FIELD, "", () -> canvas.choose(View.FIELD)),
                new Deed("lab.landscape", Deed.LANDSCAPE, "", () -> canvas.choose(View.LANDSCAPE)),
                new Deed("lab.harmonics", Deed.HARMONICS, "", canvas::harmonics),
                new Deed("lab.lattice", Deed.LATTICE, "", canvas::lattice),
                new Deed("lab.both", Deed.BOTH, "V", this::both),
                new Deed("lab.bench", Deed.CHAIN, "C", () -> bench(!pane.isVisible())),
                new Deed("lab.export", Deed.SAVE, "E", this::export),
                new Deed("lab.play", "", "Space", sides::toggle),
                new Deed("lab.hear.a", "", "A", () -> sides.choose(Side.A)),
                new Deed("lab.hear.b", "", "B", () -> sides.choose(Side.B)),
                new Deed("lab.hear.x", "", "X", () -> sides.choose(Side.X)),
                new Deed("lab.match.help", "", "M", () -> sides.match(!sides.matches())),
                new Deed("lab.trial", "", "T", this::trial),
                new Deed("lab.says.a", "", "Shift+A", () -> sides.answer(false)),
                new Deed("lab.says.b", "", "Shift+B", () -> sides.answer(true)),
                new Deed("lab.cancel", "", "Escape", this::cancel));
    }

    private boolean isTyping() {
        return content.getScene() != null && content.getScene().getFocusOwner() instanceof TextInputControl;
    }

    @Override
    public List<Node> tools() {
        List<Node> tools = new ArrayList<>(Deed.buttons(deeds(), words));
        tools.add(Controls.gap());
        tools.add(about);
        return tools;
    }

    @Override
    public List<PanelKey> keys() {
        return Deed.keys(deeds(), words, this::isTyping);
    }

    @Override
    public Map<String, Object> state() {
        return Map.of(
                "file",
                a.file().map(Path::toString).orElse(""),
                "view",
                canvas.view().name(),
                "chain",
                bench.chain().text(),
                "bench",
                pane.isVisible());
    }

    @Override
    public void close() {
        rest.stop();
        making.stop();
        a.forget();
        b.forget();
        listing.stop();
        overheard.look(false);
        sides.close();
        scratch.close();
        site.look().removeListener(onLook);
    }
}
