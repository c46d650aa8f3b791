package dev.backline.live.set.internal.pick;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.PointeeIds;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a device: to the end of the chain, or in the place of the one of the same name. Its automation comes along. */
final class DevicePick {
    private final Pick pick;

    DevicePick(Pick pick) {
        this.pick = pick;
    }

    Node put(Wish wish) throws SetFault {
        TrackView source = Pick.track(pick.from(), wish.trackName());
        TrackView target = Pick.track(pick.into(), wish.target());
        DeviceView device = named(source, wish.innerName());
        Optional<DeviceView> old = wish.replace() ? Optional.of(named(target, wish.innerName())) : Optional.empty();
        Map<String, String> fresh = new HashMap<>();
        device.node().walk(n -> {
            if (PointeeIds.isPointee(n)) {
                n.attribute("Id")
                        .ifPresent(
                                id -> fresh.put(id, Long.toString(pick.fresh().get())));
            }
        });
        Node own = new Routing(pick, source, target.id())
                .fit(PointeeIds.renumber(device.node().copy(), fresh));
        Node devices = target.chain()
                .flatMap(c -> c.at("DeviceChain/Devices"))
                .orElseThrow(() -> new SetFault("Track " + target.name() + " has no chain of devices."));
        TreeEdit edit = new TreeEdit();
        String id = old.map(DeviceView::id).orElseGet(() -> freeId(devices));
        Node numbered = own.attribute("Id").isPresent() ? own.with("Id", id) : own;
        old.ifPresentOrElse(d -> edit.replace(d.node(), numbered), () -> edit.append(devices, numbered));
        envelopes(source, target, old, fresh, edit);
        return edit.apply(pick.into().ableton());
    }

    private static String freeId(Node list) {
        return Long.toString(1
                + list.children().stream()
                        .mapToLong(n -> (long) n.numberOf("Id").orElse(-1))
                        .max()
                        .orElse(-1));
    }

    static DeviceView named(TrackView track, String name) throws SetFault {
        List<DeviceView> devices = track.devices();
        if (name.matches("#\\d{1,5}")
                && Integer.parseInt(name.substring(1)) - 1 < devices.size()
                && !name.equals("#0")) {
            return devices.get(Integer.parseInt(name.substring(1)) - 1);
        }
        return devices.stream()
                .filter(d -> d.userName().equals(name))
                .findFirst()
                .or(() -> devices.stream().filter(d -> d.element().equals(name)).findFirst())
                .orElseThrow(() -> new SetFault("Track " + track.name() + " has no device \"" + name + "\". There: "
                        + String.join(
                                ", ", devices.stream().map(DeviceView::element).toList()) + "."));
    }

    private void envelopes(
            TrackView source, TrackView target, Optional<DeviceView> old, Map<String, String> fresh, TreeEdit edit) {
        Optional<Node> list = target.node().at("AutomationEnvelopes/Envelopes");
        if (list.isEmpty()) {
            return;
        }
        Set<String> gone = new HashSet<>();
        old.ifPresent(d -> d.node().walk(n -> {
            if (PointeeIds.isPointee(n)) {
                gone.add(n.attribute("Id", ""));
            }
        }));
        edit.children(list.orElseThrow(), l -> {
            List<Node> all = new ArrayList<>(l);
            all.removeIf(e -> gone.contains(e.value("EnvelopeTarget/PointeeId", "")));
            source.envelopes().stream()
                    .filter(e -> fresh.containsKey(e.pointee()))
                    .forEach(e -> all.add(PointeeIds.renumber(e.node(), fresh)
                            .with("Id", freeId(list.orElseThrow().withChildren(all)))));
            return all;
        });
    }
}
