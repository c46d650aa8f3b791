package dev.backline.core.internal.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionInfo;
import dev.backline.core.internal.action.Catalogue.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static Content content(String bundle, String name, String... aliases) {
        ActionInfo info = new ActionInfo(
                "set", name, "Title", "", List.of("set " + name), false, List.of(aliases), List.of(), "{}", bundle);
        return new Content(bundle, List.of(new Declared(info, bundle + ".C", "m")), Optional.empty());
    }

    @Test
    void givesANameThatTwoBundlesClaimToNeither() {
        Offer offer = Offer.of(Map.of(2L, content("b", "copy"), 1L, content("a", "copy")), id -> true);
        assertThat(offer.list()).isEmpty();
        assertThat(offer.conflicts().get("set copy")).containsExactly("a", "b");
    }

    @Test
    void offersOnlyBundlesThatCanBeCalled() {
        Offer offer = Offer.of(Map.of(2L, content("b", "copy"), 1L, content("a", "copy")), id -> id == 2);
        assertThat(offer.find("set copy")).map(p -> p.info().bundle()).contains("b");
    }

    @Test
    void neverHidesAFullNameBehindAnAlias() {
        Offer offer = Offer.of(Map.of(1L, content("a", "copy", "set clone"), 2L, content("b", "clone")), id -> true);
        assertThat(offer.find("set clone")).map(p -> p.info().bundle()).contains("b");
        assertThat(offer.conflicts()).isEmpty();
    }

    @Test
    void findsAnActionByItsAlias() {
        Offer offer = Offer.of(Map.of(1L, content("a", "copy", "duplicate")), id -> true);
        assertThat(offer.find("duplicate")).map(p -> p.info().fullName()).contains("set copy");
    }
}
