package dev.backline.desk.internal.people;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** The manner as the settings {@code desk.*} have it; a change of them is in force at once. */
@Component(service = SettledManners.class, configurationPid = "dev.backline.desk")
@Designate(ocd = DeskSettings.class)
public final class SettledManners {
    private final Manners manners;

    /** Begins with the settings. */
    @Activate
    public SettledManners(DeskSettings settings) {
        this.manners = new Manners(manner(settings));
    }

    /** Takes over changed settings. */
    @Modified
    public void change(DeskSettings settings) {
        manners.change(manner(settings));
    }

    /** Answers the manners. */
    public Manners manners() {
        return manners;
    }

    private static Manner manner(DeskSettings settings) {
        boolean system = settings.language().isBlank() || settings.language().equals("system");
        Locale language =
                system ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.forLanguageTag(settings.language());
        return new Manner(
                language,
                settings.still(),
                settings.touch(),
                settings.safe_colors(),
                settings.as_system(),
                settings.habits(),
                settings.strokes());
    }
}
