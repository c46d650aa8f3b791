package dev.backline.live.bridge.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveTrack;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions that play a running Live. */
@Component(service = ActionProvider.class)
public final class TransportActions implements ActionProvider {
    private final Live live;

    /** Takes the way to Live. */
    @Activate
    public TransportActions(@Reference Live live) {
        this.live = live;
    }

    /** Starts playing. */
    @Action(
            group = "live",
            name = "play",
            title = "Start the running Live",
            help =
                    "Starts the transport from its start marker, or goes on from where it stopped, and tells when Live plays.",
            examples = {"live play", "live play --continue-playing"},
            writes = true)
    public List<Told> play(@Param("Go on from where it stopped") boolean continuePlaying, Intent intent)
            throws ActionFault {
        return Visit.writing(live, intent, connection -> {
            if (continuePlaying) {
                connection.song().resume();
            } else {
                connection.song().play();
            }
            return Told.all(connection);
        });
    }

    /** Stops playing. */
    @Action(
            group = "live",
            name = "stop",
            title = "Stop the running Live, a track's clips, or all clips",
            help =
                    "Stops the transport; with --clips all clips while the transport goes on, with --track the clips of one track.",
            examples = {"live stop", "live stop --clips", "live stop --track Bass"},
            writes = true)
    public List<Told> stop(
            @Param("Stop all clips instead of the transport") boolean clips,
            @Param("Stop the clips of one track, by name or as #1") Optional<String> track,
            Intent intent)
            throws ActionFault {
        return Visit.writing(live, intent, connection -> {
            if (track.isPresent()) {
                Named.track(connection, track.get()).stop();
            } else if (clips) {
                connection.song().stopAllClips();
            } else {
                connection.song().stop();
            }
            return Told.all(connection);
        });
    }

    /** Fires a scene or a clip. */
    @Action(
            group = "live",
            name = "fire",
            title = "Fire a scene or a clip of the running Live",
            help =
                    "Fires a scene by its name, or with --track a clip of that track by its name; #2 is the second. It answers when Live has taken it;"
                            + " when it sounds is the launch quantisation's matter. An empty slot stops its track, or records when the track is armed.",
            examples = {"live fire Chorus", "live fire \"#2\"", "live fire \"#3\" --track Bass"},
            writes = true)
    public List<Told> fire(
            @Param(value = "Scene or clip, by name or as #1", position = 0) String name,
            @Param("Track of the clip, by name or as #1") Optional<String> track,
            Intent intent)
            throws ActionFault {
        return Visit.writing(live, intent, connection -> {
            if (track.isPresent()) {
                LiveTrack on = Named.track(connection, track.get());
                on.slot(Named.slot(connection, on, name)).fire();
            } else {
                Named.scene(connection, name).fire();
            }
            return Told.all(connection);
        });
    }

    /** Sets a value. */
    @Action(
            group = "live",
            name = "set",
            title = "Set a value of the running Live",
            help =
                    "Sets a value and reads it back. Of the song: tempo, metronome, quantisation. Of a track, behind its name and a slash: volume and"
                            + " send-1 in dB, pan from -1 to 1, mute, solo, arm, name, color. Of a device, behind track and device: a parameter by its"
                            + " name. #2 stands for the second track or device.",
            examples = {
                "live set tempo 124",
                "live set Bass/volume -6",
                "live set \"#2/mute\" on",
                "live set \"Bass/Auto Filter/Frequency\" 80"
            },
            writes = true)
    public List<Told> set(
            @Param(value = "What is set", position = 0) String what,
            @Param(value = "Its value", position = 1) String value,
            Intent intent)
            throws ActionFault {
        return Visit.writing(live, intent, connection -> {
            new Assignment(connection).set(what, value);
            return Told.all(connection);
        });
    }

    /** Records a clip. */
    @Action(
            group = "live",
            name = "record",
            title = "Record a clip in the running Live",
            help =
                    "Arms a track, records into an empty slot for so many bars, ends the recording so that the clip plays on, and arms the track no more"
                            + " if it was not. A slot that holds a clip is refused.",
            examples = {"live record Bass --slot 3 --bars 4", "live record \"#1\" --bars 8"},
            writes = true)
    public List<Told> record(
            @Param(value = "Track, by name or as #1", position = 0) String track,
            @Param(value = "Scene of the slot; the first empty one when left out", min = 1) Optional<Integer> slot,
            @Param(value = "Length", unit = "bars", min = 1, max = 10_000, defaultValue = "4") int bars,
            Intent intent,
            Progress progress)
            throws ActionFault {
        return Visit.writing(live, intent, connection -> {
            LiveTrack on = Named.track(connection, track);
            int scene = slot.isPresent() ? slot.get() - 1 : Named.emptySlot(connection, on);
            if (on.slot(scene).full().read()) {
                throw new ActionFault(
                        Kind.REFUSED,
                        "Slot " + (scene + 1) + " of track " + track
                                + " holds a clip, but an empty one was expected. Leave --slot out to take the first empty one.");
            }
            new Recording(connection, on, scene).run(bars, intent, progress);
            return Told.all(connection);
        });
    }
}
