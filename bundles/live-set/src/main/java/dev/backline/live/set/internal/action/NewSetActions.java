package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetFormat;
import dev.backline.api.set.SetFormat.Edition;
import dev.backline.api.set.SetWriter;
import dev.backline.model.Key;
import dev.backline.model.LiveSet;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that makes a set from nothing. */
@Component(service = ActionProvider.class)
public final class NewSetActions implements ActionProvider {
    private final SetWriter writer;

    /** Answers the action. */
    @Activate
    public NewSetActions(@Reference SetWriter writer) {
        this.writer = writer;
    }

    /** Makes a set. */
    @Action(
            group = "set",
            name = "new",
            title = "Make a new Live Set",
            help =
                    "Writes an empty set with the tracks, scenes, tempo, key and signature that you ask for, two returns with"
                            + " reverb and delay, and nothing else; its folder becomes a Live project. It opens in the Live asked for and in"
                            + " every later one."
                            + "\n\nA track is a name, with =audio behind it for recordings and a group before it if wanted: Drums/Kick, Vocals=audio."
                            + " A smaller edition gets the tracks, scenes and devices it holds; what was left out is told.",
            examples = {
                "set new Song.als --tempo 124 --key Am",
                "set new Song.als --track Drums/Kick --track Drums/Hats --track Bass --track Vocals=audio --scene Intro --scene Drop",
                "set new Song.als --live 12 --edition intro"
            },
            writes = true)
    public NewSet create(
            @Param(value = "The new set", position = 0) Path file,
            @Param(value = "Tempo", min = 20, max = 999, defaultValue = "120") Tempo tempo,
            @Param("Key, such as Am, F# or D dorian; none when left out") Optional<Key> key,
            @Param(value = "Time signature", defaultValue = "4/4") String signature,
            @Param("A track; may be given more than once. Two MIDI and two audio tracks when left out")
                    List<String> track,
            @Param("Name of a scene; may be given more than once. Eight without a name when left out")
                    List<String> scene,
            @Param(
                            value = "Oldest Live that shall open it",
                            choices = {"11", "12"},
                            defaultValue = "11")
                    String live,
            @Param(value = "Edition of Live that it must fit", defaultValue = "suite") Edition edition,
            Intent intent)
            throws ActionFault {
        SetFormat format = new SetFormat(Integer.parseInt(live), edition);
        List<String> scenes =
                scene.isEmpty() ? IntStream.range(0, 8).mapToObj(i -> "").toList() : scene;
        LiveSet set = SetWish.of(name(file), tempo, signature, key, track, scenes);
        if (Files.exists(file)) {
            throw new ActionFault(
                    Kind.REFUSED, file + " is there already, but a new file was expected. Choose another name.");
        }
        try {
            List<String> left = writer.omissions(set, format);
            if (intent == Intent.APPLY) {
                writer.write(set, file, format);
            }
            return new NewSet(
                    file,
                    format.live(),
                    edition.name().toLowerCase(Locale.ROOT),
                    names(set, edition),
                    Math.min(set.scenes().size(), edition.scenes()),
                    left);
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED, file + " cannot be written: " + e.getMessage() + ". Choose another folder.", e);
        }
    }

    private static String name(Path file) throws ActionFault {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".als") || name.length() == 4) {
            throw new ActionFault(
                    Kind.USAGE,
                    file + " is no name for a set, but one that ends in .als was expected, such as Song.als.");
        }
        return name.substring(0, name.length() - 4);
    }

    private static List<String> names(LiveSet set, Edition edition) {
        List<String> names = new ArrayList<>();
        int playing = 0;
        for (Track track : set.tracks()) {
            boolean plays = track.kind() == Track.Kind.MIDI || track.kind() == Track.Kind.AUDIO;
            playing += plays ? 1 : 0;
            if (!plays || playing <= edition.tracks()) {
                names.add(track.name());
            }
        }
        return names;
    }
}
