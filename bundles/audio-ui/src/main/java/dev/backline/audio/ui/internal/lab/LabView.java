package dev.backline.audio.ui.internal.lab;

import dev.backline.api.action.ActionResult;
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
import java.util.function.Consumer;
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
    private static final String OPEN = "M3 7h6l2 2h10v10H3z";
    private static final String SET = "M4 5h16v14H4zM4 12h16M10 5v14";
    private static final String NOW = "M4 10v4h4l5 4V6L8 10zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11";
    private static final String BOTH = "M3 15c4-10 6 6 9-3s5-4 9 0M3 19c4-6 6 4 9-2s5-2 9 0";
    private static final String CHAIN = "M4 12h4M10 8h4v8h-4zM16 12h4";
    private static final String SAVE = "M12 4v10M8 10l4 4 4-4M5 20h14";
    private static final String HARMONICS = "M4 20V4M9 20v-9M14 20v-6M19 20v-4";
    private static final String LATTICE = "M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14M6 8a7 7 0 1 0 0 8M18 8a7 7 0 1 1 0 8";
    private static final Map<View, String> SIGNS = Map.of(
            View.SPECTRUM, "M3 18l4-9 4 5 3-9 3 8 4-3",
            View.SPECTROGRAM, "M4 4h16v16H4zM4 12h16M12 4v16",
            View.LOUDNESS, "M3 14c3-8 5 4 9-2s5-4 9 0M3 20h18",
            View.FIELD, "M12 3l9 9-9 9-9-9zM12 3v18",
            View.LANDSCAPE, "M3 18l5-8 4 5 3-6 6 9zM3 21h18");
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
    private final Beside drawingA;
    private final Beside drawingB;
    private final Beside listing;
    private final Overheard overheard;
    private final PauseTransition rest = new PauseTransition(REST);
    private final ChangeListener<Look> onLook;
    private List<UnitInfo> effects = List.of();
    private Optional<Path> fileA = Optional.empty();
    private Optional<Path> fileB = Optional.empty();
    private Optional<Portrait> portraitA = Optional.empty();
    private Optional<Portrait> portraitB = Optional.empty();
    private Figures figuresA = Figures.NONE;
    private Figures figuresB = Figures.NONE;
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
        bench = new Bench(() -> effects);
        drawingA = new Beside(site::say);
        drawingB = new Beside(site::say);
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
                        Controls.button(OPEN, words.get("open"), this::open),
                        Controls.button(SET, words.get("lab.set"), this::measureSet),
                        Controls.button(NOW, words.get("lab.now"), this::overhear)));
        restore();
        // Asking each kind whether it is an instrument makes one of each: beside the window's thread.
        listing.begin(progress -> around.effects(), found -> {
            effects = found;
            bench.hear(this::chain);
            bench.take(bench.chain());
        });
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
        fileA = Optional.of(path);
        portraitA = Optional.empty();
        figuresA = Figures.NONE;
        live = Optional.empty();
        sides.take(Side.A, fileA);
        forgetB();
        content.getChildren().setAll(laid);
        about.setText(words.get("reading", String.valueOf(path.getFileName())));
        draw();
        measure(path, tree -> {
            if (fileA.equals(Optional.of(path))) {
                figuresA = tree;
                measured();
            }
        });
        drawingA.begin(progress -> Portrait.of(around.files(), path, progress), portrait -> {
            about.setText(String.valueOf(path.getFileName()));
            portraitA = Optional.of(portrait);
            draw();
            chain();
        });
    }

    private void measure(Path path, Consumer<Figures> then) {
        site.call(
                "audio measure",
                Map.of("files", List.of(path.toString()), "series", true),
                answer -> told(answer, then));
    }

    private void told(ActionResult answer, Consumer<Figures> then) {
        answer.faults().forEach(f -> site.say(String.valueOf(f.getMessage())));
        answer.results().stream().findFirst().ifPresent(tree -> then.accept(Figures.of(tree)));
    }

    private void measured() {
        sides.take(Match.of(figuresA.lufs(), figuresB.lufs()));
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
        if (fileA.isPresent() && portraitA.isPresent() && !bench.chain().equals(made)) {
            rest.playFromStart();
        }
    }

    private void make() {
        made = bench.chain();
        UnitChain chain = made;
        if (chain.links().isEmpty() || fileA.isEmpty()) {
            making.stop();
            bar.making(-1);
            forgetB();
            draw();
            return;
        }
        Path from = fileA.get();
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
        fileB = Optional.of(file);
        sides.take(Side.B, fileB);
        measure(file, tree -> {
            if (fileB.equals(Optional.of(file))) {
                figuresB = tree;
                measured();
            }
        });
        drawingB.begin(progress -> Portrait.of(around.files(), file, progress), portrait -> {
            portraitB = Optional.of(portrait);
            scratch.clear(kept());
            draw();
        });
    }

    private List<Path> kept() {
        List<Path> kept = new ArrayList<>();
        fileA.ifPresent(kept::add);
        fileB.ifPresent(kept::add);
        return kept;
    }

    private void forgetB() {
        drawingB.stop();
        fileB = Optional.empty();
        portraitB = Optional.empty();
        figuresB = Figures.NONE;
        made = UnitChain.EMPTY;
        sides.take(Side.B, fileB);
        scratch.clear(kept());
    }

    private void cancel() {
        making.stop();
        bar.making(-1);
        rest.stop();
    }

    /** Offers to write the file through the units as a new one, with all that rings on; the user says where. */
    private void export() {
        if (fileA.isEmpty() || bench.chain().links().isEmpty()) {
            site.say(words.get("lab.export.none"));
            return;
        }
        String name = String.valueOf(fileA.get().getFileName());
        int end = name.lastIndexOf('.');
        Path place = fileA.get().resolveSibling((end > 0 ? name.substring(0, end) : name) + " lab.wav");
        String units = bench.chain().text();
        site.offer("audio process", Map.of("file", fileA.get().toString(), "units", units, "out", place.toString()));
    }

    // ---- what is seen and heard

    private void draw() {
        List<Subject> all = new ArrayList<>();
        boolean two = portraitB.isPresent();
        portraitA.ifPresent(p -> all.add(new Subject(two ? "A" : "", Role.ACCENT, false, p, figuresA)));
        portraitB.ifPresent(p -> all.add(new Subject("B", Role.WARNING, true, p, figuresB)));
        List<Subject> some = all.stream()
                .filter(s -> drawn == Drawn.BOTH || !two || s.sign().equals(drawn.name()))
                .toList();
        canvas.show(all, some);
    }

    private void both() {
        drawn = Drawn.values()[(drawn.ordinal() + 1) % Drawn.values().length];
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

    @Override
    public List<Node> tools() {
        List<Node> tools = new ArrayList<>();
        tools.add(Controls.sign(OPEN, words.get("open"), this::open));
        tools.add(Controls.sign(SET, words.get("lab.set"), this::measureSet));
        tools.add(Controls.sign(NOW, words.get("lab.now"), this::overhear));
        for (View view : View.values()) {
            tools.add(Controls.sign(
                    SIGNS.getOrDefault(view, LabPanel.ICON),
                    words.get("lab." + view.name().toLowerCase(Locale.ROOT)),
                    () -> canvas.choose(view)));
        }
        tools.add(Controls.sign(HARMONICS, words.get("lab.harmonics"), canvas::harmonics));
        tools.add(Controls.sign(LATTICE, words.get("lab.lattice"), canvas::lattice));
        tools.add(Controls.sign(BOTH, words.get("lab.both"), this::both));
        tools.add(Controls.sign(CHAIN, words.get("lab.bench"), () -> bench(!pane.isVisible())));
        tools.add(Controls.sign(SAVE, words.get("lab.export"), this::export));
        tools.add(Controls.gap());
        tools.add(about);
        return tools;
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                key("Space", "lab.play", sides::toggle),
                key("A", "lab.hear.a", () -> sides.choose(Side.A)),
                key("B", "lab.hear.b", () -> sides.choose(Side.B)),
                key("X", "lab.hear.x", () -> sides.choose(Side.X)),
                key("M", "lab.match.help", () -> sides.match(!sides.matches())),
                key("T", "lab.trial", this::trial),
                key("Shift+A", "lab.says.a", () -> sides.answer(false)),
                key("Shift+B", "lab.says.b", () -> sides.answer(true)),
                key("V", "lab.both", this::both),
                key("C", "lab.bench", () -> bench(!pane.isVisible())),
                key("R", "lab.set", this::measureSet),
                key("N", "lab.now", this::overhear),
                key("E", "lab.export", this::export),
                key("Escape", "lab.cancel", this::cancel));
    }

    /** A key that is a letter while something is typed. */
    private PanelKey key(String keys, String title, Runnable run) {
        return new PanelKey(keys, words.get(title), () -> {
            boolean typing =
                    content.getScene() != null && content.getScene().getFocusOwner() instanceof TextInputControl;
            if (!typing) {
                run.run();
            }
        });
    }

    @Override
    public Map<String, Object> state() {
        return Map.of(
                "file",
                fileA.map(Path::toString).orElse(""),
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
        drawingA.stop();
        drawingB.stop();
        listing.stop();
        overheard.look(false);
        sides.close();
        scratch.close();
        site.look().removeListener(onLook);
    }
}
