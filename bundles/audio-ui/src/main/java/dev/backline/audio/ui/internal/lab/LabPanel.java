package dev.backline.audio.ui.internal.lab;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Audition;
import dev.backline.api.audio.Renderer;
import dev.backline.api.home.Home;
import dev.backline.api.session.Playback;
import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Looks into a sound: its figures, its spectrum, how it goes over time, its stereo field; and tries it through units, compared by ear and by figures. */
@Component
@PanelInfo(
        id = "lab",
        title = "Sound lab",
        place = Place.CENTER,
        icon = LabPanel.ICON,
        help =
                "Looks into a file or the open set: loudness, peaks, spectrum, spectrogram and stereo field; tries it through effects, and compares both, blind too.")
public final class LabPanel implements Panel {
    static final String ICON = "M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3M8 15h8";

    private final AudioFiles files;
    private final Home home;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<UnitKind> kinds = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Audition audition;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Renderer renderer;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Playback playback;

    /** Takes what reads files, and where what is made lies while it is looked at. */
    @Activate
    public LabPanel(@Reference AudioFiles files, @Reference Home home) {
        this.files = files;
        this.home = home;
    }

    LabPanel(
            AudioFiles files,
            Home home,
            List<UnitKind> kinds,
            @Nullable Audition audition,
            @Nullable Renderer renderer,
            @Nullable Playback playback) {
        this(files, home);
        this.kinds.addAll(kinds);
        this.audition = audition;
        this.renderer = renderer;
        this.playback = playback;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new LabView(site, new Around() {
            @Override
            public AudioFiles files() {
                return files;
            }

            @Override
            public Home home() {
                return home;
            }

            @Override
            public List<UnitKind> kinds() {
                return List.copyOf(kinds);
            }

            @Override
            public Optional<Audition> audition() {
                return Optional.ofNullable(audition);
            }

            @Override
            public Optional<Renderer> renderer() {
                return Optional.ofNullable(renderer);
            }

            @Override
            public Optional<Playback> playback() {
                return Optional.ofNullable(playback);
            }
        });
    }

    /** What the lab works with, as it comes and goes. */
    interface Around {
        AudioFiles files();

        Home home();

        List<UnitKind> kinds();

        Optional<Audition> audition();

        Optional<Renderer> renderer();

        Optional<Playback> playback();

        /** Answers the effects among the kinds, by family and title. */
        default List<UnitInfo> effects() {
            return kinds().stream()
                    .filter(kind -> !(kind.create() instanceof Instrument))
                    .map(UnitKind::info)
                    .sorted(Comparator.comparing(UnitInfo::family).thenComparing(UnitInfo::title))
                    .toList();
        }
    }
}
