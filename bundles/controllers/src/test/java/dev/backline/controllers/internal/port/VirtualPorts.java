package dev.backline.controllers.internal.port;

import dev.backline.api.control.ControlFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ports without a device: what is sent is kept, and what comes in is told by the test. */
public final class VirtualPorts implements Ports {
    /** What was sent, as status and data. */
    public final List<int[]> sent = new ArrayList<>();

    /** What was sent that is longer. */
    public final List<byte[]> longer = new ArrayList<>();

    /** Who listens, by the port's name. */
    public final Map<String, Ear> ears = new HashMap<>();

    private final List<String> names;

    /** Ports of these names, both ways. */
    public VirtualPorts(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<Port> list() {
        return names.stream().map(n -> new Port(n, true, true)).toList();
    }

    @Override
    public Line in(String name, Ear ear) throws ControlFault {
        String found = names.get(PortNames.find("input", name, names));
        ears.put(found, ear);
        return new Line() {
            @Override
            public String name() {
                return found;
            }

            @Override
            public void close() {
                ears.remove(found);
            }
        };
    }

    @Override
    public Out out(String name) throws ControlFault {
        String found = names.get(PortNames.find("output", name, names));
        return new Out() {
            @Override
            public void send(int status, int data1, int data2) {
                sent.add(new int[] {status, data1, data2});
            }

            @Override
            public void send(byte[] message) {
                longer.add(message);
            }

            @Override
            public String name() {
                return found;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
