package dev.backline.engine.internal.launch.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Passage;
import dev.backline.api.audio.Player;
import dev.backline.api.job.Progress;
import dev.backline.api.session.Transformed;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetWriter;
import dev.backline.engine.internal.comp.Comp;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.TakeLane;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on takes: which there are, how one sounds, and a main lane made of several. */
@Component(service = ActionProvider.class)
public final class CompActions implements ActionProvider {
    private final Sets sets;
    private final Player player;

    /** Takes what reads, writes and plays. */
    @Activate
    public CompActions(@Reference SetDocuments documents, @Reference SetWriter writer, @Reference Player player) {
        this.sets = new Sets(documents, writer);
        this.player = player;
    }

    /**
     * A take.
     *
     * @param track name of its track
     * @param number from 1, as it is picked by
     * @param name what the producer reads
     * @param from place of its first clip, as bar.beat.sixteenth
     * @param to where its last clip ends
     * @param clips how many it has
     */
    public record Take(String track, int number, String name, String from, String to, int clips) {}

    /** Lists takes. */
    @Action(
            group = "comp",
            name = "takes",
            title = "List the takes of a set",
            help =
                    "Names each take lane of each track with its number, by which 'comp use' picks it, and where it lies.",
            examples = {"comp takes Song.als", "comp takes Song.als --json"})
    public List<Take> takes(@Param(value = "The set", position = 0, input = true) Path file, Progress progress)
            throws ActionFault {
        LiveSet set = sets.read(file, progress);
        List<Take> takes = new ArrayList<>();
        for (Track track : set.tracks()) {
            for (int i = 0; i < track.takeLanes().size(); i++) {
                TakeLane lane = track.takeLanes().get(i);
                List<Track.Placed> clips = lane.clips();
                String from = clips.isEmpty() ? "" : place(set, clips.getFirst().at());
                String to = clips.isEmpty() ? "" : place(set, clips.getLast().end());
                takes.add(new Take(track.name(), i + 1, lane.name(), from, to, clips.size()));
            }
        }
        return takes;
    }

    private static String place(LiveSet set, Beats at) {
        long bar = set.signatures().bar(at);
        double into = at.minus(set.signatures().start(bar)).value();
        double beat = 4.0 / set.signatures().at(at).denominator();
        int count = (int) ((into + 1e-6) / beat);
        return bar + "." + (count + 1) + "." + ((int) ((into - count * beat + 1e-6) / 0.25) + 1);
    }

    /** Comps. */
    @Action(
            group = "comp",
            name = "use",
            title = "Make the main lane of a track out of its takes",
            help =
                    "Copies stretches of takes into the main lane of a track, in a new set. Each stretch goes on until the next one; the last"
                            + " one until its take ends. Where recordings meet they cross for 4 ms; what no stretch covers stays. Takes stay as"
                            + " they are."
                            + "\n\nThe new set is written from what Backline reads; what is not kept is listed.",
            examples = {
                "comp use Song.als --track Vocals --pick \"1 2; 5 1; 7.3 3\" --out Comped.als",
                "comp use Song.als --track \"#4\" --pick \"17 2\" --out Comped.als --dry-run"
            },
            writes = true)
    public NewSession use(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param("The track, by name or as #2") String track,
            @Param("Places with the number of a take each, such as \"1 2; 5.3 1\"") String pick,
            @Param("The new set") Path out,
            Intent intent,
            Progress progress)
            throws ActionFault {
        Sets.checkFree(out);
        LiveSet set = sets.read(file, progress);
        int at = Names.track(set, track);
        Track comped = set.tracks().get(at);
        Comp comp = new Comp(set.tempo());
        List<Pick> picks = picks(set, comped, pick);
        for (int i = 0; i < picks.size(); i++) {
            TakeLane lane = picks.get(i).lane();
            Beats from = Beats.of(picks.get(i).at());
            Beats to = i + 1 < picks.size() ? Beats.of(picks.get(i + 1).at()) : end(lane);
            if (to.compareTo(from) <= 0) {
                throw new ActionFault(
                        Kind.USAGE,
                        "Stretch " + (i + 1) + " begins at " + place(set, from) + " and ends at " + place(set, to)
                                + ", but an end behind its start was expected. Name places in order, before the takes end.");
            }
            comped = comp.use(comped, lane, from, to);
        }
        List<Track> tracks = new ArrayList<>(set.tracks());
        tracks.set(at, comped);
        return sets.write(
                file, out, new Transformed(set.toBuilder().tracks(tracks).build(), List.of()), intent, progress);
    }

    private record Pick(double at, TakeLane lane) {}

    private static Beats end(TakeLane lane) {
        return lane.clips().isEmpty() ? Beats.ZERO : lane.clips().getLast().end();
    }

    private static List<Pick> picks(LiveSet set, Track track, String text) throws ActionFault {
        List<Pick> picks = new ArrayList<>();
        for (String part : text.split("[;\\r\\n]+")) {
            String[] words = part.strip().split("\\s+");
            if (words.length == 2) {
                picks.add(new Pick(Names.place(set.signatures(), words[0]), lane(track, words[1])));
            } else if (!part.isBlank()) {
                throw new ActionFault(
                        Kind.USAGE,
                        "\"" + part.strip()
                                + "\" is no pick, but a place and the number of a take were expected, such as \"5.3 1\".");
            }
        }
        if (picks.isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE, "Nothing is picked, but places with takes were expected, such as \"1 2; 5 1\".");
        }
        return picks;
    }

    private static TakeLane lane(Track track, String word) throws ActionFault {
        int count = track.takeLanes().size();
        if (word.matches("#?\\d{1,4}")) {
            int number = Integer.parseInt(word.replace("#", ""));
            if (number >= 1 && number <= count) {
                return track.takeLanes().get(number - 1);
            }
        }
        throw new ActionFault(
                Kind.NOT_FOUND,
                "Track " + track.name() + " has no take " + word + ", but " + count
                        + ". Count from 1, or see 'comp takes'.");
    }

    /** Plays a take. */
    @Action(
            group = "comp",
            name = "audition",
            title = "Play a set with one take in place of the main lane",
            help =
                    "Plays the arrangement of a set and lets one take of one track be heard in place of its main lane. Nothing is written."
                            + " Ctrl-C stops.",
            examples = {
                "comp audition Song.als --track Vocals --take 2",
                "comp audition Song.als --track Vocals --take 1 --from 17"
            })
    public List<Coverage.Item> audition(
            @Param(value = "The set", position = 0, input = true) Path file,
            @Param("The track, by name or as #2") String track,
            @Param("Number of the take, as 'comp takes' lists it") int take,
            @Param(value = "First bar", min = 1, defaultValue = "1") int from,
            Progress progress)
            throws ActionFault {
        LiveSet set = sets.read(file, progress);
        int at = Names.track(set, track);
        List<Track> tracks = new ArrayList<>(set.tracks());
        TakeLane lane = lane(tracks.get(at), String.valueOf(take));
        tracks.set(at, Comp.audition(tracks.get(at), Optional.of(lane)));
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        Passage passage = new Passage(set.signatures().start(from), Optional.empty(), false);
        try {
            return player.play(set.toBuilder().tracks(tracks).build(), folder, passage, progress)
                    .notPlayed();
        } catch (AudioFault e) {
            throw new ActionFault(Kind.NOT_FOUND, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED, file + " cannot be played: " + e.getMessage() + ". Check its samples.", e);
        }
    }
}
