package dev.backline.live.set.internal.preset;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.edit.Find;
import dev.backline.live.set.internal.view.DeviceNames;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.List;

/** Finds the device that a user names as {@code TRACK/DEVICE}, by its own name, by the name that Live shows, or by its number behind {@code #}. */
public final class DevicePath {
    private DevicePath() {}

    /**
     * Answers the device.
     *
     * @throws SetFault if there is none, or several fit
     */
    public static DeviceView find(SetView set, String wanted) throws SetFault {
        int slash = wanted.indexOf('/');
        if (slash < 0) {
            throw new SetFault("\"" + wanted + "\" names no device: TRACK/DEVICE was expected, such as Bass/#1.");
        }
        TrackView track = Find.track(set, wanted.substring(0, slash));
        String device = wanted.substring(slash + 1);
        List<DeviceView> shown = track.devices().stream()
                .filter(d -> DeviceNames.of(d.element()).equals(device))
                .toList();
        boolean own = track.devices().stream().anyMatch(d -> d.userName().equals(device));
        return shown.size() == 1 && !own ? shown.getFirst() : Find.device(track, device);
    }
}
