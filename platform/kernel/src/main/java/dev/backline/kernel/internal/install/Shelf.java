package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.Home;
import dev.backline.kernel.internal.ledger.Edition;
import dev.backline.kernel.internal.ledger.LedgerFile;
import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.spi.Installed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shall be in the framework: the edition, and over it the bundles of the home.
 *
 * @param home where their jars lie
 * @param edition the bundles of the installation
 * @param ledger the bundles of the home
 * @param safe true when the bundles of the home are left out of this run
 */
public record Shelf(Home home, Edition edition, LedgerFile ledger, boolean safe) {
    /** The wanted bundles by symbolic name. A bundle of the home takes the place of one of the edition. */
    public Map<String, Wanted> wanted(LedgerState state) {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (Wanted bundle : edition.bundles()) {
            wanted.put(bundle.symbolicName(), bundle);
        }
        if (!safe) {
            for (Installed row : state.bundles().values()) {
                if (row.state() != Installed.State.QUARANTINED) {
                    int level = levelOf(wanted.get(row.symbolicName()));
                    wanted.put(row.symbolicName(), wanted(row, level));
                }
            }
        }
        return wanted;
    }

    private static int levelOf(@Nullable Wanted replaced) {
        return replaced == null ? Wanted.HOME_LEVEL : replaced.startLevel();
    }

    private Wanted wanted(Installed row, int level) {
        return new Wanted(row.symbolicName(), row.version(), row.sha256(), level, false, home.stored(row.sha256()));
    }

    /** In the order of starting. */
    public List<Wanted> ordered(Map<String, Wanted> wanted) {
        List<Wanted> ordered = new ArrayList<>(wanted.values());
        ordered.sort(Comparator.comparingInt(Wanted::startLevel));
        return ordered;
    }

    /** The bundle of the edition with this name. */
    public Optional<Wanted> ofEdition(String symbolicName) {
        return edition.bundles().stream()
                .filter(bundle -> bundle.symbolicName().equals(symbolicName))
                .findFirst();
    }

    static Map<String, Wanted> byLocation(Collection<Wanted> wanted) {
        Map<String, Wanted> map = new HashMap<>();
        wanted.forEach(bundle -> map.put(bundle.location(), bundle));
        return map;
    }
}
