package dev.backline.core.internal.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Sequencer;
import javax.sound.midi.Synthesizer;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/** Looks for audio outputs and MIDI ports. A machine without any is no fault: files are made all the same. */
final class SoundCheck {
    /** A broken sound server may let its clients wait for ever. */
    private static final long PATIENCE_SECONDS = 3;

    private SoundCheck() {}

    static List<CheckResult> check() {
        return List.of(
                looked(
                        "audio outputs",
                        SoundCheck::outputs,
                        "files are made all the same; to hear them here, connect an audio device"),
                looked("MIDI ports", SoundCheck::ports, "to play with hardware, connect a MIDI device"));
    }

    private interface Look {
        List<String> names() throws MidiUnavailableException;
    }

    private static CheckResult looked(String name, Look look, String advice) {
        String expected = "one or more, to play";
        CompletableFuture<List<String>> names = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("doctor " + name).start(() -> {
            try {
                names.complete(look.names());
            } catch (Throwable fault) { // Also a Java without desktop module: LinkageError.
                names.completeExceptionally(fault);
            }
        });
        try {
            List<String> found = names.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return found.isEmpty()
                    ? CheckResult.warning(name, "none", expected, advice)
                    : CheckResult.ok(name, String.join(", ", found), expected);
        } catch (ExecutionException e) {
            return CheckResult.warning(name, "not known: " + e.getCause(), expected, advice);
        } catch (TimeoutException e) {
            return CheckResult.warning(name, "no answer within 3 s", expected, "restart the sound server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CheckResult.warning(name, "interrupted", expected, "try again");
        }
    }

    private static List<String> outputs() {
        List<String> names = new ArrayList<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            for (Line.Info line : AudioSystem.getMixer(info).getSourceLineInfo()) {
                if (SourceDataLine.class.isAssignableFrom(line.getLineClass()) && !names.contains(info.getName())) {
                    names.add(info.getName());
                }
            }
        }
        return names;
    }

    private static List<String> ports() throws MidiUnavailableException {
        List<String> names = new ArrayList<>();
        for (MidiDevice.Info info : MidiSystem.getMidiDeviceInfo()) {
            MidiDevice device = MidiSystem.getMidiDevice(info);
            if (!(device instanceof Synthesizer) && !(device instanceof Sequencer)) { // Those are Java's own.
                names.add(info.getName());
            }
        }
        return names;
    }
}
