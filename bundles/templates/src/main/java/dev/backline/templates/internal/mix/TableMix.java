package dev.backline.templates.internal.mix;

import dev.backline.api.produce.Form;
import dev.backline.api.produce.MixStage;
import dev.backline.api.produce.Template;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Mixes by the genre's table: {@code house.mix} and its neighbours, which lie beside this class. */
@Component(service = MixStage.class, property = "backline.stage=backline.mix")
public final class TableMix implements MixStage {
    @Override
    public String id() {
        return "backline.mix";
    }

    @Override
    public String title() {
        return "Chains and buses by the genre's table";
    }

    @Override
    public LiveSet mix(LiveSet set, Template template, Form form) {
        Desk desk = Desk.of(template.genre());
        Gear gear = new Gear(template);
        List<Track> tracks = new ArrayList<>();
        for (Track track : set.tracks()) {
            Track equipped = track.toBuilder()
                    .devices(devices(track, desk, gear, template))
                    .build();
            tracks.add(equipped.toBuilder()
                    .automation(Automation.of(equipped, desk.moves(), form))
                    .build());
        }
        return set.toBuilder().tracks(tracks).build();
    }

    private static List<Device> devices(Track track, Desk desk, Gear gear, Template template) {
        List<Device> devices = new ArrayList<>(track.devices());
        room(track, template)
                .ifPresent(r -> devices.add(r.id(id(track, devices)).build()));
        for (Slot slot : desk.chain(track.id())) {
            gear.device(slot, id(track, devices)).ifPresent(devices::add);
        }
        return devices;
    }

    private static String id(Track track, List<Device> before) {
        return track.id() + "-" + before.size();
    }

    private static Optional<Device.Builder> room(Track track, Template template) {
        return template.returns().stream()
                .filter(r -> track.kind() == Track.Kind.RETURN
                        && r.name().toLowerCase(Locale.ROOT).equals(track.id()))
                .findFirst()
                .map(r -> Rooms.device(r, template));
    }
}
