package dev.backline.audio.ui.internal.wave;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Audition;
import dev.backline.api.audio.Renderer;
import dev.backline.api.home.Home;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The sound of the chosen audio clip, or of a file. */
@Component
@PanelInfo(
        id = "waveform",
        title = "Waveform",
        place = Place.CENTER,
        icon = WaveformPanel.ICON,
        help =
                "The sound of the chosen audio clip or of a file, down to single frames, with onsets, warp markers and loop; what is chosen is played and looped.")
public final class WaveformPanel implements Panel {
    static final String ICON = "M3 12h2l2-6 3 13 3-16 3 13 2-4h3";

    private final AudioFiles files;
    private final Home home;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Audition audition;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Renderer renderer;

    /** Takes what reads files and where peaks are kept. */
    @Activate
    public WaveformPanel(@Reference AudioFiles files, @Reference Home home) {
        this.files = files;
        this.home = home;
    }

    WaveformPanel(AudioFiles files, Home home, Audition audition, Renderer renderer) {
        this(files, home);
        this.audition = audition;
        this.renderer = renderer;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new WaveformView(
                site, files, home, () -> Optional.ofNullable(audition), () -> Optional.ofNullable(renderer));
    }
}
