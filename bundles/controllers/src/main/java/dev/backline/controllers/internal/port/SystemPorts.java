package dev.backline.controllers.internal.port;

import dev.backline.api.control.ControlFault;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Sequencer;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Synthesizer;
import javax.sound.midi.SysexMessage;
import org.osgi.service.component.annotations.Component;

/** The system's ports through Java Sound; its own synthesiser and sequencer are none. */
@Component(service = Ports.class)
public final class SystemPorts implements Ports {
    @Override
    public List<Port> list() {
        return devices(true, true).stream()
                .map(d -> new Port(name(d), d.getMaxTransmitters() != 0, d.getMaxReceivers() != 0))
                .toList();
    }

    private static List<MidiDevice> devices(boolean in, boolean out) {
        List<MidiDevice> found = new ArrayList<>();
        for (MidiDevice.Info info : MidiSystem.getMidiDeviceInfo()) {
            device(info)
                    .filter(d -> !(d instanceof Sequencer) && !(d instanceof Synthesizer))
                    .filter(d -> in && d.getMaxTransmitters() != 0 || out && d.getMaxReceivers() != 0)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<MidiDevice> device(MidiDevice.Info info) {
        try {
            return Optional.of(MidiSystem.getMidiDevice(info));
        } catch (MidiUnavailableException | IllegalArgumentException e) {
            // It was unplugged between the two questions: then it is not there.
            return Optional.empty();
        }
    }

    private static String name(MidiDevice device) {
        return device.getDeviceInfo().getName();
    }

    private static MidiDevice find(String direction, String name, List<MidiDevice> devices) throws ControlFault {
        int place = PortNames.find(
                direction, name, devices.stream().map(SystemPorts::name).toList());
        return devices.get(place);
    }

    @Override
    public Line in(String name, Ear ear) throws ControlFault {
        MidiDevice device = find("input", name, devices(true, false));
        try {
            device.open();
            device.getTransmitter().setReceiver(new Receiver() {
                @Override
                public void send(MidiMessage message, long micros) {
                    // Java's own time stamps are wrong on macOS; the time of arrival is right everywhere.
                    ear.hear(System.nanoTime(), message.getMessage());
                }

                @Override
                public void close() {
                    // The device closes it.
                }
            });
        } catch (MidiUnavailableException e) {
            device.close();
            throw taken(device, e);
        }
        return new OpenLine(device);
    }

    @Override
    public Out out(String name) throws ControlFault {
        MidiDevice device = find("output", name, devices(false, true));
        try {
            device.open();
            return new OpenOut(device, device.getReceiver());
        } catch (MidiUnavailableException e) {
            device.close();
            throw taken(device, e);
        }
    }

    private static ControlFault taken(MidiDevice device, MidiUnavailableException cause) {
        return ControlFault.missing("The MIDI port " + name(device) + " cannot be opened: " + cause.getMessage()
                + ". Close the program that has it.");
    }

    private record OpenLine(MidiDevice device) implements Line {
        @Override
        public String name() {
            return SystemPorts.name(device);
        }

        @Override
        public void close() {
            device.close();
        }
    }

    private record OpenOut(MidiDevice device, Receiver receiver) implements Out {
        @Override
        public String name() {
            return SystemPorts.name(device);
        }

        @Override
        public void send(int status, int data1, int data2) {
            try {
                receiver.send(new ShortMessage(status, data1, data2), -1);
            } catch (InvalidMidiDataException e) {
                throw new IllegalArgumentException("No MIDI message: " + status + " " + data1 + " " + data2, e);
            }
        }

        @Override
        public void send(byte[] message) {
            try {
                receiver.send(new SysexMessage(message, message.length), -1);
            } catch (InvalidMidiDataException e) {
                throw new IllegalArgumentException(
                        "No MIDI message: " + HexFormat.of().formatHex(message), e);
            }
        }

        @Override
        public void close() {
            receiver.close();
            device.close();
        }
    }
}
