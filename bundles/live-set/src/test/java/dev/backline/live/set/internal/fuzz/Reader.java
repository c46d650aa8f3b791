package dev.backline.live.set.internal.fuzz;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.dawproject.ProjectReader;
import dev.backline.live.set.internal.exchange.table.Cues;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.info.SetSummary;
import dev.backline.live.set.internal.max.DeviceCheck;
import dev.backline.live.set.internal.max.DeviceState;
import dev.backline.live.set.internal.max.MaxDevice;
import dev.backline.live.set.internal.max.MaxFile;
import dev.backline.live.set.internal.max.Unfreezing;
import dev.backline.live.set.internal.midi.SmfReader;
import dev.backline.live.set.internal.preset.PresetReader;
import dev.backline.live.set.internal.reference.SampleUses;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.XmlDocument;
import dev.backline.model.SignatureMap;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A reader of foreign bytes: it answers, or refuses with a sentence that names the file. */
enum Reader {
    DOCUMENT {
        @Override
        void read(byte[] bytes) throws SetFault {
            XmlDocument document = XmlDocument.parse(bytes, NAME);
            document.root().walk(Node::attributes);
            document.root().walk(Node::text);
            require(Arrays.equals(document.bytes(), bytes), "the document is not the bytes that it came from");
        }
    },
    SET {
        @Override
        void read(byte[] bytes) throws SetFault {
            SetFile file = SetFile.parse(Path.of(NAME), bytes, Progress.NONE);
            SetSummary.of(file, Optional.empty());
            SampleUses.of(file.document().root());
        }
    },
    PRESET {
        @Override
        void read(byte[] bytes) throws SetFault {
            PresetReader.read(SetFile.parse(Path.of(NAME), bytes, Progress.NONE), Optional.empty());
        }
    },
    MIDI {
        @Override
        void read(byte[] bytes) throws SetFault {
            SmfReader.read(bytes, NAME);
        }
    },
    MAX {
        @Override
        void read(byte[] bytes) throws SetFault {
            MaxFile file = MaxFile.parse(bytes, NAME);
            require(Arrays.equals(file.bytes(), bytes), "the device is not the bytes that it came from");
            MaxDevice device = MaxDevice.of(file);
            device.parameters();
            if (device.state() == DeviceState.FROZEN) {
                Unfreezing.of(device);
            }
            DeviceCheck.of(device);
        }
    },
    PROJECT {
        @Override
        void read(byte[] bytes) throws SetFault {
            try {
                ProjectReader.of(new ByteArrayInputStream(bytes), NAME);
            } catch (IOException e) {
                throw new AssertionError("an array does not fail", e);
            }
        }
    },
    CUES {
        @Override
        void read(byte[] bytes) throws SetFault {
            Cues.parse(
                    new String(bytes, StandardCharsets.UTF_8),
                    TempoMap.constant(Tempo.of(120)),
                    SignatureMap.constant(TimeSignature.FOUR_FOUR),
                    NAME);
        }
    };

    private static final String NAME = "x.file";

    abstract void read(byte[] bytes) throws SetFault;

    /** Reads; anything but an answer or a fault of this file gets out. */
    final void tryOut(byte[] bytes) {
        try {
            read(bytes);
        } catch (SetFault fault) {
            require(fault.getMessage().startsWith(NAME), "the fault names no file: " + fault.getMessage());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
