package dev.backline.desk.internal.panel;

import dev.backline.desk.internal.people.NoticeBoard;
import dev.backline.desk.internal.people.Notices;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was told while the user did something else, the newest first. */
@Component
@PanelInfo(
        id = "notices",
        title = "Notices",
        place = Place.BOTTOM,
        icon = NoticesPanel.ICON,
        help = "What was told while you did something else, the newest first.")
public final class NoticesPanel implements Panel {
    static final String ICON = "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4";
    private static final String CLEAR = "M5 7h14M7 7v12h10V7M10 7V4h4v3";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Notices notices;

    /** Shows what is on the board. */
    @Activate
    public NoticesPanel(@Reference NoticeBoard board) {
        this(board.notices());
    }

    /** Shows these. */
    public NoticesPanel(Notices notices) {
        this.notices = notices;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, notices);
    }

    private static final class View implements PanelView {
        private final Words words;
        private final Notices notices;
        private final Listing listing;
        private final Runnable listening;

        View(PanelSite site, Notices notices) {
            this.notices = notices;
            this.words = Words.of(NoticesPanel.class, site.language());
            this.listing = new Listing(
                            words,
                            words.get("panel.notices.title"),
                            List.of(words.get("notices.time"), words.get("notices.what")),
                            List.of(90, 600),
                            Listing.empty(ICON, words.get("notices.none"), words.get("notices.none.next")))
                    .fit(List.of(80, 160), List.of(1, 0));
            Soon news = new Soon(this::refresh);
            this.listening = notices.listen((notice, aloud) -> news.ask());
            refresh();
        }

        private void refresh() {
            listing.show(notices.list().stream()
                    .map(notice ->
                            List.of(CLOCK.format(notice.time().atZone(ZoneId.systemDefault())), notice.sentence()))
                    .toList());
        }

        private void clear() {
            notices.clear();
            refresh();
        }

        @Override
        public Node content() {
            return listing.node();
        }

        @Override
        public List<Node> tools() {
            return List.of(
                    listing.filterField(), Tools.gap(), Tools.button(CLEAR, words.get("notices.clear"), this::clear));
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(new PanelKey("Delete", words.get("notices.clear"), this::clear));
        }

        @Override
        public void close() {
            listening.run();
        }
    }
}
