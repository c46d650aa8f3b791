package dev.backline.desk.internal.panel;

import dev.backline.api.action.ActionResult;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.osgi.service.component.annotations.Component;

/** What is well on this machine, what is not, and what to do about it. */
@Component
@PanelInfo(
        id = "doctor",
        title = "Doctor",
        place = Place.BOTTOM,
        icon = DoctorPanel.ICON,
        help = "What is well on this machine and in this installation, what is not, and what to do about it.")
public final class DoctorPanel implements Panel {
    static final String ICON = "M4 12h4l2-6l4 12l2-6h4";
    private static final String AGAIN = "M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4";

    @Override
    public PanelView open(PanelSite site) {
        return new View(site);
    }

    private static final class View implements PanelView {
        private final PanelSite site;
        private final Words words;
        private final Listing listing;
        private final Label told = new Label();
        private final Label advice = new Label();
        private final VBox content;

        View(PanelSite site) {
            this.site = site;
            this.words = Words.of(DoctorPanel.class, site.language());
            this.listing = new Listing(
                            words,
                            words.get("panel.doctor.title"),
                            Stream.of("what", "state", "found", "expected", "advice")
                                    .map(column -> words.get("doctor." + column))
                                    .toList(),
                            List.of(130, 130, 230, 200, 300),
                            Listing.empty(ICON, words.get("doctor.none"), words.get("doctor.none.next")))
                    .fit(List.of(110, 115, 140, 140, 170), List.of(0, 1, 4, 2, 3));
            told.getStyleClass().addAll("small", "muted");
            advice.setWrapText(true);
            advice.getStyleClass().add("banner");
            listing.table()
                    .getSelectionModel()
                    .selectedItemProperty()
                    .addListener((property, before, row) -> advise(row == null ? "" : row.getLast()));
            content = new VBox(listing.node(), advice);
            VBox.setVgrow(listing.node(), Priority.ALWAYS);
            advise("");
            examine();
        }

        private void advise(String sentence) {
            advice.setText(sentence);
            advice.setVisible(!sentence.isEmpty());
            advice.setManaged(!sentence.isEmpty());
        }

        private void examine() {
            told.setText(words.get("doctor.looking"));
            site.call("doctor", Map.of(), this::show);
        }

        private void show(ActionResult result) {
            List<List<String>> rows = result.results().stream()
                    .map(line -> List.of(
                            Tools.text(line, "name"),
                            state(Tools.text(line, "state")),
                            Tools.text(line, "found"),
                            Tools.text(line, "expected"),
                            Tools.text(line, "advice")))
                    .toList();
            listing.show(rows);
            long unwell =
                    rows.stream().filter(row -> !row.get(1).equals(state("ok"))).count();
            told.setText(
                    result.faults().isEmpty()
                            ? words.get("doctor.told", rows.size(), unwell)
                            : result.faults().getFirst().getMessage());
        }

        /** The state as a sign and a word, so that colour is not needed. */
        private String state(String word) {
            return words.find("doctor.state." + word).orElse(word);
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public List<Node> tools() {
            return List.of(
                    listing.filterField(),
                    Tools.button(AGAIN, words.get("doctor.again"), this::examine),
                    Tools.gap(),
                    told);
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(new PanelKey("F5", words.get("doctor.again"), this::examine));
        }
    }
}
