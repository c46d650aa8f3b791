package dev.backline.desk.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.desk.internal.model.Layout.Group;
import dev.backline.desk.internal.model.Layout.Side;
import dev.backline.desk.internal.model.Layout.Split;
import dev.backline.ui.Place;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static Layout some() {
        return Layout.usual().with("a", Place.CENTER).with("b", Place.CENTER).with("c", Place.LEFT);
    }

    private static List<String> group(Layout layout, String panel) {
        return layout.groupOf(panel).map(Group::panels).orElse(List.of());
    }

    @Test
    void aSplitGivesTheNewPartTheSmallerPartOfAGoldenSection() {
        Layout layout = some().split("c", "a", Side.BELOW);
        assertThat(group(layout, "c")).containsExactly("c");
        assertThat(group(layout, "a")).containsExactly("a", "b");
        Split found = find(layout, "c");
        assertThat(found.across()).isFalse();
        assertThat(found.at()).isEqualTo(Layout.GOLDEN);
        assertThat(find(some().split("c", "a", Side.LEFT), "c").at()).isEqualTo(Layout.SMALL);
    }

    private static Split find(Layout part, String alone) {
        if (part instanceof Split split) {
            boolean here = List.of(split.first(), split.second()).stream()
                    .anyMatch(
                            one -> one instanceof Group group && group.panels().equals(List.of(alone)));
            boolean first = split.first().panels().contains(alone);
            return here ? split : find(first ? split.first() : split.second(), alone);
        }
        throw new AssertionError(alone + " has no split of its own");
    }

    @Test
    void aGroupThatASplitMadeGoesWithItsLastPanel() {
        Layout before = some();
        Layout split = before.split("b", "a", Side.RIGHT);
        assertThat(split.groups()).hasSize(5);
        assertThat(split.joined("b", "a", 9)).isEqualTo(before.front("b"));
        assertThat(split.without("b").groups()).hasSize(4);
    }

    @Test
    void aPanelAloneCannotSplitItsOwnPlace() {
        assertThat(some().split("c", "c", Side.LEFT)).isEqualTo(some());
    }

    @Test
    void tabsAreReorderedWithinTheirPlace() {
        assertThat(group(some().joined("b", "b", 0), "a")).containsExactly("b", "a");
    }

    @Test
    void whatIsInFrontPassesOnWhenItGoes() {
        assertThat(some().front("b").without("b").groupOf("a").orElseThrow().front())
                .isEqualTo("a");
    }

    @Test
    void anyWayOfMovingKeepsEveryPanelOnceAndComesBackFromItsTree() {
        SplittableRandom random = new SplittableRandom(6);
        List<String> panels = List.of("a", "b", "c", "d", "e", "f");
        Layout layout = Layout.usual();
        for (String panel : panels) {
            layout = layout.with(panel, Place.values()[random.nextInt(4)]);
        }
        for (int turn = 0; turn < 2_000; turn++) {
            String one = panels.get(random.nextInt(6));
            String other = panels.get(random.nextInt(6));
            layout = switch (random.nextInt(4)) {
                case 0 -> layout.joined(one, other, random.nextInt(7));
                case 1 -> layout.with(one, Place.values()[random.nextInt(4)]);
                case 2 -> layout.toggled(Place.values()[random.nextInt(4)]);
                default -> layout.split(one, other, Side.values()[random.nextInt(4)]);
            };
            assertThat(layout.panels()).containsExactlyInAnyOrderElementsOf(panels);
            assertThat(layout.groups().count()).isLessThanOrEqualTo(10);
            assertThat(Layout.of(layout.tree())).isEqualTo(layout);
        }
    }

    @Test
    void aDamagedTreeIsTheUsualLayout() {
        assertThat(Layout.of(List.of())).isEqualTo(Layout.usual());
        assertThat(Layout.of(Map.of("first", Map.of(), "second", 3))).isEqualTo(Layout.usual());
    }

    @Test
    void aNameOfTheUserGoesBeforeOneOfTheWindowAndCanBeTakenBack() {
        NamedLayouts named = new NamedLayouts(Map.of());
        Layout mix = named.find("Mix").orElseThrow();
        named.keep("Mix", some());
        named.keep("Mine", some());
        assertThat(named.find("Mix")).contains(some());
        assertThat(named.rename("Mine", "Mix")).isFalse();
        assertThat(named.rename("Mine", "Ours")).isTrue();
        named.delete("Mix");
        assertThat(named.find("Mix")).contains(mix);
        assertThat(new NamedLayouts(named.named()).names())
                .startsWith("Start", "Arrange")
                .endsWith("Ours");
    }

    @Test
    void aNewHomeBeginsWithAFewPanelsAndWithEachThatTheWindowDoesNotKnow() {
        assertThat(NamedLayouts.start().panels()).hasSizeLessThan(8);
        assertThat(NamedLayouts.start().groupOf("make").orElseThrow().front()).isEqualTo("make");
        assertThat(NamedLayouts.atStart("make")).isTrue();
        assertThat(NamedLayouts.atStart("bundles")).isFalse();
        assertThat(NamedLayouts.atStart("somebody-elses")).isTrue();
        assertThat(NamedLayouts.known()).containsAll(NamedLayouts.start().panels());
    }
}
