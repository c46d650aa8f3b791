package dev.backline.core.internal.settings;

import dev.backline.api.home.Home;
import dev.backline.api.settings.Setting;
import dev.backline.api.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Settings from defaults, edition, user and command line; the later layer wins. Immediate, because the values of the home
 * must be in ConfigAdmin before the first component asks; with no settings that costs one look at a folder.
 */
@Component(
        service = {Settings.class, LayeredSettings.class},
        immediate = true)
public final class LayeredSettings implements Settings {
    private final Definitions definitions;
    private final EditionSettings edition;
    private final UserSettings user;
    private final ConfigurationFeed feed;
    private final Barrier barrier;
    private final Map<String, String> overrides = new ConcurrentSkipListMap<>();

    /** Waits until all components know the configuration. */
    interface Barrier {
        void await() throws IOException;
    }

    /** Answers the settings of the home, and hands them to ConfigAdmin. */
    @Activate
    public LayeredSettings(BundleContext context, @Reference Home home, @Reference ConfigurationAdmin admin) {
        this(
                new Definitions(() -> List.of(context.getBundles())),
                EditionSettings.load(Optional.ofNullable(context.getProperty("backline.install"))
                        .map(Path::of)),
                home,
                admin,
                () -> Fence.await(context, admin));
    }

    LayeredSettings(
            Definitions definitions, EditionSettings edition, Home home, ConfigurationAdmin admin, Barrier barrier) {
        this.definitions = definitions;
        this.edition = edition;
        this.user = new UserSettings(home, definitions::owner);
        this.feed = new ConfigurationFeed(admin);
        this.barrier = barrier;
        feedAtStart();
    }

    private void feedAtStart() {
        try {
            push();
        } catch (IOException e) {
            warn("The settings could not be handed to all components: " + e.getMessage());
        }
    }

    private static void warn(String sentence) {
        System.getLogger(LayeredSettings.class.getName()).log(System.Logger.Level.WARNING, sentence);
    }

    /** Answers what is wrong with the files of settings, one sentence each. */
    public List<String> troubles() throws IOException {
        List<String> damages = new ArrayList<>();
        user.readGood(damages::add);
        return damages;
    }

    Definitions definitions() {
        return definitions;
    }

    UserSettings user() {
        return user;
    }

    @Override
    public List<Setting> list() {
        SortedMap<Place, Object> ofUser = readUser();
        SortedSet<Place> places = new TreeSet<>(ofUser.keySet());
        definitions.all().forEach(definition -> places.add(definition.place()));
        edition.values().keySet().forEach(key -> places.add(place(key)));
        overrides.keySet().forEach(key -> places.add(place(key)));
        return places.stream().map(place -> setting(place, ofUser)).toList();
    }

    /** Answers a setting with its layer; empty when neither a bundle nor a layer knows the key. */
    public Optional<Setting> find(String key) {
        SortedMap<Place, Object> ofUser = readUser();
        Place place = place(key, ofUser.keySet());
        boolean known = definitions.find(place).isPresent()
                || ofUser.containsKey(place)
                || edition.values().containsKey(key)
                || overrides.containsKey(key);
        return known ? Optional.of(setting(place, ofUser)) : Optional.empty();
    }

    @Override
    public Optional<String> value(String key) {
        return find(key).map(Setting::value);
    }

    private Setting setting(Place place, SortedMap<Place, Object> ofUser) {
        String key = place.key();
        Optional<Definition> definition = definitions.find(place);
        String value = definition.flatMap(Definition::defaultValue).orElse("");
        String layer = "default";
        if (edition.values().containsKey(key)) {
            value = edition.values().get(key);
            layer = "edition";
        }
        if (ofUser.containsKey(place)) {
            value = Typed.text(ofUser.get(place));
            layer = "user";
        }
        String override = overrides.get(key);
        return new Setting(
                key,
                override == null ? value : override,
                override == null ? layer : "command-line",
                definition.flatMap(Definition::defaultValue),
                definition.map(d -> d.type().word()).orElse("text"),
                definition.map(Definition::choices).orElse(List.of()),
                definition.map(Definition::help).orElse(""));
    }

    @Override
    public void override(String key, String value) {
        Optional<Definition> definition = definitions.find(key);
        try {
            if (definition.isPresent()) {
                Typed.parse(definition.get(), value);
            }
            overrides.put(key, value);
            push();
        } catch (Typed.Refused refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Answers the place of a key: as a bundle defines it, as it is stored, or as it most likely is. */
    Place place(String key) {
        return place(key, readUser().keySet());
    }

    private Place place(String key, Set<Place> stored) {
        return definitions
                .find(key)
                .map(Definition::place)
                .or(() -> stored.stream().filter(p -> p.key().equals(key)).findFirst())
                .orElseGet(() -> Place.of(key));
    }

    private SortedMap<Place, Object> readUser() {
        try {
            return user.readGood(damage -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Hands what is in force to ConfigAdmin; returns when all components were told. */
    void push() throws IOException {
        SortedMap<Place, Object> wanted = new TreeMap<>();
        edition.values().forEach((key, value) -> putText(wanted, key, value));
        wanted.putAll(user.readGood(LayeredSettings::warn));
        overrides.forEach((key, value) -> putText(wanted, key, value));
        if (!feed.push(wanted).isEmpty()) {
            barrier.await();
        }
    }

    /**
     * A layer of texts does not say where the PID ends, nor the type. Reading all metatypes would cost each start, so the
     * value goes to every PID that the key may mean, where Declarative Services converts it; only a list needs a look.
     */
    private void putText(SortedMap<Place, Object> wanted, String key, String text) {
        Optional<Definition> definition = text.contains(",") ? definitions.find(key) : Optional.empty();
        if (definition.isPresent()) {
            wanted.put(definition.get().place(), parsed(definition.get(), text));
        } else {
            Place.candidates(key).forEach(place -> wanted.put(place, text));
        }
    }

    private static Object parsed(Definition definition, String text) {
        try {
            return Typed.parse(definition, text);
        } catch (Typed.Refused refused) {
            return text; // The component's own check tells.
        }
    }
}
